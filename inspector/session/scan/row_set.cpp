// Which rows pass a test: a bit for each that was looked at.
#include <inspector/session/scan/row_set.h>

#include <algorithm>
#include <bit>

namespace inspector {

namespace {

/// The bits from `begin` to before `end` of word `word`; both count from the chunk's first bit.
quint64 maskOf(qint64 word, qint64 begin, qint64 end)
{
    const auto below = [word](qint64 bit) {
        const qint64 bits = std::clamp<qint64>(bit - word * 64, 0, 64);
        return bits == 64 ? ~quint64(0) : (quint64(1) << bits) - 1;
    };
    return below(end) & ~below(begin);
}

/// The place of the nth bit that is set, n from 0.
int nthBit(quint64 word, qint64 n)
{
    for (; n > 0; --n)
        word &= word - 1;
    return std::countr_zero(word);
}

} // namespace

qint64 RowSet::at(qint64 position) const
{
    const auto chunk = size_t(std::ranges::upper_bound(before, position) - before.begin()) - 1;
    qint64 left = position - before[chunk];
    qint64 row = (firstChunk + qint64(chunk)) * RowBlock::Rows;
    for (const quint64 word : chunks[chunk].words) {
        const int inWord = std::popcount(word);
        if (left < inWord)
            return row + nthBit(word, left);
        left -= inWord;
        row += 64;
    }
    Q_UNREACHABLE();
    return -1;
}

qint64 RowSet::lowerBound(qint64 row) const
{
    if (row < firstChunk * RowBlock::Rows)
        return 0;
    const size_t chunk = chunkOf(row);
    if (chunk >= chunks.size())
        return size();
    const qint64 bit = row % RowBlock::Rows;
    qint64 position = before[chunk];
    for (qint64 word = 0; word <= bit / 64; ++word)
        position += std::popcount(chunks[chunk].words[size_t(word)] & maskOf(word, 0, bit));
    return position;
}

void RowSet::replace(std::span<const RowBlock> blocks)
{
    size_t firstChanged = chunks.size();
    for (const RowBlock &block : blocks) {
        if (chunks.empty())
            firstChunk = block.begin() / RowBlock::Rows;
        else if (block.begin() < firstChunk * RowBlock::Rows)
            continue; // it was looked at before its rows were forgotten
        const size_t place = chunkOf(block.begin());
        if (place >= chunks.size())
            chunks.resize(place + 1);
        const qint64 base = (firstChunk + qint64(place)) * RowBlock::Rows;
        chunks[place].assign(block.begin() - base, block.end() - base, block.bits());
        firstChanged = std::min(firstChanged, place);
    }
    sumUp(firstChanged);
}

void RowSet::forgetBefore(qint64 row)
{
    while (!chunks.empty() && (firstChunk + 1) * RowBlock::Rows <= row) {
        chunks.pop_front();
        ++firstChunk;
    }
    const qint64 gone = row - firstChunk * RowBlock::Rows;
    if (!chunks.empty() && gone > 0)
        chunks.front().assign(0, gone, {});
    sumUp(0);
}

void RowSet::clear()
{
    chunks.clear();
    sumUp(0);
}

void RowSet::sumUp(size_t fromChunk)
{
    before.resize(chunks.size() + 1);
    for (size_t chunk = fromChunk; chunk < chunks.size(); ++chunk)
        before[chunk + 1] = before[chunk] + chunks[chunk].count;
}

void RowSet::Chunk::assign(qint64 beginBit, qint64 endBit, const std::array<quint64, RowBlock::Rows / 64> &bits)
{
    for (qint64 word = beginBit / 64; word * 64 < endBit; ++word) {
        const quint64 mask = maskOf(word, beginBit, endBit);
        quint64 &own = words[size_t(word)];
        count -= std::popcount(own & mask);
        own = (own & ~mask) | (bits[size_t(word)] & mask);
        count += std::popcount(own & mask);
    }
}

} // namespace inspector
