// The rows from which relative times count.
#pragma once

#include <QtGlobal>

#include <iterator>
#include <map>
#include <optional>

namespace inspector {

/// Each row counts from the last reference that is not after it. References stay when their rows are evicted.
class TimeReferences {
public:
    /// Makes the row a reference, or an ordinary row again; whether it is one now.
    bool toggle(qint64 row, qint64 t)
    {
        const bool isNew = times.try_emplace(row, t).second;
        if (!isNew)
            times.erase(row);
        return isNew;
    }
    void clear() { times.clear(); }

    [[nodiscard]] bool isEmpty() const { return times.empty(); }
    [[nodiscard]] bool contains(qint64 row) const { return times.contains(row); }
    /// The time that `row` counts from; nothing before the first reference.
    [[nodiscard]] std::optional<qint64> baseOf(qint64 row) const
    {
        const auto after = times.upper_bound(row);
        return after == times.begin() ? std::nullopt : std::optional(std::prev(after)->second);
    }

private:
    std::map<qint64, qint64> times; ///< when the message of each reference was published
};

} // namespace inspector
