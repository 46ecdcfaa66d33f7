// The agents of a session as rows.
#include "agent_model.h"

#include <inspector/session/duration_text.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/glyph_icon.h>

#include <QFont>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// In whatever language.
QString longestState()
{
    QString longest;
    for (int state = 0; state <= int(AgentState::Failed); ++state) {
        if (const QString text = agentStateText(AgentState(state)); text.size() > longest.size())
            longest = text;
    }
    return longest;
}

QList<TableColumn> agentColumns()
{
    return {
        {AgentModel::tr("Agent"),
         AgentModel::tr("Double-click a row, or press Return, to see only its traffic; once more to see everyone's."),
         u"a_longer_agent_name"_s, true, false},
        {AgentModel::tr("State"),
         AgentModel::tr(
             "What the agent last said of itself, or was told: starting, ready, active, inactive, ended, cancelled, "
             "failed."),
         longestState(), true, false, true},
        {AgentModel::tr("Dropped"),
         AgentModel::tr(
             "<p>Data messages that came while the agent's data queue was full. They are lost for this agent alone, "
             "and its sender is told only in the receipt of send().</p>"
             "<p>If there are any: make the handler quicker, give the queue a larger capacity, or send less.</p>"),
         u"12,345"_s, true, true, true},
        {AgentModel::tr("Data queue"),
         AgentModel::tr(
             "<p>Frames, requests and responses that wait for the agent's handler, and how many can wait. When it is "
             "full, the next one is dropped.</p><p>A bar that stays long means that the agent is slower than its "
             "senders.</p>"),
         u"256 / 256 ––––––"_s, true, true},
        {AgentModel::tr("System queue"),
         AgentModel::tr("Urgent and lifecycle messages that wait. They go before all data, and this queue has no "
                        "limit: nothing is "
                        "dropped from it, but it can grow."),
         u"1,234"_s, true, true},
        {AgentModel::tr("Rate"), AgentModel::tr("Messages sent and handled in a second, over the last seconds."),
         u"12,345/s"_s, true, true},
        {AgentModel::tr("Handled"), AgentModel::tr("Messages that its handler finished."), u"1,234,567"_s, true, true},
        {AgentModel::tr("p50"), AgentModel::tr("Half of its messages are handled in less time than this."),
         u"12.3 ms"_s, true, true},
        {AgentModel::tr("p99"), AgentModel::tr("One message in a hundred takes its handler longer than this."),
         u"12.3 ms"_s, true, true},
        {AgentModel::tr("Received"),
         AgentModel::tr("Messages that went into one of its queues: those handled, waiting, discarded and failed. "
                        "Dropped ones are "
                        "not among them."),
         u"1,234,567"_s, true, true},
        {AgentModel::tr("Data peak"), AgentModel::tr("The most data messages that ever waited at once."), u"256"_s,
         true, true},
        {AgentModel::tr("System peak"), AgentModel::tr("The most system messages that ever waited at once."), u"256"_s,
         true, true},
        {AgentModel::tr("Failed"), AgentModel::tr("Messages whose handler threw. The agent lives on."), u"1,234"_s,
         true, true, true},
        {AgentModel::tr("Last seen"),
         AgentModel::tr("How long ago it last sent or handled a message, by the time of the session."),
         AgentModel::tr("%1 min").arg(59), true, true},
        {AgentModel::tr("Parent"), AgentModel::tr("The agent that it was started by."), u"supervisor"_s, true, false},
        {AgentModel::tr("Runner"), AgentModel::tr("The runner that it lives in."), u"supervisor"_s, true, false},
        {AgentModel::tr("Bridged"), AgentModel::tr("Whether frames of a pipeline pass through it."),
         AgentModel::tr("yes"), true, false},
        {AgentModel::tr("Sent"), AgentModel::tr("Messages that it published."), u"1,234,567"_s, false, true},
        {AgentModel::tr("Wait p99"),
         AgentModel::tr("One message in a hundred waits in its queues for longer than this before the handler begins."),
         u"12.3 ms"_s, false, true},
    };
}

struct StateLook {
    Glyph glyph;
    QColor ThemeColors::*color;
};

