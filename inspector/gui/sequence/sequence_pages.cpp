// Finds lines among stretches of rows.
#include "sequence_pages.h"

namespace inspector {

namespace {

/// A stretch is 512 of the session's rows: long enough to fold a second of audio, short enough to lay out at once.
constexpr int StretchBits = 9;
constexpr int StretchesKept = 64;

qint64 stretchOf(qint64 row)
{
    return row >> StretchBits;
}

qint64 firstRowOf(qint64 stretch)
{
    return stretch << StretchBits;
}

} // namespace

SequencePages::SequencePages(const Session *session, const ShownRows *shown, QObject *parent)
    : QObject(parent), session(session), shown(shown), stretches(StretchesKept)
{
    connect(shown, &ShownRows::changed, this, &SequencePages::forget);
    // Those rows cannot be asked for from now on. The list of rows tells soon that it has changed, once for many
    // evictions.
    connect(session, &Session::rowsEvicted, this, &SequencePages::forgetLines);
    connect(session, &Session::rowsThinned, this, &SequencePages::forgetLines);
    connect(session, &Session::wasReset, this, &SequencePages::forget);
}

void SequencePages::setFolding(const SequenceFolding &folding)
{
    folds = folding;
    forget();
}

void SequencePages::forgetLines()
{
    stretches.clear();
    ++versionNumber;
}

void SequencePages::forget()
{
    forgetLines();
    emit changed();
}

const SequenceStretch &SequencePages::stretchAt(qint64 number) const
{
    if (const SequenceStretch *known = stretches.object(number))
        return *known;
    std::vector<qint64> rows;
    const qint64 end = shown->lowerBound(firstRowOf(number + 1));
    for (qint64 position = shown->lowerBound(firstRowOf(number)); position < end; ++position)
        rows.push_back(shown->at(position));
    auto *made = new SequenceStretch(layOutStretch(*session, rows, folds));
    stretches.insert(number, made);
    return *made;
}

SequencePages::Place SequencePages::placeOf(qint64 row) const
{
    if (isEmpty())
        return {};
    const qint64 position = std::min(shown->lowerBound(row), shown->size() - 1);
    const qint64 found = shown->at(position);
    const SequenceStretch &stretch = stretchAt(stretchOf(found));
    const qint64 index = position - shown->lowerBound(firstRowOf(stretchOf(found)));
    return placeAt({stretchOf(found), qint64(stretch.lineOfRow[size_t(index)])});
}

SequencePages::Place SequencePages::last() const
{
    if (isEmpty())
        return {};
    const qint64 number = stretchOf(shown->at(shown->size() - 1));
    return placeAt({number, qint64(stretchAt(number).lines.size()) - 1});
}

SequencePages::Place SequencePages::moved(Place place, qint64 lines) const
{
    return isEmpty() ? Place() : placeAt(moved(spotOf(place), lines));
}

std::vector<SequenceLine> SequencePages::linesFrom(Place place, qint64 most) const
{
    std::vector<SequenceLine> result;
    if (isEmpty())
        return result;
    Spot spot = spotOf(place);
    while (spot.stretch >= 0 && qint64(result.size()) < most) {
        const std::vector<SequenceLine> &lines = stretchAt(spot.stretch).lines;
        const qint64 count = std::min(most - qint64(result.size()), qint64(lines.size()) - spot.line);
        result.insert(result.end(), lines.begin() + spot.line, lines.begin() + spot.line + count);
        spot = {neighbour(spot.stretch, 1), 0};
    }
    return result;
}

SequenceLine SequencePages::at(Place place) const
{
    const Spot spot = spotOf(place);
    return stretchAt(spot.stretch).lines[size_t(spot.line)];
}

SequencePages::Spot SequencePages::spotOf(Place place) const
{
    const qint64 position = std::min(shown->lowerBound(place.row), shown->size() - 1);
    const qint64 number = stretchOf(shown->at(position));
    const SequenceStretch &stretch = stretchAt(number);
    const qint64 index = position - shown->lowerBound(firstRowOf(number));
    const auto first = qint64(stretch.lineOfRow[size_t(index)]);
    qint64 line = first;
    while (line - first < place.part && line + 1 < qint64(stretch.lines.size())
           && stretch.lines[size_t(line + 1)].row == stretch.lines[size_t(first)].row)
        ++line;
    return {number, line};
}

SequencePages::Place SequencePages::placeAt(Spot spot) const
{
    const std::vector<SequenceLine> &lines = stretchAt(spot.stretch).lines;
    const qint64 row = lines[size_t(spot.line)].row;
    int part = 0;
    while (spot.line - part > 0 && lines[size_t(spot.line - part - 1)].row == row)
        ++part;
    return {row, part};
}

qint64 SequencePages::neighbour(qint64 stretch, int direction) const
{
    const qint64 position =
        direction > 0 ? shown->lowerBound(firstRowOf(stretch + 1)) : shown->lowerBound(firstRowOf(stretch)) - 1;
    return position >= 0 && position < shown->size() ? stretchOf(shown->at(position)) : -1;
}

SequencePages::Spot SequencePages::moved(Spot spot, qint64 lines) const
{
    spot.line += lines;
    while (spot.line < 0) {
        const qint64 before = neighbour(spot.stretch, -1);
        if (before < 0)
            return {spot.stretch, 0};
        spot = {before, spot.line + qint64(stretchAt(before).lines.size())};
    }
    for (;;) {
        const auto count = qint64(stretchAt(spot.stretch).lines.size());
        if (spot.line < count)
            return spot;
        const qint64 after = neighbour(spot.stretch, 1);
        if (after < 0)
            return {spot.stretch, count - 1};
        spot = {after, spot.line - count};
    }
}

} // namespace inspector
