// What is missing around damage in a file.
#include <libbus/capture/loss_tracker.h>

#include <algorithm>
#include <utility>

namespace bus::detail {

QList<Record> LossTracker::before(quint64 firstSeq, quint64 lastSeq, qint64 t)
{
    using What = LossRecord::What;
    QList<Record> losses;
    if (std::exchange(damaged, false)) {
        const quint64 from = expected.value_or(0);
        if (expected && from < firstSeq)
            losses += LossRecord{LossBy::File, What::Messages, from, firstSeq - 1, firstSeq - from, t};
        losses += LossRecord{LossBy::File, What::Fates, std::min(from, firstSeq), firstSeq, 0, t};
    }
    expected = lastSeq + 1;
    lastTime = t;
    return losses;
}

QList<Record> LossTracker::atEnd()
{
    if (!std::exchange(damaged, false))
        return {};
    const quint64 from = expected.value_or(0);
    return {LossRecord{LossBy::File, LossRecord::What::Messages, from, from, 0, lastTime}};
}

} // namespace bus::detail
