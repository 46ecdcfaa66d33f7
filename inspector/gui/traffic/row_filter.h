// What the chips, the chosen agent and the filter text let through, together.
#pragma once

#include <inspector/session/filter/filter.h>
#include <inspector/session/kind_group.h>
#include <inspector/session/scan/row_scanner.h>
#include <inspector/session/session.h>

namespace inspector {

/// Decides for one row whether the traffic list shows it.
///
/// Rows that stand for lost records pass chips and agent, since what was lost might have; only the text hides them.
struct RowFilter {
    static constexpr quint8 AllGroups = 0x0f;

    quint8 groups = AllGroups; ///< a bit for each KindGroup that is shown
    bool dropsOnly = false;    ///< only what a full queue refused
    QString agent;             ///< only what this agent sent or was sent; empty: everyone's
    Filter text;

    [[nodiscard]] static constexpr quint8 bit(KindGroup group) { return quint8(1u << int(group)); }

    [[nodiscard]] bool passesAll() const;
    /// Whether a row's answer can change after it came, as its fates come in or a person marks it.
    [[nodiscard]] bool mayChange() const;
    /// In the session's own thread.
    [[nodiscard]] bool matches(const Session &session, qint64 row) const;
    /// The same for a RowScanner. What it answers with shares nothing with this filter.
    [[nodiscard]] RowScanner::MakeTest testMaker() const;

private:
    template <class IsAgent>
    [[nodiscard]] bool headerPasses(const MessageRow &row, IsAgent isAgent) const;
};

} // namespace inspector
