// A session in a series of MCAP files.
#include <libbus/capture/capture_series.h>

#include <libbus/capture/numbered_files.h>
#include <libbus/capture/preamble.h>
#include <libbus/capture/record_time.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ChunksOfAFile = 8; // at least, so that a file ends close to the size that it should have
constexpr qint64 IndexShare = 8;    // a file's index takes less than this part of it

CaptureSeries::Options sound(CaptureSeries::Options options)
{
    if (options.ringBytes > 0) {
        options.ringBytes = std::max(options.ringBytes, CaptureSeries::LeastRingBytes);
        const qint64 share = options.ringBytes / CaptureSeries::FilesOfARing;
        options.fileBytes = options.fileBytes > 0 ? std::min(options.fileBytes, share) : share;
    }
    if (options.fileBytes > 0)
        options.fileBytes = std::max(options.fileBytes, CaptureSeries::LeastFileBytes);
    return options;
}

McapWriter::Options writerOptions(const CaptureSeries::Options &options)
{
    McapWriter::Options writer;
    writer.compression = options.compression;
    if (options.fileBytes > 0)
        writer.chunkBytes = std::min<qsizetype>(writer.chunkBytes, options.fileBytes / ChunksOfAFile);
    return writer;
}

/// Names that no other series has: all other files are safe from a ring.
detail::NumberedFiles ringNames(const QString &path)
{
    return detail::NumberedFiles(path, u"ring"_s);
}

} // namespace

class CaptureSeries::Private {
public:
    explicit Private(const Options &wanted) : options(sound(wanted)) {}

    bool beginFile();
    bool openWriter();
    bool endFile();
    void makeRoom();
    [[nodiscard]] quint64 recordsWritten() const;
    [[nodiscard]] bool isFileFull(const Record &next) const;

    const Options options;
    QString path;
    std::unique_ptr<QFile> file;        ///< the present one of a series
    std::unique_ptr<McapWriter> writer; ///< of the present file
    std::optional<detail::NumberedFiles> names; ///< of a series
    QStringList files;
    detail::Preamble preamble; ///< to all that is yet to come
    bool isFresh = false;      ///< the file holds nothing but the preamble
    qint64 fileBegan = 0;      ///< by the session's time; 0: not yet known
    qint64 bytesBefore = 0;    ///< of a ring, in the files before this one
    quint64 writtenBefore = 0; ///< in the files before this one
    quint64 lostBefore = 0;
    QString error;
};

bool CaptureSeries::Private::beginFile()
{
    isFresh = true;
    fileBegan = 0;
    writer = std::make_unique<McapWriter>(writerOptions(options));
    if (!openWriter()) {
        writer.reset();
        file.reset();
        return false;
    }
    files += file ? file->fileName() : path;
    for (const Record &record : preamble.records())
        writer->write(record);
    makeRoom();
    return true;
}

bool CaptureSeries::Private::openWriter()
{
    if (names) {
        file = names->create(&error);
        if (!file)
            return false;
    }
    const bool isOpen = file ? writer->open(file.get()) : writer->open(path);
    if (!isOpen)
        error = writer->errorString();
    return isOpen;
}

bool CaptureSeries::Private::endFile()
{
    const bool isWhole = writer->close();
    if (!isWhole)
        error = writer->errorString();
    writtenBefore += writer->recordsWritten();
    lostBefore += writer->recordsLost();
    bytesBefore += writer->bytesWritten();
    writer.reset();
    file.reset();
    return isWhole;
}

/// Removes the oldest files of a ring, as far as what is written next needs their room. None before something has been
/// written: what an earlier run left behind must not go for a recording that comes to nothing.
void CaptureSeries::Private::makeRoom()
{
    if (options.ringBytes == 0 || recordsWritten() == 0)
        return;
    const qint64 data = writer->bytesWritten() + writerOptions(options).chunkBytes;
    const qint64 present = data + data / IndexShare;
    while (bytesBefore + present > options.ringBytes && files.size() > 1) {
        const QString oldest = files.takeFirst();
        bytesBefore -= QFileInfo(oldest).size();
        QFile::remove(oldest);
    }
}

quint64 CaptureSeries::Private::recordsWritten() const
{
    return writtenBefore + (writer ? writer->recordsWritten() : 0);
}

bool CaptureSeries::Private::isFileFull(const Record &next) const
{
    if (isFresh)
        return false;
    const qint64 bytes = writer->bytesWritten() + writer->bytesGathered();
    if (options.fileBytes > 0 && bytes >= options.fileBytes - options.fileBytes / IndexShare)
        return true;
    const qint64 longest = detail::nanosecondsIn(options.fileDuration);
    return longest > 0 && fileBegan > 0 && detail::timeOf(next).value_or(fileBegan) - fileBegan >= longest;
}

CaptureSeries::CaptureSeries() : CaptureSeries(Options()) {}

CaptureSeries::CaptureSeries(const Options &options) : d(std::make_unique<Private>(options)) {}

CaptureSeries::~CaptureSeries()
{
    close();
}

QStringList CaptureSeries::ringFiles(const QString &path)
{
    return ringNames(path).existing();
}

bool CaptureSeries::open(const QString &path)
{
    close();
    d->path = path;
    d->names.reset();
    d->files.clear();
    d->preamble = {};
    d->bytesBefore = 0;
    d->writtenBefore = d->lostBefore = 0;
    d->error.clear();
    if (d->options.fileBytes > 0 || d->options.fileDuration.count() > 0)
        d->names.emplace(d->options.ringBytes > 0 ? ringNames(path) : detail::NumberedFiles(path));
    if (d->options.ringBytes > 0) {
        d->files = d->names->existing();
        for (const QString &file : std::as_const(d->files))
            d->bytesBefore += QFileInfo(file).size();
    }
    return d->beginFile();
}

bool CaptureSeries::write(const Record &record)
{
    if (d->writer && d->isFileFull(record) && d->endFile())
        d->beginFile();
    if (!d->writer) {
        ++d->lostBefore;
        return false;
    }
    d->preamble.add(record);
    d->isFresh = false;
    if (d->fileBegan == 0)
        d->fileBegan = detail::timeOf(record).value_or(0);
    const bool isWritten = d->writer->write(record);
    d->makeRoom();
    return isWritten;
}

bool CaptureSeries::flush()
{
    if (!d->writer)
        return false;
    const bool isWritten = d->writer->flush();
    d->makeRoom();
    return isWritten;
}

bool CaptureSeries::close()
{
    if (d->writer)
        d->endFile();
    return d->error.isEmpty();
}

bool CaptureSeries::isOpen() const
{
    return d->writer && d->writer->isOpen();
}

QString CaptureSeries::errorString() const
{
    return d->writer ? d->writer->errorString() : d->error;
}

quint64 CaptureSeries::recordsWritten() const
{
    return d->recordsWritten();
}

quint64 CaptureSeries::recordsLost() const
{
    return d->lostBefore + (d->writer ? d->writer->recordsLost() : 0);
}

QStringList CaptureSeries::files() const
{
    return d->files;
}

} // namespace bus
