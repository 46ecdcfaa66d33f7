// Folds rows into lines, and gathers what became of their messages.
#include <inspector/session/sequence/sequence_stretch.h>

#include <QHash>

#include <algorithm>

namespace inspector {

namespace {

constexpr qint64 Second = 1'000'000'000;

Outcome outcomeOf(bus::Fate fate)
{
    switch (fate) {
    case bus::Fate::Handled: return Outcome::Handled;
    case bus::Fate::Dropped: return Outcome::Dropped;
    case bus::Fate::Discarded: return Outcome::Discarded;
    case bus::Fate::Failed: return Outcome::Failed;
    case bus::Fate::Undelivered: break;
    }
    return Outcome::Undelivered;
}

/// What messages must share to be folded into one line.
struct FoldKey {
    bus::Kind kind;
    NameId source;
    NameId target;
    NameId task;
    qint64 second;
    friend bool operator==(const FoldKey &, const FoldKey &) = default;
    friend size_t qHash(const FoldKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.source, key.target, key.task, key.second);
    }
};

class Stretcher {
public:
    Stretcher(const Session &session, const SequenceFolding &folding) : session(session), folding(folding) {}

    SequenceStretch layOut(std::span<const qint64> rows)
    {
        SequenceStretch result;
        result.rows.assign(rows.begin(), rows.end());
        result.lineOfRow.reserve(rows.size());
        lines = &result.lines;
        for (const qint64 row : rows)
            result.lineOfRow.push_back(add(row));
        return result;
    }

private:
    /// Answers with the row's line.
    size_t add(qint64 index)
    {
        const MessageRow row = session.row(index);
        if (row.type != MessageRow::Type::Message)
            return append({.type = SequenceLine::Type::Note, .row = index, .t = row.t});
        if (!isFoldable(row.kind))
            return appendMessage(index, row);
        const FoldKey key{row.kind, row.source, row.target, row.task, row.t / Second};
        const auto known = folds.constFind(key);
        if (known == folds.cend()) {
            const bool isOpen = folding.unfolded.contains(index) || folding.spread.contains(index);
            const qint64 unfoldedAt = isOpen ? index : -1;
            folds.insert(key, {lines->size(), unfoldedAt});
            return appendMessage(index, row, unfoldedAt);
        }
        if (known->unfoldedAt >= 0)
            return appendMessage(index, row, known->unfoldedAt);
        SequenceLine &line = (*lines)[known->line];
        line.type = SequenceLine::Type::Fold;
        ++line.count;
        count(line, index, row);
        return known->line;
    }

    [[nodiscard]] bool isFoldable(bus::Kind kind) const
    {
        return kind == bus::Kind::Frame ? folding.frames : kind == bus::Kind::TaskStreamData && folding.streams;
    }

    size_t append(const SequenceLine &line)
    {
        lines->push_back(line);
        return lines->size() - 1;
    }

    size_t appendMessage(qint64 index, const MessageRow &row, qint64 unfoldedAt = -1)
    {
        const size_t place = append({.kind = row.kind,
                                     .row = index,
                                     .t = row.t,
                                     .unfoldedAt = unfoldedAt,
                                     .source = row.source,
                                     .target = row.target,
                                     .task = row.task});
        count(lines->back(), index, row);
        if (row.target == NoName && folding.spread.contains(index) && lines->back().arrivals.size() > 1)
            spreadLast();
        return place;
    }

    /// Makes a line for each receiver of the last line's broadcast.
    void spreadLast()
    {
        const SequenceLine whole = lines->back();
        lines->pop_back();
        for (const Arrival &arrival : whole.arrivals) {
            SequenceLine line = whole;
            line.type = SequenceLine::Type::Delivery;
            line.arrivals = {arrival};
            line.receivers = 1;
            line.mishaps = arrival.worst() > Outcome::Unknown ? 1 : 0;
            lines->push_back(line);
        }
    }

    /// Adds what became of the message to the line.
    void count(SequenceLine &line, qint64 index, const MessageRow &row) const
    {
        const quint32 mishaps = quint32(row.dropped) + row.discarded + row.failed;
        line.mishaps += mishaps;
        line.receivers = std::max(line.receivers, row.handled + mishaps);
        const size_t before = line.arrivals.size();
        size_t seen = 0;
        for (auto fate = session.firstFate(index); fate; fate = session.nextFate(*fate)) {
            if (++seen > SequenceStretch::MostArrivals)
                break;
            count(line, *fate, before);
        }
        if (line.count == 1) // fates come newest first
            std::reverse(line.arrivals.begin(), line.arrivals.end());
        if (row.target != NoName && seen == 0) {
            const Outcome outcome = row.fatesLost ? Outcome::Unknown : Outcome::Waiting;
            ++arrivalAt(line, row.target, before).counts[size_t(outcome)];
        }
    }

    static void count(SequenceLine &line, const StoredFate &fate, size_t before)
    {
        Arrival &arrival = arrivalAt(line, fate.subscriber, before);
        ++arrival.counts[size_t(outcomeOf(fate.fate()))];
        if (!fate.handlerRan())
            return;
        arrival.longestWaitNs = std::max(arrival.longestWaitNs, fate.waitedNs);
        if (!arrival.handlerRan()) {
            arrival.startedAt = fate.t - fate.ranNs;
            arrival.endedAt = fate.t;
        }
    }

    /// A receiver has one fate of a message, so it can only be among the arrivals of the messages before.
    static Arrival &arrivalAt(SequenceLine &line, NameId receiver, size_t before)
    {
        const auto end = line.arrivals.begin() + qsizetype(before);
        const auto known =
            std::find_if(line.arrivals.begin(), end, [receiver](const Arrival &a) { return a.receiver == receiver; });
        if (known != end)
            return *known;
        line.arrivals.push_back({.receiver = receiver});
        return line.arrivals.back();
    }

    struct Fold {
        size_t line;
        qint64 unfoldedAt; ///< or -1
    };

    const Session &session;
    const SequenceFolding &folding;
    std::vector<SequenceLine> *lines = nullptr;
    QHash<FoldKey, Fold> folds;
};

} // namespace

SequenceFolding SequenceFolding::with(const SequenceLine &line, bool isUnfolded) const
{
    SequenceFolding other = *this;
    if (isUnfolded) {
        (line.type == SequenceLine::Type::Fold ? other.unfolded : other.spread).insert(line.row);
    } else if (line.type == SequenceLine::Type::Delivery) {
        other.spread.remove(line.row);
    } else {
        other.unfolded.remove(line.unfoldedAt);
        other.spread.remove(line.unfoldedAt);
    }
    return other;
}

SequenceStretch layOutStretch(const Session &session, std::span<const qint64> rows, const SequenceFolding &folding)
{
    return Stretcher(session, folding).layOut(rows);
}

} // namespace inspector
