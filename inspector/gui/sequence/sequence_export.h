// Sequence diagrams as files: SVG, PNG, Mermaid.
#pragma once

#include <inspector/session/sequence/line_heights.h>
#include <inspector/session/sequence/sequence_line.h>

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace inspector {

class SequenceView;

/// The diagram that a view shows, folded as it is there: all of it where it is short enough, else the part that begins
/// with the page. Pictures are true to time where the view is; Mermaid knows nothing but the order.
class SequenceExport {
    Q_DECLARE_TR_FUNCTIONS(inspector::SequenceExport)
public:
    /// A file of more lines cannot be read; true to time, none is higher than so many.
    static constexpr qint64 MostLines = 300;
    enum class Form : quint8 { Picture, Mermaid };

    SequenceExport(const SequenceView &view, Form form);
    /// The form that the file name's suffix asks for: `.svg`, `.png`, `.mmd`; nothing for another one.
    [[nodiscard]] static std::optional<Form> formOf(const QString &fileName);

    [[nodiscard]] qsizetype lineCount() const { return qsizetype(lines.size()); }
    /// Whether lines are left out.
    [[nodiscard]] bool isPart() const { return isCut; }

    [[nodiscard]] QByteArray svg() const;
    [[nodiscard]] QByteArray png() const;
    [[nodiscard]] QByteArray mermaid() const;
    /// Answers with what went wrong, in a sentence; empty where nothing did.
    [[nodiscard]] QString save(const QString &fileName) const;

private:
    struct Sheet;
    [[nodiscard]] Sheet sheet() const;

    [[nodiscard]] LineHeights heights() const;
    [[nodiscard]] size_t countThatFit() const;

    const SequenceView &view;
    const Form form;
    std::vector<SequenceLine> lines;
    bool isCut = false;
};

} // namespace inspector
