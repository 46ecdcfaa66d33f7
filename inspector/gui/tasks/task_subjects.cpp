// What a task can be filtered by.
#include "task_subjects.h"

#include <inspector/session/filter/filter_text.h>

#include <algorithm>

namespace inspector {

using filter::equalTest;
using filter::FieldId;

namespace {

QString payloadTest(const QString &key, const QString &value)
{
    filter::JsonPath path;
    path.addKey(key);
    return value.isEmpty() ? QString() : filter::payloadTest(path, value.toStdString());
}

Subject cellSubject(const Task &task, TaskModel::Column column)
{
    const auto agent = [&task](FieldId field, const QString &name) {
        return Subject{name.isEmpty() ? QString() : equalTest(field, name), -1, name, task.id};
    };
    switch (column) {
    case TaskModel::Name: return {payloadTest(QStringLiteral("task_name"), task.name), -1, {}, task.id};
    case TaskModel::Requester: return agent(FieldId::Source, task.requester);
    case TaskModel::Worker: return agent(FieldId::Target, task.worker);
    case TaskModel::Status:
        if (!task.isOpen())
            return {payloadTest(QStringLiteral("status"), bus::statusName(task.status)), -1, {}, task.id};
        break;
    default: break;
    }
    return {equalTest(FieldId::Task, task.id), -1, {}, task.id};
}

} // namespace

QList<Subject> taskSubjects(const Task &task, TaskModel::Column column)
{
    QList<Subject> subjects;
    for (auto each : {column, TaskModel::Id, TaskModel::Name, TaskModel::Requester, TaskModel::Worker}) {
        const Subject subject = cellSubject(task, each);
        const bool isThere = std::any_of(subjects.begin(), subjects.end(),
                                         [&](const Subject &other) { return other.test == subject.test; });
        if (!isThere && !subject.isEmpty())
            subjects += subject;
    }
    return subjects;
}

} // namespace inspector
