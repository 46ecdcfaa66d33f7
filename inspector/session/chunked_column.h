// A column that grows at its end and shrinks at its front, and never moves what it holds.
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace inspector {

/// Items are numbered from 0 for ever: popFront() moves begin(), it renumbers nothing. Chunks of a fixed size keep
/// an append cheap however long the column is.
template <class T>
class ChunkedColumn {
public:
    [[nodiscard]] qint64 begin() const { return first; }
    [[nodiscard]] qint64 end() const { return last; }
    [[nodiscard]] bool contains(qint64 index) const { return index >= first && index < last; }

    [[nodiscard]] const T &at(qint64 index) const
    {
        Q_ASSERT(contains(index));
        const qint64 offset = index - base;
        return chunks[size_t(offset / ChunkSize)][size_t(offset % ChunkSize)];
    }
    [[nodiscard]] T &at(qint64 index) { return const_cast<T &>(std::as_const(*this).at(index)); }

    void append(T item)
    {
        if (chunks.empty() || chunks.back().size() == ChunkSize) {
            chunks.emplace_back();
            chunks.back().reserve(ChunkSize);
        }
        chunks.back().push_back(std::move(item));
        ++last;
    }

    /// Forgets the oldest item. Its memory is given back with its chunk's.
    void popFront()
    {
        Q_ASSERT(first < last);
        ++first;
        if (first - base == ChunkSize) {
            chunks.erase(chunks.begin()); // moves the chunks' handles, not the items
            base += ChunkSize;
        }
    }

private:
    static constexpr qint64 ChunkSize = 4096;

    std::vector<std::vector<T>> chunks;
    qint64 base = 0; ///< the index of the first item of the first chunk
    qint64 first = 0;
    qint64 last = 0;
};

} // namespace inspector
