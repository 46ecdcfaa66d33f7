// The fields that a filter can test.
#include <inspector/session/filter/fields.h>

#include <inspector/session/kind_group.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

class Description {
    Q_DECLARE_TR_FUNCTIONS(inspector::FilterField)
public:
    static QString seq() { return tr("The number of the message in the order of publishing"); }
    static QString time() { return tr("Time since the session began"); }
    static QString size() { return tr("Bytes that the message holds, roughly"); }
    static QString type() { return tr("The kind of message, for instance TaskRequest"); }
    static QString priority() { return tr("The queue it travels by: system or data"); }
    static QString group() { return tr("The group of its kind: lifecycle, frame, task or stream"); }
    static QString source() { return tr("Who sent it"); }
    static QString target() { return tr("Who it is for; a broadcast has no target"); }
    static QString agent() { return tr("Source or target"); }
    static QString task() { return tr("The id of the task that it belongs to"); }
    static QString broadcast() { return tr("Is for everyone"); }
    static QString injected() { return tr("Was sent from the inspector"); }
    static QString loss() { return tr("Stands for messages whose records were lost"); }
    static QString handled() { return tr("How many subscribers have handled it"); }
    static QString dropped() { return tr("How many subscribers dropped it, their data queue being full"); }
    static QString discarded() { return tr("How many subscribers left before they handled it"); }
    static QString failed() { return tr("At how many subscribers the handler failed"); }
    static QString handledBy() { return tr("A subscriber that has handled it"); }
    static QString droppedBy() { return tr("A subscriber that dropped it"); }
    static QString discardedBy() { return tr("A subscriber that left before it handled it"); }
    static QString failedBy() { return tr("A subscriber whose handler failed"); }
    static QString waited() { return tr("How long it waited for a handler, at any subscriber"); }
    static QString ran() { return tr("How long a handler ran, at any subscriber"); }
    static QString error() { return tr("What a failed handler said"); }
    static QString marked() { return tr("Somebody marked it"); }
    static QString note() { return tr("What somebody noted on it"); }
    static QString summary() { return tr("The line that the list shows of it"); }
    static QString payload() { return tr("The payload's JSON text, or a value in it: payload.status"); }
};

} // namespace

const std::vector<Field> &allFields()
{
    static const std::vector<Field> fields = {
        {FieldId::Seq, u"seq"_s, FieldType::Number, false, Description::seq},
        {FieldId::Time, u"time"_s, FieldType::Duration, false, Description::time},
        {FieldId::Size, u"size"_s, FieldType::Bytes, false, Description::size},
        {FieldId::Type, u"type"_s, FieldType::Word, false, Description::type},
        {FieldId::Priority, u"priority"_s, FieldType::Word, false, Description::priority},
        {FieldId::Group, u"group"_s, FieldType::Word, false, Description::group},
        {FieldId::Source, u"source"_s, FieldType::Name, false, Description::source},
        {FieldId::Target, u"target"_s, FieldType::Name, true, Description::target},
        {FieldId::Agent, u"agent"_s, FieldType::Name, false, Description::agent},
        {FieldId::Task, u"task"_s, FieldType::Name, true, Description::task},
        {FieldId::Broadcast, u"broadcast"_s, FieldType::Flag, true, Description::broadcast},
        {FieldId::Injected, u"injected"_s, FieldType::Flag, true, Description::injected},
        {FieldId::Loss, u"loss"_s, FieldType::Flag, true, Description::loss},
        {FieldId::Handled, u"handled"_s, FieldType::Number, true, Description::handled},
        {FieldId::Dropped, u"dropped"_s, FieldType::Number, true, Description::dropped},
        {FieldId::Discarded, u"discarded"_s, FieldType::Number, true, Description::discarded},
        {FieldId::Failed, u"failed"_s, FieldType::Number, true, Description::failed},
        {FieldId::HandledBy, u"handled_by"_s, FieldType::Name, true, Description::handledBy},
        {FieldId::DroppedBy, u"dropped_by"_s, FieldType::Name, true, Description::droppedBy},
        {FieldId::DiscardedBy, u"discarded_by"_s, FieldType::Name, true, Description::discardedBy},
        {FieldId::FailedBy, u"failed_by"_s, FieldType::Name, true, Description::failedBy},
        {FieldId::Waited, u"waited"_s, FieldType::Duration, true, Description::waited},
        {FieldId::Ran, u"ran"_s, FieldType::Duration, true, Description::ran},
        {FieldId::Error, u"error"_s, FieldType::Text, false, Description::error},
        {FieldId::Marked, u"marked"_s, FieldType::Flag, true, Description::marked},
        {FieldId::Note, u"note"_s, FieldType::Text, false, Description::note},
        {FieldId::Summary, u"summary"_s, FieldType::Text, false, Description::summary},
        {FieldId::Payload, u"payload"_s, FieldType::Json, true, Description::payload},
    };
    return fields;
}

const Field *findField(const QString &name)
{
    const auto &fields = allFields();
    const QString first = name.section(u'.', 0, 0);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field &field) {
        return field.name == (field.type == FieldType::Json ? first : name);
    });
    return found == fields.end() ? nullptr : &*found;
}

QString fieldName(FieldId id)
{
    return allFields().at(size_t(id)).name; // the table is in the order of the ids
}

QStringList operatorsOf(FieldType type)
{
    switch (type) {
    case FieldType::Number:
    case FieldType::Bytes:
    case FieldType::Duration: return {u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"in"_s};
    case FieldType::Word:
    case FieldType::Name:
    case FieldType::Text: return {u"=="_s, u"!="_s, u"in"_s, u"contains"_s, u"matches"_s};
    case FieldType::Json: return {u"contains"_s, u"matches"_s};
    case FieldType::Flag: break;
    }
    return {};
}

QStringList operatorsOfPayloadValues()
{
    return operatorsOf(FieldType::Number) + operatorsOf(FieldType::Json);
}

/// The word that a kind has in the field: `type`, `priority` or `group`.
QString wordOf(bus::Kind kind, FieldId field)
{
    if (field == FieldId::Type)
        return bus::kindName(kind);
    if (field == FieldId::Priority)
        return bus::isSystem(kind) ? u"system"_s : u"data"_s;
    switch (kindGroup(kind)) {
    case KindGroup::Lifecycle: return u"lifecycle"_s;
    case KindGroup::Frame: return u"frame"_s;
    case KindGroup::Task: return u"task"_s;
    case KindGroup::Stream: return u"stream"_s;
    }
    return {};
}

QStringList wordsOf(FieldId field)
{
    QStringList words;
    for (int kind = 0; kind < bus::KindCount; ++kind)
        words += wordOf(bus::Kind(kind), field);
    words.removeDuplicates();
    return words;
}

} // namespace inspector::filter
