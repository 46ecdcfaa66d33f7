// Fuzzes reading sessions as text.
#include <libbus/capture/jsonl.h>

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&buffer);
    while (const std::optional<bus::Record> record = reader.next()) {
        // What was read can be written, and from then on it stays the same.
        const QByteArray line = bus::toJsonLine(*record);
        QString error;
        const std::optional<bus::Record> again = bus::fromJsonLine(line, &error);
        if (!again)
            qFatal("cannot be read again: %s", qPrintable(error));
        if (bus::toJsonLine(*again) != line)
            qFatal("changes each time that it is written: %s", line.constData());
    }
    return 0;
}
