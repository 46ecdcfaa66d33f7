// Findings in sentences: what is wrong, and what to do.
#pragma once

#include <inspector/session/agent_table.h>
#include <inspector/session/findings/finding.h>

namespace inspector {

/// What a sentence speaks of, beside the finding's subject and count.
struct FindingFacts {
    const Agent *agent = nullptr; ///< of the subject, where it is known
    QString other{};              ///< the other agent of the newest message; of TaskUnanswered, who waits in turn
    QString task{};               ///< the task of the newest message, or the oldest open task
    QString detail{};             ///< an error, a reason, what does not add up
    qint64 ns = 0;                ///< how long
    qint64 longestRunNs = 0;      ///< the longest that a handler of the subject ran
    quint64 most = 0;             ///< of system messages in a row
    bool isGone = false;          ///< the agent has left, or is over
    bool isOver = false;          ///< the session has ended: what is open now stays so
};

/// Sets text and advice by the finding's kind. Lost is told by setLossText().
void setText(Finding &finding, const FindingFacts &facts);

/// What is lost, and by whom.
enum class LostWhat : quint8 { MessagesByTap, MessagesByFile, Fates };
void setLossText(Finding &finding, LostWhat what, bool isUncounted);

} // namespace inspector
