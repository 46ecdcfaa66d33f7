// What rows that are asked for one after the other have, read several at a time.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace inspector {

/// Like a file's read-ahead: a single row is read alone, and while they come one after the other twice as many each time.
template <class Value>
class ReadAhead {
public:
    /// The value of `row`. Where it is not known yet, `read(row, end, &values)` appends those of [row, end), or the first of
    /// them; `end` is at most `limit`, but for `row` itself.
    template <class Read>
    const Value &at(qint64 row, qint64 limit, Read read)
    {
        const qint64 known = begin + qint64(values.size());
        if (row < begin || row >= known) {
            const bool comesNext = !values.empty() && row >= known && row < known + Near;
            count = comesNext ? std::min(2 * count, Most) : 1;
            begin = row;
            values.clear();
            read(row, std::clamp(limit, row + 1, row + count), &values);
        }
        return values[size_t(row - begin)];
    }
    /// From now on everything is read anew.
    void forget() { values.clear(); }

private:
    static constexpr qint64 Near = 4; ///< a filter's other conditions leave rows out
    static constexpr qint64 Most = 64;

    qint64 begin = 0;
    qint64 count = 1;
    std::vector<Value> values;
};

} // namespace inspector