StateLook lookOf(AgentState state)
{
    switch (state) {
    case AgentState::Starting: return {Glyph::Ring, &ThemeColors::waiting};
    case AgentState::Ready: return {Glyph::HalfDisc, &ThemeColors::good};
    case AgentState::Active: return {Glyph::Disc, &ThemeColors::good};
    case AgentState::Inactive: return {Glyph::Pause, &ThemeColors::muted};
    case AgentState::Ended: return {Glyph::Square, &ThemeColors::muted};
    case AgentState::Cancelled: return {Glyph::Slashed, &ThemeColors::drop};
    case AgentState::Failed: return {Glyph::Cross, &ThemeColors::failed};
    }
    return {Glyph::Ring, &ThemeColors::waiting};
}

QIcon stateIcon(AgentState state)
{
    const StateLook look = lookOf(state);
    return glyphIcon(look.glyph, look.color);
}

/// What a session remembers of the present alone.
bool isKnownOfPast(AgentModel::Column column)
{
    switch (column) {
    case AgentModel::Rate:
    case AgentModel::HandlerP50:
    case AgentModel::HandlerP99:
    case AgentModel::WaitedP99:
    case AgentModel::DataHighWater:
    case AgentModel::SystemHighWater:
    case AgentModel::LastSeen: return false;
    default: return true;
    }
}

/// Times of agents that never handled anything are left empty rather than shown as 0.
QString handlerTime(qint64 ns)
{
    return ns > 0 ? durationText(ns) : QString();
}

} // namespace

QString agentStateText(AgentState state)
{
    switch (state) {
    case AgentState::Starting: return AgentModel::tr("starting");
    case AgentState::Ready: return AgentModel::tr("ready");
    case AgentState::Active: return AgentModel::tr("active");
    case AgentState::Inactive: return AgentModel::tr("inactive");
    case AgentState::Ended: return AgentModel::tr("ended");
    case AgentState::Cancelled: return AgentModel::tr("cancelled");
    case AgentState::Failed: return AgentModel::tr("failed");
    }
    return {};
}

AgentModel::AgentModel(const Session *session, const StateAtCursor *at, QObject *parent)
    : LiveTableModel(parent), session(session), at(at), columnList(agentColumns())
{
}

void AgentModel::prepare()
{
    past.reset();
    if (at && !at->isLive())
        past = at->state() ? at->state()->agents() : AgentTable();
}

std::vector<int> AgentModel::entriesToShow() const
{
    return firstEntries(int(table().size()));
}

void AgentModel::setChosen(const QString &name)
{
    if (name == chosen)
        return;
    chosen = name;
    if (rowCount() > 0)
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::FontRole});
}

QVariant AgentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Agent &agent = agentAt(index.row());
    const auto column = Column(index.column());
    const bool alarming =
        (column == Dropped && agent.totals.dropped > 0) || (column == Failed && agent.totals.failed > 0);

    switch (role) {
    case Qt::DisplayRole: return text(agent, column);
    case Qt::ToolTipRole: return toolTip(agent, column);
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    case Qt::DecorationRole:
        if (column == State)
            return stateIcon(agent.state);
        return alarming ? glyphIcon(Glyph::Warning, &ThemeColors::drop) : QVariant();
    case Qt::ForegroundRole:
        if (alarming)
            return Theme::colors().drop;
        return !agent.subscribed && column != State ? Theme::colors().muted : QVariant();
    case Qt::FontRole:
        if (alarming || (column == Name && agent.name == chosen)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case DepthRole: return agent.totals.dataDepth;
    case CapacityRole: return agent.dataCapacity;
    default: return {};
    }
}

QString AgentModel::text(const Agent &agent, Column column) const
{
    if (past && !isKnownOfPast(column))
        return u"–"_s;
    const bus::SubscriberTotals &totals = agent.totals;
    switch (column) {
    case Name: return agent.name;
    case State: return agentStateText(agent.state);
    case Dropped: return countText(totals.dropped);
    case DataQueue:
        return agent.dataCapacity > 0
            ? tr("%1 / %2").arg(countText(totals.dataDepth), countText(quint64(agent.dataCapacity)))
            : QString();
    case SystemQueue: return countText(totals.systemDepth);
    case Rate: return rateText(agent.rate);
    case Handled: return countText(totals.handled);
    case HandlerP50: return handlerTime(agent.handlerP50Ns);
    case HandlerP99: return handlerTime(agent.handlerP99Ns);
    case Received: return countText(totals.received);
    case DataHighWater: return countText(totals.dataHighWater);
    case SystemHighWater: return countText(totals.systemHighWater);
    case Failed: return countText(totals.failed);
    case LastSeen: return agent.lastSeen > 0 ? ageText(session->endTime() - agent.lastSeen) : QString();
    case Parent: return agent.parent.value_or(QString());
    case Runner: return agent.runner;
    case Bridged: return agent.bridged ? tr("yes") : QString();
    case Sent: return countText(agent.sent);
    case WaitedP99: return handlerTime(agent.waitedP99Ns);
    }
    return {};
}

