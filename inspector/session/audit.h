// Does the session add up? published = handled + waiting + dropped + discarded + failed, for each subscriber.
#pragma once

#include <libbus/tap/record.h>

#include <QList>
#include <QString>

namespace inspector {

enum class AuditMoment {
    AtRest, ///< all records that there will be are in, or all that there are so far: everything must agree
    Live,   ///< fates and messages may be on their way: what they would still change is not compared
};

/// A subscriber's counters are those of the bus's own totals where the session has any, else what was counted. They
/// are compared with the fates counted where the session is complete: seen from seq 0, with nothing lost.
struct SubscriberAudit {
    QString name;
    bus::SubscriberTotals totals; ///< of all of its subscriptions together
    quint64 published = 0;        ///< offered to it: received + dropped
    bool balances = true;
    QString problem; ///< what does not add up, in a sentence; empty where all does
};

struct Audit {
    QList<SubscriberAudit> subscribers;
    quint64 published = 0; ///< messages
    quint64 lostByTap = 0; ///< messages whose records the tap lost: not the bus's drops
    quint64 lostFates = 0;
    quint64 evicted = 0; ///< messages let go to stay within memory, here or before, or left out of the file
    quint64 leftOut = 0; ///< of them, those that were never here: what followed from them is not known
    quint64 lostByFile = 0;
    bool lostUncounted = false;  ///< more was lost than these numbers say, and nobody can tell how much
    quint64 unexplainedGaps = 0; ///< seqs missing that no loss record explains
    quint64 duplicates = 0;      ///< messages and fates that came twice, and were left out
    bool isComplete = false;     ///< seen from seq 0, with nothing lost
    bool balances = true;        ///< every subscriber balances, and nothing is missing without an explanation
};

} // namespace inspector
