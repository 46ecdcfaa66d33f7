// One row against the chips, the agent and the text; the cheapest question first.
#include <inspector/gui/traffic/row_filter.h>

namespace inspector {

bool RowFilter::passesAll() const
{
    return groups == AllGroups && !dropsOnly && agent.isEmpty() && text.isEmpty();
}

bool RowFilter::dependsOnFates() const
{
    return dropsOnly || text.dependsOnFates();
}

bool RowFilter::matches(const Session &session, qint64 index) const
{
    const MessageRow &row = session.row(index);
    if (row.type == MessageRow::Type::Loss)
        return text.matches(session, index);
    if (!(groups & bit(kindGroup(row.kind))))
        return false;
    if (dropsOnly && row.dropped == 0)
        return false;
    if (!agent.isEmpty() && session.name(row.source) != agent && session.name(row.target) != agent)
        return false;
    return text.matches(session, index);
}

} // namespace inspector
