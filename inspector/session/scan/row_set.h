// Which rows pass a test: a bit for each that was looked at.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <deque>
#include <span>
#include <vector>

namespace inspector {

/// The answers for a few thousand neighbouring rows.
class RowBlock {
public:
    static constexpr qint64 Rows = 4096;

    /// Of rows from `begin` on, none of which is in yet; at most to the next multiple of Rows.
    explicit RowBlock(qint64 begin) : first(begin), last(begin) {}

    void append(bool passes)
    {
        if (passes)
            words[size_t(last % Rows / 64)] |= quint64(1) << (last % 64);
        ++last;
        hasHit = hasHit || passes;
    }
    /// The rows before this one are not in.
    void skipTo(qint64 row) { last = std::max(last, row); }

    [[nodiscard]] bool isEmpty() const { return !hasHit; }
    [[nodiscard]] qint64 begin() const { return first; }
    [[nodiscard]] qint64 end() const { return last; }
    /// Where a block that begins at this row has to end.
    [[nodiscard]] static constexpr qint64 endAfter(qint64 row) { return (row / Rows + 1) * Rows; }
    [[nodiscard]] const std::array<quint64, Rows / 64> &bits() const { return words; }

private:
    qint64 first;
    qint64 last;
    bool hasHit = false;
    std::array<quint64, Rows / 64> words{}; ///< the bit of a row is row % Rows
};

/// An ascending set of rows. A million answers are taken in within microseconds, whether few or all of the rows pass,
/// and whether they are new or a correction; so that is done between two frames.
class RowSet {
public:
    [[nodiscard]] qint64 size() const { return before.back(); }
    /// The row at a position in [0, size()).
    [[nodiscard]] qint64 at(qint64 position) const;
    /// How many rows of the set are before this one: its position, if it is in the set.
    [[nodiscard]] qint64 lowerBound(qint64 row) const;

    /// From now on these answers hold, for the rows of the blocks; those of forgotten rows are left out.
    void replace(std::span<const RowBlock> blocks);
    void forgetBefore(qint64 row);
    /// Of the rows from `begin` to before `end`, as far as they were answered for, those are in the set from now on for
    /// which `isIn(row, wasIn)` holds.
    template <class IsIn>
    void change(qint64 begin, qint64 end, IsIn isIn);
    void clear();

private:
    struct Chunk {
        std::array<quint64, RowBlock::Rows / 64> words{};
        qint64 count = 0; ///< of bits that are set

        void assign(qint64 beginBit, qint64 endBit, const std::array<quint64, RowBlock::Rows / 64> &bits);
    };

    [[nodiscard]] size_t chunkOf(qint64 row) const { return size_t(row / RowBlock::Rows - firstChunk); }
    [[nodiscard]] qint64 chunksBegin() const { return firstChunk * RowBlock::Rows; }
    [[nodiscard]] qint64 chunksEnd() const { return chunksBegin() + qint64(chunks.size()) * RowBlock::Rows; }
    void sumUp(size_t fromChunk);

    qint64 firstChunk = 0; ///< its rows begin at firstChunk * RowBlock::Rows
    std::deque<Chunk> chunks;
    std::vector<qint64> before{0}; ///< how many rows of the set stand before each chunk, and in all
};

template <class IsIn>
void RowSet::change(qint64 begin, qint64 end, IsIn isIn)
{
    begin = std::max(begin, chunksBegin());
    end = std::min(end, chunksEnd());
    if (begin >= end)
        return;
    for (qint64 row = begin; row < end; ++row) {
        Chunk &chunk = chunks[chunkOf(row)];
        quint64 &word = chunk.words[size_t(row % RowBlock::Rows / 64)];
        const quint64 bit = quint64(1) << (row % 64);
        const bool wasIn = word & bit;
        if (isIn(row, wasIn) != wasIn) {
            word ^= bit;
            chunk.count += wasIn ? -1 : 1;
        }
    }
    sumUp(chunkOf(begin));
}

} // namespace inspector
