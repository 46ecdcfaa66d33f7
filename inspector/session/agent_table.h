// The agents of a session: state, family, queues, how quick they are.
#pragma once

#include <libbus/tap/record.h>

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace inspector {

/// What messages say that an agent is, from the moment that they are published. Once it has unsubscribed, its state
/// stands still until it comes back.
enum class AgentState : quint8 {
    Starting,  ///< subscribed, or seen as a sender; has not said that it is ready
    Ready,     ///< AgentReady
    Active,    ///< AgentReady or AgentRegistry said so, or Activate
    Inactive,  ///< Deactivate
    Ended,     ///< End
    Cancelled, ///< Cancel
    Failed,    ///< AgentError of its own
};

/// What an agent is, as opposed to what it does.
struct AgentCondition {
    AgentState state = AgentState::Starting;
    QString stateReason; ///< of End, Cancel or AgentError
    std::optional<QString> parent;
    QString runner;
    bool bridged = false;
    bool subscribed = false; ///< bears a subscription now
    qint64 dataCapacity = 0;
    friend bool operator==(const AgentCondition &, const AgentCondition &) = default;
};

struct Agent : AgentCondition {
    QString name;
    /// Counters of all its subscriptions together, depths of the current or last one: from the bus's own totals, kept
    /// current between them by messages and fates (a depth may then be off by a few); high-water marks as of the last
    /// totals.
    bus::SubscriberTotals totals;
    quint64 sent = 0;        ///< messages that it published
    double rate = 0;         ///< messages sent and handled, a second, over the last three seconds of the session
    qint64 handlerP50Ns = 0; ///< all four quantiles are at most 3.2 % off
    qint64 handlerP99Ns = 0;
    qint64 waitedP50Ns = 0;
    qint64 waitedP99Ns = 0;
    qint64 lastSeen = 0; ///< ns since the UNIX epoch; last sent or handled
};

/// In the order of first appearance; an agent is never removed, so an index stays valid until the reset.
class AgentTable {
public:
    AgentTable() = default;
    explicit AgentTable(QList<Agent> agents);

    [[nodiscard]] qsizetype size() const { return agents.size(); }
    [[nodiscard]] const Agent &at(qsizetype index) const { return agents.at(index); }
    [[nodiscard]] const Agent *find(const QString &name) const;
    [[nodiscard]] auto begin() const { return agents.cbegin(); }
    [[nodiscard]] auto end() const { return agents.cend(); }

private:
    friend class AgentTracker; // the one who fills it
    QList<Agent> agents;
    QHash<QString, qsizetype> indexes;
};

} // namespace inspector
