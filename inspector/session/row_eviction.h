// What is forgotten, and in what order, where memory is short.
#pragma once

#include <inspector/session/fair_share.h>
#include <inspector/session/fate_store.h>
#include <inspector/session/message_store.h>
#include <inspector/session/row_column.h>

#include <algorithm>
#include <limits>

namespace inspector {

/// Rows go through three passes from the oldest on, a few at a time:
/// - in the older half of the rows, the contents of data messages go, except those of agents that speak little;
/// - in the oldest third, such messages go altogether, and eviction rows stand where they were;
/// - at the very front everything goes, and one eviction row stands for all of that.
/// So what was sent by the system queue, or by who speaks little, is kept longest.
///
/// An eviction row has the place of the last message that it stands for; no two of them stand side by side. It accounts
/// for each seq up to there: what was lost in between counts with what was evicted.
class RowEviction {
public:
    /// All three must outlive it.
    RowEviction(RowColumn &rows, MessageStore &contents, FateStore &fates)
        : rows(rows), contents(contents), fates(fates)
    {
    }

    void messageAdded(const MessageRow &row, bool inMemory);

    /// Goes on with one pass. Answers how many rows it looked at; 0 where nothing is left to forget.
    qint64 step();
    static constexpr qint64 StepRows = 64; ///< at most

    struct Range {
        qint64 begin = std::numeric_limits<qint64>::max();
        qint64 end = 0;
        void add(qint64 from, qint64 to) { begin = std::min(begin, from), end = std::max(end, to); }
        [[nodiscard]] bool isEmpty() const { return begin >= end; }
    };
    /// The rows that lost their contents, and those among which rows have gone, since this was asked last. What went at
    /// the very front is told by where the rows begin.
    struct Done {
        Range bare;
        Range thinned;
    };
    [[nodiscard]] Done takeDone();

    /// From here on no row has gone.
    [[nodiscard]] qint64 wholeFrom() const { return nextThin; }
    [[nodiscard]] qint64 messagesHeld() const { return held; }
    [[nodiscard]] quint64 messagesEvicted() const { return evicted; }
    [[nodiscard]] qint64 contentsEvicted() const { return withoutContent; }
    [[nodiscard]] qint64 bytes() const { return shares.bytes(); }

private:
    /// The eviction row that grows while the rows after it go.
    struct Gap {
        MessageRow row;
        qint64 place = -1; ///< none yet
        bool hasGrown = false;
    };
    enum class What { DataOfTalkers, Everything };

    [[nodiscard]] qint64 stepEnd(qint64 from) const;
    void dropContents(qint64 from, qint64 to);
    qint64 forgetFront();
    void thin(qint64 from, qint64 to, What what);
    [[nodiscard]] bool isExpendable(const MessageRow &row, What what) const;
    [[nodiscard]] Gap gapBefore(qint64 row) const;
    [[nodiscard]] qint64 joinNext(Gap &gap, qint64 end);
    void swallow(Gap &gap, qint64 number, const MessageRow &row);
    void close(Gap &gap);
    void forgetMessage(qint64 number, const MessageRow &row);
    [[nodiscard]] static qint64 costOf(const MessageRow &row, bool inMemory);
    [[nodiscard]] qint64 position(qint64 row) const { return rows.column().position(row); }

    RowColumn &rows;
    MessageStore &contents;
    FateStore &fates;
    FairShare shares;
    Done done;
    qint64 nextBare = 0; ///< the first pass is here …
    qint64 nextThin = 0; ///< … and the second here
    qint64 held = 0;
    quint64 evicted = 0;
    qint64 withoutContent = 0;
};

} // namespace inspector
