// Sequence diagrams as files: SVG, PNG, Mermaid.
#pragma once

#include <inspector/session/sequence/sequence_line.h>

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <vector>

namespace inspector {

class SequenceView;

/// The diagram that a view shows, folded as it is there: all of it where it is short enough, else the part that begins
/// with the page.
class SequenceExport {
    Q_DECLARE_TR_FUNCTIONS(inspector::SequenceExport)
public:
    /// A file of more lines cannot be read.
    static constexpr qint64 MostLines = 300;

    explicit SequenceExport(const SequenceView &view);

    [[nodiscard]] qsizetype lineCount() const { return qsizetype(lines.size()); }
    /// Whether lines are left out.
    [[nodiscard]] bool isPart() const { return isCut; }

    [[nodiscard]] QByteArray svg() const;
    [[nodiscard]] QByteArray png() const;
    [[nodiscard]] QByteArray mermaid() const;
    /// In the form that the file name's suffix asks for: `.svg`, `.png`, `.mmd`. Answers with what went wrong, in a
    /// sentence; empty where nothing did.
    [[nodiscard]] QString save(const QString &fileName) const;

private:
    struct Sheet;
    [[nodiscard]] Sheet sheet() const;

    const SequenceView &view;
    std::vector<SequenceLine> lines;
    bool isCut = false;
};

} // namespace inspector
