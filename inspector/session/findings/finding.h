// One trouble of a session: what is wrong, where, how often, and what to do about it.
#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace inspector {

/// The worst first.
enum class FindingKind : quint8 {
    AgentFailed,     ///< an agent said so itself: AgentError
    HandlerThrew,    ///< the message counts as failed, the agent lives on (D3)
    RequestDropped,  ///< a full queue refused a request: nobody will answer (D1)
    AnswerDropped,   ///< a full queue refused the last answer to a task: its requester waits for ever
    NoReceiver,      ///< messages to a name that nobody ever bore
    Stuck,           ///< messages wait, and none has been finished for long
    TaskUnanswered,  ///< nothing was heard of a task for long, or its worker has left
    DoesNotAddUp,    ///< the audit
    StreamTorn,      ///< a full queue refused parts of streams: what was received is not whole
    QueueOverflowed, ///< a full queue refused messages: the agent is slower than its senders (R4)
    TaskFailed,
    TaskIdShared,  ///< an agent asked under the id of somebody else's open task
    CancelledLate, ///< a Cancel, End or TaskCancel waited long before it was handled
    WaitedLong,    ///< other messages did
    DataStarved,   ///< system messages went before the data for long (R5, D10)
    NeverReady,    ///< subscribed, and never said to be ready
    Lost,          ///< records are missing: the agents have the messages, this session has not (D12)
};

enum class Severity : quint8 { Error, Warning, Note };
[[nodiscard]] Severity severityOf(FindingKind kind);
/// For programs: `request_dropped`, `error`.
[[nodiscard]] QString findingName(FindingKind kind);
[[nodiscard]] QString severityName(Severity severity);

/// Where it was seen.
struct FindingPlace {
    qint64 row = 0;
    quint64 seq = 0;
    qint64 t = 0;
    friend bool operator==(const FindingPlace &, const FindingPlace &) = default;
};

struct Finding {
    FindingKind kind = FindingKind::Lost;
    QString subject{}; ///< the agent that it is about; empty for the session
    quint64 count = 0; ///< how often
    QString text{};    ///< what is wrong, in a sentence
    QString advice{};  ///< what to do
    /// The newest of its messages that are held, oldest first.
    std::vector<FindingPlace> places{};
    friend bool operator==(const Finding &, const Finding &) = default;
};

struct Findings {
    QList<Finding> list; ///< the worst first; one for each kind and agent
    int leftOut = 0;     ///< of each kind only those with the most of it are listed: so many are not
};

} // namespace inspector
