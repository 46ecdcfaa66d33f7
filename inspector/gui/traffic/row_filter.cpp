// One row against the chips, the agent and the text; the cheapest question first.
#include <inspector/gui/traffic/row_filter.h>

#include <inspector/session/filter/predicates.h>

namespace inspector {

bool RowFilter::passesAll() const
{
    return groups == AllGroups && !dropsOnly && agent.isEmpty() && text.isEmpty();
}

bool RowFilter::mayChange() const
{
    return dropsOnly || text.mayChange();
}

/// All but the text.
template <class IsAgent>
bool RowFilter::headerPasses(const MessageRow &row, IsAgent isAgent) const
{
    if (row.type != MessageRow::Type::Message)
        return true;
    if (!(groups & bit(kindGroup(row.kind))))
        return false;
    if (dropsOnly && row.dropped == 0)
        return false;
    return agent.isEmpty() || isAgent(row.source) || (row.target != NoName && isAgent(row.target));
}

bool RowFilter::matches(const Session &session, qint64 index) const
{
    const auto isAgent = [&](NameId name) { return session.name(name) == agent; };
    return headerPasses(session.row(index), isAgent) && text.matches(session, index);
}

RowScanner::MakeTest RowFilter::testMaker() const
{
    RowFilter header = *this;
    header.text = {};
    return [header, words = text.text()]() -> RowScanner::Test {
        return [header, filter = Filter::parse(words),
                agent = filter::NamePredicate(filter::TextPredicate::equals({header.agent}))](
                   const SessionReader &reader, qint64 index, const MessageRow &row) {
            const auto isAgent = [&](NameId name) { return agent.accepts(reader, name); };
            return header.headerPasses(row, isAgent) && filter.matches(reader, index, row);
        };
    };
}

} // namespace inspector
