// The filters that were used, newest first, and a way through them.
#pragma once

#include <QStringList>

namespace inspector {

class FilterHistory {
public:
    static constexpr qsizetype Most = 50;

    [[nodiscard]] const QStringList &list() const { return filters; }
    void setList(const QStringList &filters);
    /// Puts it first, once. Answers whether that changed the list; empty text never does.
    bool add(const QString &text);

    // --- The way through: from what was being typed, the draft, to older ones and back ---
    [[nodiscard]] bool isBrowsing() const { return place >= 0; }
    /// The one before `text`, which is kept as the draft where the way begins; the same where there is none.
    [[nodiscard]] QString older(const QString &text);
    /// The one after it; at the end the draft.
    [[nodiscard]] QString newer();
    void endBrowsing() { place = -1; }

private:
    QStringList filters;
    qsizetype place = -1; ///< in the list; -1 at the draft
    QString draft;
};

} // namespace inspector
