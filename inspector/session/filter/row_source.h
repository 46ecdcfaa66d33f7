// What a filter asks of a session, beyond the row that it looks at.
#pragma once

#include <inspector/session/fate_store.h>
#include <inspector/session/marks.h>
#include <inspector/session/message_row.h>
#include <libbus/tap/record.h>

#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace inspector::filter {

using StoredFates = QVarLengthArray<StoredFate, 8>;

/// In the session's own thread that is the session itself; in any other it is a SessionReader.
class RowSource {
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    Q_DISABLE_COPY_MOVE(RowSource)

    /// Names::serial() of the table that the rows' names are in.
    [[nodiscard]] virtual quint64 namesSerial() const = 0;
    [[nodiscard]] virtual QString name(NameId id) const = 0;
    [[nodiscard]] virtual qint64 startTime() const = 0;
    /// What a person marked.
    [[nodiscard]] virtual const Marks::Notes &marks() const = 0;
    /// Appends the row's fates, newest first.
    virtual void readFates(qint64 row, StoredFates *fates) const = 0;
    /// The same with what handlers threw, oldest first.
    [[nodiscard]] virtual std::vector<bus::FateRecord> fateRecords(qint64 row) const = 0;
    /// Nothing where the row has none, it was evicted or cannot be read.
    [[nodiscard]] virtual std::optional<bus::BusMessage> message(qint64 row) const = 0;
    /// What the row says in one line; `message` is its message.
    [[nodiscard]] virtual QString summary(qint64 index, const MessageRow &row,
                                          const std::optional<bus::BusMessage> &message) const = 0;
};

} // namespace inspector::filter
