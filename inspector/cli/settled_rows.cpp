// How long a row waits for its fates.
#include <inspector/cli/settled_rows.h>

#include <algorithm>

namespace inspector::cli {

void SettledRows::look()
{
    const qint64 now = clock.elapsed();
    if (arrivals.empty() || arrivals.back().end < session.rowEnd())
        arrivals.push_back({session.rowEnd(), now});
    while (!arrivals.empty() && arrivals.front().at + PatienceMs <= now) {
        patienceEnd = arrivals.front().end;
        arrivals.pop_front();
    }
}

qint64 SettledRows::next()
{
    nextRow = session.standIn(nextRow);
    if (nextRow >= session.rowEnd() || !isSettled(nextRow))
        return -1;
    return nextRow++;
}

bool SettledRows::isSettled(qint64 index) const
{
    if (!patient || index < patienceEnd)
        return true;
    const MessageRow row = session.row(index);
    if (row.type != MessageRow::Type::Message)
        return true;
    return row.handled + row.dropped + row.discarded + row.failed >= receiversOf(row);
}

int SettledRows::receiversOf(const MessageRow &row) const
{
    if (row.target != NoName)
        return 1;
    const QString source = session.name(row.source);
    return int(std::ranges::count_if(
        session.agents(), [&source](const Agent &agent) { return agent.subscribed && agent.name != source; }));
}

} // namespace inspector::cli
