// The part of a session's records that a filter lets through, as a session of its own.
#pragma once

#include <inspector/cli/settled_rows.h>
#include <inspector/session/filter/filter.h>

namespace inspector::cli {

/// Messages that match come with their fates; all other records come too. Where messages are left out, a
/// loss record says so, so that a reader of the selection does not take them for lost.
class RecordSelector {
public:
    RecordSelector(const Session &session, const Filter &filter, quint64 most);

    /// What to pass on of records that the session has just taken in.
    [[nodiscard]] std::vector<bus::Record> select(const std::vector<bus::Record> &records);
    /// What is left to pass on when no more records will come.
    [[nodiscard]] std::vector<bus::Record> rest();

    [[nodiscard]] bool isFull() const { return most > 0 && selected >= most; }

private:
    [[nodiscard]] bool selectsAll() const { return filter.isEmpty() && most == 0; }
    [[nodiscard]] bool wasSelected(quint64 seq) const;
    void selectSettled(std::vector<bus::Record> &into);
    void selectRow(qint64 row, std::vector<bus::Record> &into);
    void leaveOut(quint64 from, quint64 to, quint64 count);
    void tellLeftOut(std::vector<bus::Record> &into, qint64 t);

    const Session &session;
    const Filter filter;
    const quint64 most;
    SettledRows rows;
    quint64 selected = 0;
    qint64 lastSelected = -1; ///< a row
    quint64 nextSeq = 0;      ///< after the last message that was selected or left out
    // The messages left out since the last selected one.
    quint64 leftOut = 0;
    quint64 leftOutFrom = 0;
    quint64 leftOutTo = 0;
};

} // namespace inspector::cli
