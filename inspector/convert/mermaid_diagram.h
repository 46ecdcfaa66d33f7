// A sequence diagram in Mermaid's language, arrow by arrow.
#pragma once

#include <libbus/tap/record.h>

#include <QHash>
#include <QStringList>

#include <vector>

namespace inspector {

/// A broadcast is an arrow to the participant "everyone". What did not reach its receiver's handler is a crossed arrow.
class MermaidDiagram {
public:
    struct Arrow {
        QString source;
        std::optional<QString> target; ///< nothing: everyone
        bus::Kind kind = bus::Kind::Frame;
        QString label;
        std::vector<bus::FateRecord> fates{};
    };

    void addArrow(const Arrow &arrow);
    /// A note over all participants so far.
    void addNote(const QString &text);
    /// The whole diagram.
    [[nodiscard]] QString text() const;

private:
    /// The participant's identifier in the diagram: names may hold what Mermaid takes for syntax.
    [[nodiscard]] QString agent(const QString &name);
    /// The identifier of the one who stands for the receivers of broadcasts.
    [[nodiscard]] QString everyone();
    [[nodiscard]] QString addParticipant(const QString &label);

    QHash<QString, QString> agents; ///< identifiers by name
    QString everyoneIdentifier;
    QStringList participants; ///< their lines; the identifier of the first is p0, of the next p1, …
    QStringList lines;
};

} // namespace inspector
