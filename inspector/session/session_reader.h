// Reads a session from a thread that is not its own.
#pragma once

#include <inspector/session/filter/row_source.h>
#include <inspector/session/message_fetcher.h>
#include <inspector/session/scan/read_ahead.h>

#include <memory>
#include <vector>

namespace inspector {

class Session;

/// One thread's way to read a session while the session's own thread goes on filling it. Everything is copied under the
/// session's lock, which is held for microseconds; what takes longer (files, JSON, conditions) is done without it. Contents and fates of rows
/// that are asked for one after the other are copied several rows at a time, since each time the lock is taken the
/// session's thread may have to wait.
/// Rows may be evicted, and the session be cleared, between any two calls: the reader is then told nothing, or
/// something of the new session, but never half of a thing. Who must know is told by the session's signals, in its
/// thread.
///
/// Example, in a thread beside the session's:
/// @code
/// SessionReader reader(session);
/// std::vector<MessageRow> rows;
/// const qint64 first = reader.copyRows(begin, begin + 1024, &rows);
/// for (size_t i = 0; i < rows.size(); ++i) {
///     if (filter.matches(reader, first + qint64(i), rows[i]))
///         use(rows[i]);
/// }
/// @endcode
class SessionReader final : public filter::RowSource {
public:
    /// The session must outlive the reader. Any thread.
    explicit SessionReader(const Session &session) : session(session) {}

    /// Replaces `*rows` with those of [begin, end), from the first that is held on, and answers with its number; those after
    /// it that are not held are told as Gone. Names, start time, marks and rows then belong together until the next
    /// copyRows().
    qint64 copyRows(qint64 begin, qint64 end, std::vector<MessageRow> *rows);

    [[nodiscard]] quint64 namesSerial() const override { return serial; }
    [[nodiscard]] QString name(NameId id) const override;
    [[nodiscard]] qint64 startTime() const override { return start; }
    [[nodiscard]] const Marks::Notes &marks() const override { return notes; }
    void readFates(qint64 row, filter::StoredFates *fates) const override;
    [[nodiscard]] std::vector<bus::FateRecord> fateRecords(qint64 row) const override;
    /// Reads it from its file where it was left there, with a fetcher of its own.
    [[nodiscard]] std::optional<bus::BusMessage> message(qint64 row) const override;
    [[nodiscard]] QString summary(qint64 index, const MessageRow &row,
                                  const std::optional<bus::BusMessage> &message) const override;

private:
    /// A message that is in memory, or where it was left.
    struct Content {
        std::optional<bus::BusMessage> message;
        std::optional<bus::CapturePosition> position;
    };

    const Session &session;
    quint64 serial = 0;
    qint64 start = 0;
    qint64 copiedEnd = 0; ///< of the rows
    Marks::Notes notes;
    mutable ReadAhead<Content> contents;
    mutable ReadAhead<filter::StoredFates> fates;
    mutable std::shared_ptr<MessageFetcher> current; ///< that `contents` can be read with
    mutable std::shared_ptr<MessageFetcher> theirs;  ///< of which `own` is a clone
    mutable std::unique_ptr<MessageFetcher> own;
};

} // namespace inspector
