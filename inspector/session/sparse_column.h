// A column that grows at its end and thins out from its front.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace inspector {

/// Items are numbered from 0 for ever: one that is erased leaves a hole, and nothing is renumbered. Chunks of a fixed
/// number of places keep an append cheap, and a hole costs a bit. An item moves only when others of its chunk go.
///
/// A *number* is an item's for ever; a *position* counts the items that are there.
template <class T, qint64 PlacesOfChunk = 1024>
class SparseColumn {
public:
    static constexpr qint64 ChunkSize = PlacesOfChunk;
    static_assert(ChunkSize % 64 == 0);

    /// The number of the oldest item, and the one after the newest.
    [[nodiscard]] qint64 begin() const { return first; }
    [[nodiscard]] qint64 end() const { return last; }
    [[nodiscard]] qint64 size() const { return count; }

    [[nodiscard]] bool contains(qint64 number) const
    {
        return number >= first && number < last && chunkOf(number).has(number % ChunkSize);
    }
    [[nodiscard]] const T &at(qint64 number) const
    {
        Q_ASSERT(contains(number));
        const Chunk &chunk = chunkOf(number);
        return chunk.items[size_t(chunk.before(number % ChunkSize))];
    }
    [[nodiscard]] T &at(qint64 number) { return const_cast<T &>(std::as_const(*this).at(number)); }

    /// How many items stand before a number, and the number of the item at a position in [0, size()).
    [[nodiscard]] qint64 position(qint64 number) const
    {
        if (number <= first)
            return 0;
        if (number >= last)
            return count;
        return itemsBefore[chunkIndex(number)] + chunkOf(number).before(number % ChunkSize);
    }
    [[nodiscard]] qint64 number(qint64 position) const
    {
        const auto after = std::upper_bound(itemsBefore.begin(), itemsBefore.end(), position);
        const auto index = size_t(after - itemsBefore.begin()) - 1;
        return base + qint64(index) * ChunkSize + chunks[index].place(position - itemsBefore[index]);
    }

    void append(T item)
    {
        if (last % ChunkSize == 0) {
            chunks.emplace_back().items.reserve(ChunkSize);
            itemsBefore.push_back(count);
        }
        chunks.back().items.push_back(std::move(item));
        ++last;
        ++count;
    }

    /// Erases the items numbered [from, to), all of one chunk, of which `isGone` holds.
    template <class IsGone>
    void erase(qint64 from, qint64 to, IsGone isGone)
    {
        Q_ASSERT(from < to && chunkIndex(from) == chunkIndex(to - 1));
        const size_t index = chunkIndex(from);
        const qint64 chunkBegin = base + qint64(index) * ChunkSize;
        const qint64 erased = chunks[index].erase(from - chunkBegin, to - chunkBegin,
                                                  [&isGone](qint64, const T &item) { return isGone(item); });
        if (erased == 0)
            return;
        if (last - chunkBegin >= ChunkSize && to - chunkBegin == ChunkSize)
            chunks[index].items.shrink_to_fit(); // who erases from front to back is through with it
        count -= erased;
        for (size_t later = index + 1; later < itemsBefore.size(); ++later)
            itemsBefore[later] -= erased;
        findFirst();
    }
    /// Erases the items of these numbers, which are there, ascending.
    void erase(std::span<const qint64> numbers)
    {
        if (numbers.empty())
            return;
        // One pass through itemsBefore for all, as there may be many chunks; up to `counted` it is right again.
        qint64 erased = 0;
        size_t counted = chunkIndex(numbers.front());
        const auto countUpTo = [&](size_t chunk) {
            for (; counted < chunk; ++counted)
                itemsBefore[counted] -= erased;
        };
        while (!numbers.empty()) {
            const size_t index = chunkIndex(numbers.front());
            countUpTo(index + 1);
            const qint64 chunkBegin = base + qint64(index) * ChunkSize;
            const auto end = std::ranges::lower_bound(numbers, chunkBegin + ChunkSize);
            auto next = numbers.begin();
            Chunk &chunk = chunks[index];
            const auto isNext = [&](qint64 place, const T &) {
                const bool is = next != end && *next == chunkBegin + place;
                next += is;
                return is;
            };
            erased += chunk.erase(numbers.front() - chunkBegin, *std::prev(end) + 1 - chunkBegin, isNext);
            if (last - chunkBegin >= ChunkSize && chunk.items.size() <= chunk.items.capacity() / 2)
                chunk.items.shrink_to_fit();
            numbers = {end, numbers.end()};
        }
        countUpTo(itemsBefore.size());
        count -= erased;
        findFirst();
    }

