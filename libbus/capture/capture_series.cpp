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

constexpr qint64 FilesOfARing = 8;
constexpr qint64 ChunksOfAFile = 8; // at least, so that a file ends close to the size that it should have
constexpr qint64 IndexShare = 8;    // a file's index takes less than this part of it

CaptureSeries::Options sound(CaptureSeries::Options options)
{
    if (options.ringBytes > 0) {
        options.ringBytes = std::max(options.ringBytes, CaptureSeries::LeastRingBytes);
        const qint64 share = options.ringBytes / FilesOfARing;
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

} // namespace

class CaptureSeries::Private {
public:
    explicit Private(const Options &wanted) : options(sound(wanted)) {}

    bool beginFile();
    bool endFile();
    void removeOldest();
    [[nodiscard]] bool isFileFull(const Record &next) const;

    const Options options;
    QString path;
    std::unique_ptr<McapWriter> writer; ///< of the present file
    std::optional<detail::NumberedFiles> names; ///< of a series
    QStringList files;
    detail::Preamble preamble; ///< to all that is yet to come
    bool isFresh = false;      ///< the file holds nothing but the preamble
    qint64 fileBegan = 0;      ///< by the session's time; 0: not yet known
    quint64 writtenBefore = 0; ///< in the files before this one
    quint64 lostBefore = 0;
    QString error;
};

bool CaptureSeries::Private::beginFile()
{
    const QString file = names ? names->pathOf(names->next()) : path;
    isFresh = true;
    fileBegan = 0;
    writer = std::make_unique<McapWriter>(writerOptions(options));
    if (!writer->open(file)) {
        error = writer->errorString();
        writer.reset();
        return false;
    }
    files += file;
    if (options.ringBytes > 0)
        removeOldest();
    for (const Record &record : preamble.records())
        writer->write(record);
    return true;
}

bool CaptureSeries::Private::endFile()
{
    const std::unique_ptr<McapWriter> ended = std::move(writer);
    const bool isWhole = ended->close();
    if (!isWhole)
        error = ended->errorString();
    writtenBefore += ended->recordsWritten();
    lostBefore += ended->recordsLost();
    return isWhole;
}

/// Makes room in a ring for the file that was just begun.
void CaptureSeries::Private::removeOldest()
{
    qint64 held = options.fileBytes + options.fileBytes / IndexShare;
    for (const QString &file : files)
        held += QFileInfo(file).size();
    while (held > options.ringBytes && files.size() > 1) {
        const QString oldest = files.takeFirst();
        held -= QFileInfo(oldest).size();
        QFile::remove(oldest);
    }
}

bool CaptureSeries::Private::isFileFull(const Record &next) const
{
    if (isFresh)
        return false;
    const qint64 bytes = writer->bytesWritten() + writer->bytesGathered();
    if (options.fileBytes > 0 && bytes >= options.fileBytes - options.fileBytes / IndexShare)
        return true;
    const qint64 longest = std::chrono::nanoseconds(options.fileDuration).count();
    return longest > 0 && fileBegan > 0 && detail::timeOf(next).value_or(fileBegan) - fileBegan >= longest;
}

CaptureSeries::CaptureSeries() : CaptureSeries(Options()) {}

CaptureSeries::CaptureSeries(const Options &options) : d(std::make_unique<Private>(options)) {}

CaptureSeries::~CaptureSeries()
{
    close();
}

bool CaptureSeries::open(const QString &path)
{
    close();
    d->path = path;
    d->names.reset();
    d->files.clear();
    d->preamble = {};
    d->writtenBefore = d->lostBefore = 0;
    d->error.clear();
    if (d->options.fileBytes > 0 || d->options.fileDuration.count() > 0)
        d->names.emplace(path);
    if (d->options.ringBytes > 0) {
        for (const int number : d->names->existing())
            d->files += d->names->pathOf(number);
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
    return d->writer->write(record);
}

bool CaptureSeries::flush()
{
    return d->writer && d->writer->flush();
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
    return d->writtenBefore + (d->writer ? d->writer->recordsWritten() : 0);
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
