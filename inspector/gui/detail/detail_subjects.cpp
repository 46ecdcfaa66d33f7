// What the values and the fates of one message can be filtered by.
#include <inspector/gui/detail/detail_subjects.h>

#include <inspector/gui/detail/fate_model.h>
#include <inspector/gui/detail/json_tree_model.h>
#include <inspector/gui/detail/message_document.h>
#include <inspector/session/filter/filter_text.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;
using filter::equalTest;
using filter::FieldId;

namespace {

/// From the top of the document to the index.
std::vector<QModelIndex> wayTo(const QModelIndex &index)
{
    std::vector<QModelIndex> way;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        way.insert(way.begin(), at.siblingAtColumn(JsonTreeModel::Field));
    return way;
}

filter::JsonPath pathInPayload(const std::vector<QModelIndex> &way)
{
    filter::JsonPath path;
    for (size_t i = 1; i < way.size(); ++i) {
        if (way[i].data(JsonTreeModel::IsElementRole).toBool())
            path.addIndex(size_t(way[i].row()));
        else
            path.addKey(way[i].data().toString());
    }
    return path;
}

/// A field of the message itself.
QString headerTest(const QString &key, const nlohmann::json &value)
{
    if (key == "seq"_L1)
        return equalTest(FieldId::Seq, value.get<quint64>());
    if (key == "target"_L1 && value.is_null())
        return fieldName(FieldId::Broadcast);
    for (FieldId field : {FieldId::Source, FieldId::Target, FieldId::Priority, FieldId::Type}) {
        if (key == fieldName(field))
            return equalTest(field, QString::fromStdString(value.get<std::string>()));
    }
    return key == fieldName(FieldId::Payload) ? key : QString();
}

} // namespace

QList<Subject> valueSubjects(const QModelIndex &index)
{
    const auto *model = qobject_cast<const JsonTreeModel *>(index.model());
    const auto way = wayTo(index);
    if (!model || way.empty())
        return {};
    const nlohmann::json value = model->valueAt(index);
    const QString top = way.front().data().toString();
    if (way.size() == 1)
        return {{headerTest(top, value), -1, {}, {}}};
    const filter::JsonPath path = pathInPayload(way);
    const bool areBytes = path.text() == "frame.data"_L1; // the tree tells how many there are, not which
    if (top != fieldName(FieldId::Payload) || areBytes)
        return {};
    Subject subject{filter::payloadTest(path, value), -1, {}, {}};
    if (path.text() == "task_id"_L1 && value.is_string())
        subject.task = QString::fromStdString(value.get<std::string>());
    QList<Subject> subjects{subject};
    if (!value.is_structured())
        subjects += Subject{u"payload."_s + path.text(), -1, {}, {}}; // whatever the value is
    return subjects;
}

QString valueText(const nlohmann::ordered_json &document, const QModelIndex &index)
{
    const nlohmann::ordered_json *value = &document;
    for (const QModelIndex &step : wayTo(index)) {
        const bool isElement = step.data(JsonTreeModel::IsElementRole).toBool();
        value = isElement ? &value->at(size_t(step.row())) : &value->at(step.data().toString().toStdString());
    }
    return value->is_string() ? QString::fromStdString(value->get<std::string>())
                              : QString::fromUtf8(documentText(*value));
}

QList<Subject> fateSubjects(const bus::FateRecord &fate, int column)
{
    const QString subscriber = filter::fateTest(fate.fate, fate.subscriber);
    const QString anyAgent = equalTest(FieldId::Agent, fate.subscriber);
    QStringList tests{subscriber, anyAgent};
    if (!fate.error.isEmpty())
        tests.insert(column == FateModel::FateColumn ? 0 : 1, equalTest(FieldId::Error, fate.error));
    if (fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed) {
        const QString waited = filter::atLeastTest(FieldId::Waited, fate.waitedNs);
        const QString ran = filter::atLeastTest(FieldId::Ran, fate.ranNs);
        tests.insert(column == FateModel::Waited ? 0 : tests.size(), waited);
        tests.insert(column == FateModel::Ran ? 0 : tests.size(), ran);
    }
    QList<Subject> subjects;
    for (const QString &test : tests)
        subjects += Subject{test, -1, fate.subscriber, {}};
    return subjects;
}

QList<Subject> waitingSubjects(const QString &subscriber)
{
    return {{filter::waitingTest(), -1, subscriber, {}}, {equalTest(FieldId::Agent, subscriber), -1, subscriber, {}}};
}

} // namespace inspector
