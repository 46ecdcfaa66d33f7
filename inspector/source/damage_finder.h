// What malformed lines cost: a loss record, where messages or fates are missing because of them.
#pragma once

#include <libbus/tap/record.h>

#include <optional>

namespace inspector {

/// Sees a file's records in order, and is told of each line that could not be read.
class DamageFinder {
public:
    void lineWasDamaged() { ++damaged; }

    /// The loss to report before `next`, if lines before it were damaged. Messages are missing where the seqs
    /// leap; otherwise what was lost can only have been what became of messages.
    std::optional<bus::LossRecord> lossBefore(const bus::Record &next)
    {
        const auto *message = std::get_if<bus::MessageRecord>(&next);
        const quint64 expected = lastSeq ? *lastSeq + 1 : 0;
        if (message)
            lastSeq = message->message.seq();
        if (damaged == 0)
            return std::nullopt;
        if (!message) // wait for the next message: only its seq tells
            return std::nullopt;
        const auto lines = quint64(std::exchange(damaged, 0));
        if (*lastSeq > expected)
            return loss(bus::LossRecord::What::Messages, expected, *lastSeq - 1, *lastSeq - expected, message->t);
        return loss(bus::LossRecord::What::Fates, 0, *lastSeq, lines, message->t);
    }

    /// The loss to report at the end of the file.
    std::optional<bus::LossRecord> lossAtEnd()
    {
        if (damaged == 0)
            return std::nullopt;
        return loss(bus::LossRecord::What::Fates, 0, lastSeq.value_or(0), quint64(std::exchange(damaged, 0)), 0);
    }

private:
    static bus::LossRecord loss(bus::LossRecord::What what, quint64 from, quint64 to, quint64 count, qint64 t)
    {
        return {.by = bus::LossBy::File, .what = what, .from = from, .to = to, .count = count, .t = t};
    }

    qint64 damaged = 0; ///< lines, since the last message
    std::optional<quint64> lastSeq;
};

} // namespace inspector
