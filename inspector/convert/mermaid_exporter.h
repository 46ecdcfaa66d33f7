// A session as a Mermaid sequence diagram, for documents and bug reports.
#pragma once

#include <inspector/convert/exporter.h>
#include <inspector/convert/settled_messages.h>

#include <QHash>

namespace inspector {

/// Shows the first messages; how many were left out stands in a note at the end, and losses in notes where they were.
/// A broadcast is an arrow to the participant "everyone". What did not reach its receiver's handler is a crossed arrow.
class MermaidExporter : public Exporter {
public:
    MermaidExporter(QIODevice *device, qint64 mostMessages) : device(device), most(mostMessages) {}

    void write(const bus::Record &record) override;
    void finish() override;

private:
    void takeSettled();
    void addMessage(const SettledMessage &settled);
    void addNote(const QString &text);
    /// The participant's identifier in the diagram: names may hold what Mermaid takes for syntax.
    [[nodiscard]] QString agent(const QString &name);
    /// The identifier of the one who stands for the receivers of broadcasts.
    [[nodiscard]] QString everyone();
    [[nodiscard]] QString addParticipant(const QString &label);

    QIODevice *const device;
    const qint64 most;
    SettledMessages messages;
    qint64 shown = 0;
    qint64 leftOut = 0;
    QHash<QString, QString> agents; ///< identifiers by name
    QString everyoneIdentifier;
    QStringList participants; ///< their lines; the identifier of the first is p0, of the next p1, …
    QStringList lines;
};

} // namespace inspector
