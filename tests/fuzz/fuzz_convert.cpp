// Fuzzes writing sessions in other tools' formats: whatever a session's text holds, an exporter finds a form for it.
#include <inspector/convert/exporter.h>
#include <libbus/capture/jsonl.h>
#include <nlohmann/json.hpp>

#include <QBuffer>

namespace {

QByteArray exported(inspector::Format format, const QList<bus::Record> &records)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const std::unique_ptr<inspector::Exporter> exporter = inspector::makeExporter(format, &buffer);
    for (const bus::Record &record : records)
        exporter->write(record);
    exporter->finish();
    return buffer.data();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    bus::JsonlReader reader(&buffer);
    QList<bus::Record> records;
    while (std::optional<bus::Record> record = reader.next())
        records += *std::move(record);

    using inspector::Format;
    if (!nlohmann::json::accept(exported(Format::Perfetto, records).toStdString()))
        qFatal("the trace is no JSON");
    for (const QByteArray &line : exported(Format::Otlp, records).split('\n')) {
        if (!line.isEmpty() && !nlohmann::json::accept(line.toStdString()))
            qFatal("a line of spans is no JSON: %s", line.constData());
    }
    if (exported(Format::Pcapng, records).size() % 4 != 0)
        qFatal("a block of the packet capture is not whole");
    if (!exported(Format::Csv, records).endsWith('\n') || !exported(Format::Mermaid, records).endsWith('\n'))
        qFatal("a text is not whole");
    return 0;
}
