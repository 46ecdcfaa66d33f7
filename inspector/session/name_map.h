// From an interned name to a place in a table.
#pragma once

#include <inspector/session/message_row.h>

#include <vector>

namespace inspector {

/// A dense map: ids are small numbers.
class NameMap {
public:
    static constexpr qint32 None = -1;

    [[nodiscard]] qint32 value(NameId id) const { return id < places.size() ? places[id] : None; }

    void insert(NameId id, qint32 place)
    {
        if (id >= places.size())
            places.resize(size_t(id) + 1, None);
        places[id] = place;
    }

private:
    std::vector<qint32> places;
};

} // namespace inspector
