// Fuzzes reading captures.
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_writer.h>

#include <QBuffer>

namespace {

QList<bus::Record> readAll(QIODevice &device)
{
    bus::McapReader reader(&device);
    QList<bus::Record> records;
    while (std::optional<bus::Record> record = reader.next())
        records += *std::move(record);
    if (reader.position() > reader.size())
        qFatal("read beyond the end");
    return records;
}

/// A capture of what was read holds what was read.
void verifyCopy(const QList<bus::Record> &records)
{
    QBuffer copy;
    copy.open(QIODevice::ReadWrite);
    bus::McapWriter writer;
    writer.open(&copy);
    for (const bus::Record &record : records)
        writer.write(record);
    if (!writer.close())
        qFatal("cannot be written again: %s", qPrintable(writer.errorString()));
    if (readAll(copy).size() != records.size())
        qFatal("the copy has another number of records");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    bus::McapReader reader(&buffer);
    QList<bus::CapturePosition> positions;
    while (const std::optional<bus::CaptureEntry> entry = reader.nextEntry()) {
        if (const auto *head = std::get_if<bus::MessageHead>(&*entry))
            positions += head->position;
    }
    for (const bus::CapturePosition &position : std::as_const(positions))
        std::ignore = reader.read(position);
    verifyCopy(readAll(buffer));
    return 0;
}
