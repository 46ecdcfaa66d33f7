// What an agent can be filtered by.
#include "agent_subjects.h"

#include <inspector/session/filter/filter_text.h>

namespace inspector {

using filter::equalTest;
using filter::FieldId;

namespace {

QString cellTest(const Agent &agent, AgentModel::Column column)
{
    switch (column) {
    case AgentModel::Dropped: return equalTest(FieldId::DroppedBy, agent.name);
    case AgentModel::Handled: return equalTest(FieldId::HandledBy, agent.name);
    case AgentModel::Failed: return equalTest(FieldId::FailedBy, agent.name);
    case AgentModel::Sent: return equalTest(FieldId::Source, agent.name);
    case AgentModel::HandlerP50: return filter::atLeastTest(FieldId::Ran, agent.handlerP50Ns);
    case AgentModel::HandlerP99: return filter::atLeastTest(FieldId::Ran, agent.handlerP99Ns);
    case AgentModel::WaitedP99: return filter::atLeastTest(FieldId::Waited, agent.waitedP99Ns);
    case AgentModel::Parent: return agent.parent ? equalTest(FieldId::Agent, *agent.parent) : QString();
    default: return equalTest(FieldId::Agent, agent.name);
    }
}

} // namespace

QList<Subject> agentSubjects(const Agent &agent, AgentModel::Column column)
{
    QString first = cellTest(agent, column);
    if (first.isEmpty())
        first = cellTest(agent, AgentModel::Name);
    QStringList tests{first};
    for (FieldId field : {FieldId::Agent, FieldId::Source, FieldId::Target, FieldId::HandledBy, FieldId::DroppedBy})
        tests += equalTest(field, agent.name);
    tests.removeDuplicates();
    QList<Subject> subjects;
    for (const QString &test : tests)
        subjects += Subject{test, -1, agent.name, {}};
    return subjects;
}

} // namespace inspector
