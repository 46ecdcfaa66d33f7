// Writes a session's records in some form; one implementation for each Format.
#pragma once

#include <inspector/convert/format.h>
#include <inspector/session/marks.h>
#include <libbus/tap/record.h>

#include <QIODevice>

#include <memory>

namespace inspector {

/// Takes the records of a session, in their order, and writes as it goes. What it holds back is bounded (open tasks,
/// what happens later), however long the session is. Formats other than captures tell what became of a message with it,
/// as far as the fates come right behind the message (Selection::Options::joinsFates).
///
/// Errors of writing are the device's: look at its error now and then, and at the end.
///
/// Example:
/// @code
/// QSaveFile file(u"session.perfetto.json"_s);
/// if (!file.open(QIODevice::WriteOnly)) …
/// const std::unique_ptr<Exporter> exporter = makeExporter(Format::Perfetto, &file);
/// for (const bus::Record &record : records)
///     exporter->write(record);
/// exporter->finish();
/// if (!file.commit()) …
/// @endcode
class Exporter {
public:
    Exporter() = default;
    virtual ~Exporter() = default;
    Q_DISABLE_COPY_MOVE(Exporter)

    virtual void write(const bus::Record &record) = 0;
    /// Writes the rest. Nothing may be written after that.
    virtual void finish() = 0;
};

struct ExportOptions {
    qint64 diagramMessages = 200; ///< a Mermaid diagram shows so many messages; more cannot be read
    Marks::Notes marks{};         ///< of the session; what goes beside a capture is not the exporter's
};

/// The device must be open for writing and outlive the exporter.
[[nodiscard]] std::unique_ptr<Exporter> makeExporter(Format format, QIODevice *device,
                                                     const ExportOptions &options = {});

} // namespace inspector
