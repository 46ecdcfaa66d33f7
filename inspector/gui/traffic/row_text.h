// The texts of the traffic list, made when they are shown.
#pragma once

#include <inspector/gui/traffic/row_glyph.h>
#include <inspector/gui/traffic/traffic_columns.h>
#include <inspector/session/session.h>
#include <inspector/session/time_references.h>

#include <QCache>
#include <QCoreApplication>

namespace inspector {

/// Puts rows of a session into words: for the list, the clipboard and screen readers.
class RowText {
    Q_DECLARE_TR_FUNCTIONS(inspector::RowText)
public:
    explicit RowText(const Session *session) : session(session) {}

    [[nodiscard]] TimeFormat timeFormat() const { return format; }
    void setTimeFormat(TimeFormat timeFormat) { format = timeFormat; }

    /// Where relative times begin.
    [[nodiscard]] TimeReferences &references() { return timeReferences; }

    /// The text of one cell. `rowAbove` is the row shown above, for times since that; -1 for none.
    [[nodiscard]] QString cell(qint64 row, Column column, qint64 rowAbove = -1) const;
    /// What became of the message, the worst first: "dropped by log, handled by 3".
    [[nodiscard]] QString fate(qint64 row) const;
    /// Why that happens and what to do about it, in a few sentences; empty where all is well.
    [[nodiscard]] QString fateHelp(qint64 row) const;
    /// "1,204 messages lost by the tap".
    [[nodiscard]] QString loss(const MessageRow &row) const;
    /// The worst that happened to the row.
    [[nodiscard]] static RowMark mark(const MessageRow &row);

    /// What a person noted on the message; nothing where it is not marked.
    [[nodiscard]] std::optional<QString> note(qint64 row) const;

    /// The row in one line, these columns separated by tabs; `rowAbove` as for cell().
    [[nodiscard]] QString line(qint64 row, const QList<Column> &columns, qint64 rowAbove = -1) const;
    /// The row in a sentence, for screen readers.
    [[nodiscard]] QString spoken(qint64 row) const;
    /// One message as a JSON object; several as an array of them, one a line. Rows that have no contents to show, of
    /// losses or evicted, are left out.
    [[nodiscard]] QByteArray json(const std::vector<qint64> &rows) const;

    /// Forgets what it remembers, when the session was reset.
    void forget()
    {
        summaries.clear();
        timeReferences.clear();
    }

private:
    [[nodiscard]] QString time(qint64 row, qint64 rowAbove) const;
    [[nodiscard]] QString delta(qint64 row, qint64 rowAbove) const;
    [[nodiscard]] QString longest(qint64 row, qint64 StoredFate::*duration) const;
    [[nodiscard]] QString handledBy(qint64 row) const;
    [[nodiscard]] QString summary(qint64 row) const;

    const Session *session;
    TimeFormat format = TimeFormat::Absolute;
    TimeReferences timeReferences;
    mutable QCache<qint64, QString> summaries{2'000}; ///< what a message says never changes, while it is held
};

} // namespace inspector