QVariant AgentModel::toolTip(const Agent &agent, Column column) const
{
    if (past)
        return pastToolTip(agent, column);
    switch (column) {
    case Name:
        return (agent.subscribed ? agent.name : tr("%1 has left the bus.").arg(agent.name)) + u'\n'
            + columnList.at(Name).toolTip;
    case State:
        return agent.stateReason.isEmpty() ? agentStateText(agent.state)
                                           : tr("%1: %2").arg(agentStateText(agent.state), agent.stateReason);
    case Dropped:
        if (agent.totals.dropped == 0)
            return tr("Nothing was dropped: its data queue was never full.");
        return tr("<p>%1 of %2 messages for %3 met a full data queue, which holds %4.</p>"
                  "<p>Make its handler quicker (p99: %5), give it a larger capacity, or send it less.</p>")
            .arg(countText(agent.totals.dropped), countText(agent.totals.received + agent.totals.dropped),
                 agent.name.toHtmlEscaped(), countText(quint64(qMax<qint64>(agent.dataCapacity, 0))),
                 durationText(agent.handlerP99Ns));
    case DataQueue:
        return tr("%1 wait now, the one in its handler among them; %2 at most so far, and %3 can beside that one.")
            .arg(countText(agent.totals.dataDepth), countText(agent.totals.dataHighWater),
                 countText(quint64(qMax<qint64>(agent.dataCapacity, 0))));
    case SystemQueue:
        return tr("%1 wait now, %2 at most so far. Data was overtaken %3 times, at most %4 times in a row.")
            .arg(countText(agent.totals.systemDepth), countText(agent.totals.systemHighWater),
                 countText(agent.totals.overtaken), countText(agent.totals.longestStarvation));
    default: return columnList.at(column).toolTip;
    }
}

QVariant AgentModel::pastToolTip(const Agent &agent, Column column) const
{
    if (!isKnownOfPast(column))
        return tr("Nobody can tell what it was then: it is known of the present alone.");
    if (column == Name && !agent.subscribed)
        return tr("%1 was not on the bus then.").arg(agent.name);
    if (column == DataQueue)
        return tr("%1 waited then, the one in its handler among them; %2 could.")
            .arg(countText(agent.totals.dataDepth), countText(quint64(qMax<qint64>(agent.dataCapacity, 0))));
    return columnList.at(column).toolTip;
}

bool AgentModel::isLess(int a, int b, int column) const
{
    const Agent &left = table().at(a);
    const Agent &right = table().at(b);
    switch (Column(column)) {
    case Name: return left.name < right.name;
    case State: return left.state < right.state;
    case Dropped: return left.totals.dropped < right.totals.dropped;
    case DataQueue: return left.totals.dataDepth < right.totals.dataDepth;
    case SystemQueue: return left.totals.systemDepth < right.totals.systemDepth;
    case Rate: return left.rate < right.rate;
    case Handled: return left.totals.handled < right.totals.handled;
    case HandlerP50: return left.handlerP50Ns < right.handlerP50Ns;
    case HandlerP99: return left.handlerP99Ns < right.handlerP99Ns;
    case Received: return left.totals.received < right.totals.received;
    case DataHighWater: return left.totals.dataHighWater < right.totals.dataHighWater;
    case SystemHighWater: return left.totals.systemHighWater < right.totals.systemHighWater;
    case Failed: return left.totals.failed < right.totals.failed;
    case LastSeen: return left.lastSeen > right.lastSeen; // the shorter age first
    case Parent: return left.parent.value_or(QString()) < right.parent.value_or(QString());
    case Runner: return left.runner < right.runner;
    case Bridged: return left.bridged < right.bridged;
    case Sent: return left.sent < right.sent;
    case WaitedP99: return left.waitedP99Ns < right.waitedP99Ns;
    }
    return false;
}

} // namespace inspector
