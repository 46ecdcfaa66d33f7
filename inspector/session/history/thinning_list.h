// A list by rows that grows at its end, thins out as rows go, and pays the same for each item however long it is.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace inspector {

/// Items have a `row`, rising. They lie in chunks of at most ChunkSize, none of which is empty; a short list takes no more
/// than it needs. Items go when at least half of a chunk can go with them, so an item is moved a few times at the most.
template <class Item>
class ThinningList {
public:
    /// Where an item is; good until the list changes.
    struct Place {
        size_t chunk = 0;
        size_t item = 0;
        friend bool operator==(Place, Place) = default;
    };

    void append(Item item)
    {
        if (chunks.empty() || chunks.back().size() == ChunkSize) {
            chunks.emplace_back();
            if (chunks.size() > 1)
                chunks.back().reserve(ChunkSize);
        }
        chunks.back().push_back(std::move(item));
    }

    [[nodiscard]] qint64 size() const
    {
        qint64 size = 0;
        for (const Chunk &items : chunks)
            size += qint64(items.size());
        return size;
    }
    [[nodiscard]] const Item &at(Place place) const { return chunks[place.chunk][place.item]; }
    [[nodiscard]] Place begin() const { return {}; }
    [[nodiscard]] Place end() const { return {chunks.size(), 0}; }
    [[nodiscard]] Place next(Place place) const
    {
        return place.item + 1 < chunks[place.chunk].size() ? Place{place.chunk, place.item + 1}
                                                           : Place{place.chunk + 1, 0};
    }
    [[nodiscard]] Place previous(Place place) const
    {
        return place.item > 0 ? Place{place.chunk, place.item - 1}
                              : Place{place.chunk - 1, chunks[place.chunk - 1].size() - 1};
    }

    /// The first item for which `isBefore` is false, where it is true up to there.
    template <class IsBefore>
    [[nodiscard]] Place partition(IsBefore isBefore) const
    {
        const auto chunk =
            std::ranges::partition_point(chunks, [&](const Chunk &items) { return isBefore(items.front()); });
        if (chunk == chunks.begin())
            return begin();
        const Place place{size_t(chunk - chunks.begin()) - 1, 0};
        const Chunk &items = chunks[place.chunk];
        const auto item = size_t(std::ranges::partition_point(items, isBefore) - items.begin());
        return item < items.size() ? Place{place.chunk, item} : Place{place.chunk + 1, 0};
    }
    [[nodiscard]] Place firstFrom(qint64 row) const
    {
        return partition([row](const Item &item) { return item.row < row; });
    }
    [[nodiscard]] Place firstAfter(qint64 row) const
    {
        return partition([row](const Item &item) { return item.row <= row; });
    }

    /// Lets go of items whose rows are gone, as RowEviction does it: all before `firstRow`, and before `wholeFrom` those
    /// for which `isHeld(row)` is false; that never gets true again. The last one up to `wholeFrom` stays. Some may be left
    /// for a later call. `letGo(item)` hears of each. Answers how many items were looked at or moved.
    template <class IsHeld, class LetGo>
    qint64 thin(qint64 firstRow, qint64 wholeFrom, IsHeld isHeld, LetGo letGo)
    {
        const Place after = firstAfter(wholeFrom);
        if (after == begin())
            return 0;
        const qint64 last = at(previous(after)).row;
        return dropFront(std::min(firstRow, last), letGo) + thinOut(last, isHeld, letGo);
    }

private:
    using Chunk = std::vector<Item>;
    static constexpr size_t ChunkSize = 1024;

    /// Lets go of all before that row.
    template <class LetGo>
    qint64 dropFront(qint64 row, LetGo letGo)
    {
        qint64 cost = 0;
        auto chunk = chunks.begin();
        for (; chunk->back().row < row; ++chunk)
            cost += erase(*chunk, chunk->begin(), chunk->end(), [](qint64) { return false; }, letGo);
        const auto kept = std::ranges::lower_bound(*chunk, row, {}, &Item::row);
        if (isWorthwhile(*chunk, chunk->begin(), kept))
            cost += erase(*chunk, chunk->begin(), kept, [](qint64) { return false; }, letGo);
        chunks.erase(chunks.begin(), chunk); // moves the chunks' handles, not the items
        return cost;
    }

    /// Lets go of those before that row that are not held.
    template <class IsHeld, class LetGo>
    qint64 thinOut(qint64 row, IsHeld isHeld, LetGo letGo)
    {
        qint64 cost = 0;
        const auto first =
            std::ranges::lower_bound(chunks, thinnedBefore, {}, [](const Chunk &items) { return items.back().row; });
        auto chunk = first;
        for (; chunk != chunks.end() && chunk->front().row < row; ++chunk) {
            const auto from = std::ranges::lower_bound(*chunk, thinnedBefore, {}, &Item::row);
            const auto to = std::ranges::lower_bound(*chunk, row, {}, &Item::row);
            if (to != chunk->end() && !isWorthwhile(*chunk, from, to))
                break;
            thinnedBefore = to == chunk->end() ? chunk->back().row + 1 : row;
            cost += erase(*chunk, from, to, isHeld, letGo);
        }
        chunks.erase(std::remove_if(first, chunk, [](const Chunk &items) { return items.empty(); }), chunk);
        return cost;
    }

    using Iterator = typename Chunk::iterator;
    static bool isWorthwhile(const Chunk &chunk, Iterator from, Iterator to)
    {
        return size_t(to - from) * 2 >= chunk.size();
    }

    template <class IsHeld, class LetGo>
    static qint64 erase(Chunk &chunk, Iterator from, Iterator to, IsHeld isHeld, LetGo letGo)
    {
        const qint64 cost = chunk.end() - from;
        const auto isGone = [&](const Item &item) {
            if (isHeld(item.row))
                return false;
            letGo(item);
            return true;
        };
        chunk.erase(std::remove_if(from, to, isGone), to);
        if (chunk.size() <= chunk.capacity() / 2)
            chunk.shrink_to_fit();
        return cost;
    }

    std::vector<Chunk> chunks;
    qint64 thinnedBefore = 0; ///< of what is before this row, all that is not held has gone
};

} // namespace inspector
