// The rows of a session with their messages and fates, within a limit of memory.
#pragma once

#include <inspector/session/fate_store.h>
#include <inspector/session/message_row.h>
#include <inspector/session/message_store.h>
#include <inspector/session/row_column.h>
#include <inspector/session/row_eviction.h>
#include <inspector/session/seq_index.h>

#include <optional>
#include <vector>

namespace inspector {

/// Rows side by side with their messages and lists of fates, numbered from 0 for ever: an evicted one leaves a hole.
class RowStore {
public:
    RowStore() = default;
    Q_DISABLE_COPY_MOVE(RowStore)

    [[nodiscard]] qint64 begin() const { return rows.column().begin(); }
    [[nodiscard]] qint64 end() const { return rows.column().end(); }
    [[nodiscard]] qint64 size() const { return rows.column().size(); }
    [[nodiscard]] bool contains(qint64 row) const { return rows.contains(row); }
    /// Only of a row that is held.
    [[nodiscard]] MessageRow at(qint64 row) const;
    /// How many rows are held before this number, and the number of the row at a position in [0, size()).
    [[nodiscard]] qint64 position(qint64 row) const { return rows.column().position(row); }
    [[nodiscard]] qint64 number(qint64 position) const { return rows.column().number(position); }
    /// The first row that is held from this number on; end() where there is none.
    [[nodiscard]] qint64 firstFrom(qint64 row) const;
    [[nodiscard]] bool isMessage(qint64 row) const;
    [[nodiscard]] std::optional<qint64> find(quint64 seq) const;
    /// The row of the newest message held that was published no later than `seq`.
    [[nodiscard]] std::optional<qint64> findUpTo(quint64 seq) const;
    /// The row of the oldest message held that was published no earlier than `seq`.
    [[nodiscard]] std::optional<qint64> findFrom(quint64 seq) const;
    /// The row of what was told last at time `t`, or the oldest where all was later; nothing while there are no rows.
    [[nodiscard]] std::optional<qint64> findAt(qint64 t) const;

    /// Reads the messages that are left in a file.
    void setFetcher(std::shared_ptr<MessageFetcher> fetcher) { contents.setFetcher(std::move(fetcher)); }
    /// The row's message, read from its file where it was left there. Nothing where there is none, where its contents
    /// were evicted, and where the file cannot be read. It remembers what it read: only for the session's own thread.
    [[nodiscard]] std::optional<bus::BusMessage> message(qint64 row) const;
    /// The same, but only if it is in memory; else where it was left.
    [[nodiscard]] std::optional<bus::BusMessage> messageInMemory(qint64 row) const;
    [[nodiscard]] std::optional<bus::CapturePosition> messagePosition(qint64 row) const;

    /// Both answer false, and take nothing in, where a message of that seq was there before. The second leaves the
    /// message in its file.
    [[nodiscard]] bool appendMessage(const MessageRow &row, const bus::BusMessage &message);
    [[nodiscard]] bool appendLeftMessage(const MessageRow &row, const bus::CapturePosition &position);
    void appendLoss(const MessageRow &row) { rows.append(row, {}); }

    enum class FateOutcome { Added, Duplicate };
    /// Adds a fate to a row that is held. Of a row with very many fates only the newest are searched for a duplicate.
    FateOutcome addFate(qint64 row, NameId subscriber, const bus::FateRecord &fate);
    /// Some fates of the messages from seq `from` to `to` are missing. Answers with the rows that it marked.
    RowEviction::Range markFatesLost(quint64 from, quint64 to);

    [[nodiscard]] std::optional<StoredFate> firstFate(qint64 row) const;
    [[nodiscard]] std::optional<StoredFate> nextFate(const StoredFate &fate) const
    {
        return fates.at(fate.next, fate.publishedAt);
    }
    /// Oldest first; subscriber ids as in StoredFate, the error where there is one.
    struct FateWithError {
        StoredFate fate;
        QString error;
    };
    [[nodiscard]] std::vector<FateWithError> fatesOf(qint64 row) const;

    /// Forgets until at most so many bytes are held (RowEviction tells in what order), but looks at no more than about
    /// so many rows. False where it was not enough.
    bool evictDownTo(qint64 bytes, qint64 mostRows);
    [[nodiscard]] const RowEviction &eviction() const { return evictor; }
    [[nodiscard]] RowEviction::Done takeEvictionsDone() { return evictor.takeDone(); }

    [[nodiscard]] qint64 bytes() const;

private:
    template <class Holds>
    [[nodiscard]] qint64 countOf(Holds holds) const;

    RowColumn rows;
    MessageStore contents;
    FateStore fates;
    SeqIndex index;
    RowEviction evictor{rows, contents, fates};
};

} // namespace inspector