    /// What it takes in memory.
    [[nodiscard]] qint64 bytes() const
    {
        constexpr qint64 chunkOverhead = sizeof(Chunk) + sizeof(qint64) + 16;
        return count * qint64(sizeof(T)) + qint64(chunks.size()) * chunkOverhead;
    }

private:
    static constexpr size_t Words = ChunkSize / 64;

    struct Chunk {
        std::vector<T> items;
        struct Holes {
            std::array<quint64, Words> present;
            std::array<quint16, Words> before; ///< how many are present before each word
        };
        std::unique_ptr<Holes> holes; ///< null while there are none

        [[nodiscard]] bool has(qint64 place) const
        {
            return !holes || (holes->present[size_t(place / 64)] >> (place % 64) & 1);
        }
        [[nodiscard]] qint64 before(qint64 place) const
        {
            if (!holes)
                return place;
            const auto word = size_t(place / 64);
            const quint64 lower = (quint64(1) << (place % 64)) - 1;
            return holes->before[word] + std::popcount(holes->present[word] & lower);
        }
        [[nodiscard]] qint64 place(qint64 item) const
        {
            if (!holes)
                return item;
            const auto after = std::upper_bound(holes->before.begin(), holes->before.end(), item);
            const auto word = size_t(after - holes->before.begin()) - 1;
            quint64 bits = holes->present[word];
            for (qint64 left = item - holes->before[word]; left > 0; --left)
                bits &= bits - 1;
            return qint64(word) * 64 + std::countr_zero(bits);
        }
        template <class IsGone>
        qint64 erase(qint64 from, qint64 to, IsGone isGone)
        {
            if (!holes) {
                holes = std::make_unique<Holes>();
                holes->present.fill(~quint64(0));
                count();
            }
            const auto size = qint64(items.size());
            qint64 kept = before(from);
            qint64 item = kept;
            for (qint64 place = from; place < to; ++place) {
                if (!has(place))
                    continue;
                T &candidate = items[size_t(item++)];
                if (isGone(place, std::as_const(candidate)))
                    holes->present[size_t(place / 64)] &= ~(quint64(1) << (place % 64));
                else if (&candidate != &items[size_t(kept++)])
                    items[size_t(kept - 1)] = std::move(candidate);
            }
            items.erase(items.begin() + kept, items.begin() + item);
            count();
            return size - qint64(items.size());
        }
        void count()
        {
            quint16 sum = 0;
            for (size_t word = 0; word < Words; ++word) {
                holes->before[word] = sum;
                sum = quint16(sum + std::popcount(holes->present[word]));
            }
        }
    };

    [[nodiscard]] size_t chunkIndex(qint64 number) const { return size_t((number - base) / ChunkSize); }
    [[nodiscard]] const Chunk &chunkOf(qint64 number) const { return chunks[chunkIndex(number)]; }

    /// Chunks that are empty and full up are dropped at the front; elsewhere they stay, for their number.
    void findFirst()
    {
        size_t empty = 0;
        while (empty < chunks.size() && chunks[empty].items.empty() && base + qint64(empty + 1) * ChunkSize <= last)
            ++empty;
        if (empty > 0) {
            chunks.erase(chunks.begin(), chunks.begin() + qint64(empty));
            itemsBefore.erase(itemsBefore.begin(), itemsBefore.begin() + qint64(empty));
            base += qint64(empty) * ChunkSize;
        }
        first = chunks.empty() || chunks.front().items.empty() ? last : base + chunks.front().place(0);
    }

    std::deque<Chunk> chunks;
    std::vector<qint64> itemsBefore; ///< for each chunk: how many items stand before it
    qint64 base = 0;                 ///< the number of the first chunk's first place
    qint64 first = 0;
    qint64 last = 0;
    qint64 count = 0;
};

} // namespace inspector
