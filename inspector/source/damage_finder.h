// What lines that could not be read cost: loss records, where messages or fates are missing because of them.
#pragma once

#include <libbus/capture/jsonl.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace inspector {

/// Sees a file's records in order, and what the lines between them were that could not be read.
class DamageFinder {
public:
    /// All that there were since the beginning of the file.
    void badLines(const bus::JsonlReader::BadLines &sinceBegin) { now = sinceBegin; }

    /// The losses to report before `next`. Of messages the seqs tell, and so only the next message does; a line that
    /// does not tell what it was may have been a fate, unless a message is missing in its place.
    [[nodiscard]] std::vector<bus::LossRecord> lossesBefore(const bus::Record &next)
    {
        const auto *message = std::get_if<bus::MessageRecord>(&next);
        if (!message)
            return {};
        const quint64 seq = message->message.seq();
        const quint64 expected = std::exchange(nextSeq, seq + 1);
        const quint64 missing = seq > expected ? seq - expected : 0;
        const Bad bad = takeBad();
        std::vector<bus::LossRecord> losses;
        if (missing > 0 && bad.messages + bad.unknown > 0)
            losses.push_back(loss(bus::LossRecord::What::Messages, expected, seq - 1, missing, message->t));
        const bool isExplained = bad.unknown <= missing - std::min(missing, bad.messages);
        addFates(losses, bad.fates, !isExplained, seq, message->t);
        return losses;
    }

    /// The losses to report at the end of the file.
    [[nodiscard]] std::vector<bus::LossRecord> lossesAtEnd()
    {
        const Bad bad = takeBad();
        std::vector<bus::LossRecord> losses;
        if (bad.messages > 0)
            losses.push_back(
                loss(bus::LossRecord::What::Messages, nextSeq, nextSeq + bad.messages - 1, bad.messages, 0));
        addFates(losses, bad.fates, bad.unknown > 0, nextSeq > 0 ? nextSeq - 1 : 0, 0);
        return losses;
    }

private:
    struct Bad {
        quint64 messages = 0;
        quint64 fates = 0;
        quint64 unknown = 0;
    };

    /// Since the last message.
    Bad takeBad()
    {
        const bus::JsonlReader::BadLines before = std::exchange(told, now);
        return {quint64(now.messages - before.messages), quint64(now.fates - before.fates),
                quint64(now.unknown - before.unknown)};
    }
    /// A count of 0 says that nobody can tell how many.
    static void addFates(std::vector<bus::LossRecord> &losses, quint64 count, bool mayBeMore, quint64 lastSeq, qint64 t)
    {
        if (count > 0 || mayBeMore)
            losses.push_back(loss(bus::LossRecord::What::Fates, 0, lastSeq, mayBeMore ? 0 : count, t));
    }
    static bus::LossRecord loss(bus::LossRecord::What what, quint64 from, quint64 to, quint64 count, qint64 t)
    {
        return {.by = bus::LossBy::File, .what = what, .from = from, .to = to, .count = count, .t = t};
    }

    bus::JsonlReader::BadLines now;
    bus::JsonlReader::BadLines told; ///< those that losses were given for
    quint64 nextSeq = 0;             ///< after the last message
};

} // namespace inspector
