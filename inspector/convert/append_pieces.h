// Records into a session, so that whoever reads it along misses no row of it.
#pragma once

#include <inspector/session/session.h>

#include <algorithm>
#include <span>
#include <vector>

namespace inspector {

namespace pieces {

/// Few enough that large payloads are seen to fill the memory before it is full.
inline constexpr qsizetype MostItems = 64;

[[nodiscard]] inline const bus::HeaderRecord *headerOf(const bus::Record &record)
{
    return std::get_if<bus::HeaderRecord>(&record);
}

[[nodiscard]] inline const bus::HeaderRecord *headerOf(const bus::CaptureEntry &entry)
{
    const auto *record = std::get_if<bus::Record>(&entry);
    return record ? headerOf(*record) : nullptr;
}

inline void append(Session &session, const std::vector<bus::Record> &records)
{
    session.append(records);
}

inline void append(Session &session, const std::vector<bus::CaptureEntry> &entries)
{
    session.appendEntries(entries);
}

} // namespace pieces

/// Appends records or capture entries, a few at a time, and calls `grown` with each such span: rows that it does not look
/// at then may be evicted later. Where a header begins another session, the old one is forgotten: `ends` is called before.
/// Without any item `grown` is called, too: time has passed.
template <class Item, class Ends, class Grown>
void appendPieces(Session &session, const std::vector<Item> &items, Ends ends, Grown grown)
{
    auto from = items.begin();
    do {
        if (from != items.end()) {
            const bus::HeaderRecord *header = pieces::headerOf(*from);
            if (header && session.messagesSeen() > 0 && *header != session.header())
                ends();
        }
        const auto most = from + std::min(pieces::MostItems, qsizetype(items.end() - from));
        const auto to = std::find_if(from == most ? most : from + 1, most,
                                     [](const Item &item) { return pieces::headerOf(item) != nullptr; });
        if (from != to)
            pieces::append(session, std::vector<Item>(from, to));
        grown(std::span<const Item>(from, to));
        from = to;
    } while (from != items.end());
}

} // namespace inspector
