// Which exporter writes which format.
#include <inspector/convert/exporter.h>

#include <inspector/convert/capture_exporters.h>
#include <inspector/convert/csv_exporter.h>
#include <inspector/convert/mermaid_exporter.h>
#include <inspector/convert/otlp_exporter.h>
#include <inspector/convert/pcapng_exporter.h>
#include <inspector/convert/perfetto_exporter.h>

namespace inspector {

std::unique_ptr<Exporter> makeExporter(Format format, QIODevice *device, const ExportOptions &options)
{
    switch (format) {
    case Format::Mcap: return std::make_unique<McapExporter>(device);
    case Format::Jsonl: return std::make_unique<JsonlExporter>(device);
    case Format::Perfetto: return std::make_unique<PerfettoExporter>(device);
    case Format::Otlp: return std::make_unique<OtlpExporter>(device);
    case Format::Pcapng: return std::make_unique<PcapngExporter>(device, options.marks);
    case Format::Csv: return std::make_unique<CsvExporter>(device, options.marks);
    case Format::Mermaid: return std::make_unique<MermaidExporter>(device, options.diagramMessages);
    }
    Q_UNREACHABLE();
}

} // namespace inspector
