// Keeps a session within its limit of memory.
#pragma once

#include <inspector/session/session_data.h>

namespace inspector {

/// Lets go of rows, and of what agents and tasks were in them, when records have come in. RowEviction tells in what
/// order.
class Retention {
public:
    static constexpr qint64 LeastMemory = 1 << 20;

    [[nodiscard]] qint64 limit() const { return most; }
    void setLimit(qint64 bytes) { most = std::max(bytes, LeastMemory); }
    void keepAllTasks() { forgetsTasks = false; }

    [[nodiscard]] bool isExceeded(const SessionData &data) const { return data.rows.bytes() > rowsAllowed(data); }
    /// After so many rows were appended. False where it was not enough for once.
    [[nodiscard]] bool evictRows(SessionData &data, qint64 appended) const;
    /// Forgets what was before the rows that are whole; where tasks take more than their share of the memory, also
    /// those that ended and of which no message is left. Answers whether there were such.
    [[nodiscard]] bool forgetPast(SessionData &data, qint64 appended) const;

private:
    [[nodiscard]] qint64 rowsAllowed(const SessionData &data) const
    {
        return std::max(most - data.fixedBytes(), most / 8);
    }

    [[nodiscard]] bool hasTooManyTasks(const SessionData &data) const
    {
        return forgetsTasks && data.tasks.bytes() > most / 4;
    }

    qint64 most = 512 << 20;
    bool forgetsTasks = true;
};

} // namespace inspector
