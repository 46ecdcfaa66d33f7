// Records into MCAP files.
#include <libbus/capture/checksum.h>
#include <libbus/capture/mcap_chunk.h>
#include <libbus/capture/mcap_summary.h>
#include <libbus/capture/mcap_writer.h>

#include <QElapsedTimer>
#include <QFile>

namespace bus {

using namespace Qt::StringLiterals;

class McapWriter::Private {
public:
    explicit Private(const Options &options) : options(options) {}

    bool begin(QIODevice *target);
    bool writeChunk();
    bool writeEnd();
    bool append(const QByteArray &bytes);
    void cutBack();
    void fail(const QString &text);

    const Options options;
    std::unique_ptr<QFile> ownFile;
    QIODevice *device = nullptr; ///< null unless recording
    qint64 base = 0;             ///< the device's position where the file begins
    qint64 size = 0;             ///< bytes that are in the file for certain
    quint32 crc = 0;             ///< of those bytes
    mcap::ChunkBuilder chunk;
    QElapsedTimer chunkAge;
    std::vector<mcap::ChunkSummary> chunks;
    quint64 written = 0;
    quint64 lost = 0;
    QString reason; ///< why append() failed
    QString error;
};

bool McapWriter::Private::begin(QIODevice *target)
{
    device = target;
    base = device->isSequential() ? 0 : device->pos();
    size = 0;
    crc = 0;
    chunk.clear();
    chunks.clear();
    written = 0;
    lost = 0;
    error.clear();
    if (append(mcap::fileStart()))
        return true;
    fail(u"cannot begin the recording: %1"_s.arg(reason));
    device = nullptr;
    return false;
}

/// Writes all of the bytes, or takes back what was written of them and sets the reason.
bool McapWriter::Private::append(const QByteArray &bytes)
{
    // A full disk takes a part first; only the next attempt gets an error that says so.
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const qint64 taken = device->write(rest.data(), rest.size());
        if (taken <= 0) {
            reason = device->errorString();
            cutBack();
            return false;
        }
        rest = rest.sliced(taken);
    }
    size += bytes.size();
    crc = detail::crc32(bytes, crc);
    return true;
}

/// Removes what a failed write has left behind, so that the file ends with a whole record. Devices that are not
/// files keep it; readers can do with that too.
void McapWriter::Private::cutBack()
{
    auto *file = qobject_cast<QFileDevice *>(device);
    if (file && !file->isSequential()) {
        file->resize(base + size);
        file->seek(base + size);
    }
}

bool McapWriter::Private::writeChunk()
{
    if (chunk.isEmpty())
        return true;
    mcap::ChunkSummary summary;
    const QByteArray bytes = chunk.build(options.compression, quint64(size), &summary);
    const quint64 records = chunk.recordCount();
    chunk.clear();
    if (append(bytes)) {
        chunks.push_back(std::move(summary));
        written += records;
        return true;
    }
    lost += records;
    fail(u"the recording stopped after %1 records, which stay readable: %2"_s.arg(written).arg(reason));
    writeEnd(); // the room that the failed chunk gave back is mostly enough for it
    device = nullptr;
    return false;
}

bool McapWriter::Private::writeEnd()
{
    return append(mcap::fileEnd(quint64(size), crc, chunks));
}

/// Keeps the first error: what follows from it says less.
void McapWriter::Private::fail(const QString &text)
{
    if (error.isEmpty())
        error = text;
}

McapWriter::McapWriter() : McapWriter(Options()) {}

McapWriter::McapWriter(const Options &options) : d(std::make_unique<Private>(options)) {}

McapWriter::~McapWriter()
{
    close();
}

bool McapWriter::open(const QString &path)
{
    close();
    d->ownFile = std::make_unique<QFile>(path);
    if (d->ownFile->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return d->begin(d->ownFile.get());
    d->error = u"cannot open %1 for writing: %2"_s.arg(path, d->ownFile->errorString());
    return false;
}

bool McapWriter::open(QIODevice *device)
{
    close();
    if (device && device->isWritable())
        return d->begin(device);
    d->error = u"the device is not open for writing"_s;
    return false;
}

bool McapWriter::write(const Record &record)
{
    if (!isOpen()) {
        ++d->lost;
        d->fail(u"the recording is not open"_s);
        return false;
    }
    if (d->chunk.isEmpty())
        d->chunkAge.start();
    d->chunk.add(record);
    if (d->chunk.size() < d->options.chunkBytes && !d->chunkAge.hasExpired(d->options.chunkMs))
        return true;
    return d->writeChunk();
}

bool McapWriter::flush()
{
    return isOpen() && d->writeChunk();
}

bool McapWriter::close()
{
    if (isOpen() && d->writeChunk()) {
        if (!d->writeEnd())
            d->fail(u"the index could not be written, but all records are in the file: %1"_s.arg(d->reason));
    }
    d->device = nullptr;
    d->ownFile.reset();
    return d->error.isEmpty();
}

bool McapWriter::isOpen() const
{
    return d->device != nullptr;
}

QString McapWriter::errorString() const
{
    return d->error;
}

quint64 McapWriter::recordsWritten() const
{
    return d->written;
}

quint64 McapWriter::recordsLost() const
{
    return d->lost;
}

qint64 McapWriter::bytesWritten() const
{
    return d->size;
}

qint64 McapWriter::bytesGathered() const
{
    return d->chunk.size();
}

} // namespace bus
