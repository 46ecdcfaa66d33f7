// A session as a Mermaid sequence diagram, for documents and bug reports.
#pragma once

#include <inspector/convert/exporter.h>
#include <inspector/convert/mermaid_diagram.h>
#include <inspector/convert/settled_messages.h>

namespace inspector {

/// Shows the first messages; how many were left out stands in a note at the end, and losses in notes where they were.
class MermaidExporter : public Exporter {
public:
    MermaidExporter(QIODevice *device, qint64 mostMessages) : device(device), most(mostMessages) {}

    void write(const bus::Record &record) override;
    void finish() override;

private:
    void takeSettled();
    void addMessage(const SettledMessage &settled);

    QIODevice *const device;
    const qint64 most;
    SettledMessages messages;
    qint64 shown = 0;
    qint64 leftOut = 0;
    MermaidDiagram diagram;
};

} // namespace inspector
