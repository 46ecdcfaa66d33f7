// Tail's messages, by their type.
#include <inspector/convert/pipecat/tail_reader.h>

#include <inspector/convert/pipecat/bus_message_reader.h>

#include <nlohmann/json.hpp>

#include <QHash>

namespace inspector::pipecat {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

/// The bus message that a message about workers or jobs tells of; empty where it is none of these.
QString busTypeOf(const QString &type, const Json &data)
{
    static const QHash<QString, QString> steps = {
        {u"requested"_s, u"BusJobRequestMessage"_s},      {u"responded"_s, u"BusJobResponseMessage"_s},
        {u"updated"_s, u"BusJobUpdateMessage"_s},         {u"update_requested"_s, u"BusJobUpdateRequestMessage"_s},
        {u"cancelled"_s, u"BusJobCancelMessage"_s},       {u"stream_start"_s, u"BusJobStreamStartMessage"_s},
        {u"stream_data"_s, u"BusJobStreamDataMessage"_s}, {u"stream_end"_s, u"BusJobStreamEndMessage"_s}};
    if (type == u"tail-workers")
        return u"BusWorkerRegistryMessage"_s;
    if (type == u"tail-worker-ready")
        return u"BusWorkerReadyMessage"_s;
    if (type == u"tail-worker-error")
        return u"BusWorkerErrorMessage"_s;
    if (type == u"tail-job")
        return steps.value(textOf(data, "kind").value_or(QString()));
    return {};
}

/// An urgent message means what the plain one means.
bus::Kind plain(bus::Kind kind)
{
    if (kind == bus::Kind::TaskResponseUrgent)
        return bus::Kind::TaskResponse;
    return kind == bus::Kind::TaskUpdateUrgent ? bus::Kind::TaskUpdate : kind;
}

const Json &member(const Json &object, const char *name)
{
    static const Json nothing = Json::object();
    const auto found = object.find(name);
    return found != object.end() ? *found : nothing;
}

} // namespace

std::vector<bus::Record> TailReader::take(const Json &line, QString *problem)
{
    const Json &message = member(line, "message");
    const Json &data = member(message, "data");
    const std::optional<qint64> t = timeOf(line, "t");
    const QString type = textOf(message, "type").value_or(QString());
    if (type.isEmpty())
        *problem = u"it is no message of Tail"_s;
    else if (type == u"tail-ready")
        session.begin(textOf(data, "runner").value_or(u"pipecat"_s), t);
    else if (type == u"tail-bus")
        takeBusMessage(data, t, problem);
    else
        takeMeaning(type, message, t, problem);
    if (session.takeHasLackedTime())
        *problem = NoTime.toString();
    return session.take();
}

void TailReader::takeBusMessage(const Json &data, std::optional<qint64> t, QString *problem)
{
    const RecordedMessage recorded{textOf(data, "message_type").value_or(QString()),
                                   textOf(data, "source").value_or(QString()), textOf(data, "target"),
                                   member(data, "payload")};
    if (const std::optional<bus::BusMessage> message = toBusMessage(recorded, problem))
        addOnce(*message, t);
}

void TailReader::takeMeaning(const QString &type, const Json &message, std::optional<qint64> t, QString *problem)
{
    const Json &data = member(message, "data");
    const QString worker = textOf(message, "worker").value_or(QString());
    const QString busType = busTypeOf(type, data);
    if (busType.isEmpty()) {
        session.add(insideWorker(worker, type, data), t);
        return;
    }
    const QString runner = textOf(data, "runner").value_or(QString());
    const QString source = textOf(data, "source").value_or(worker.isEmpty() ? runner : worker);
    const RecordedMessage recorded{busType, source, textOf(data, "target"), data};
    if (const std::optional<bus::BusMessage> told = toBusMessage(recorded, problem))
        addOnce(*told, t);
}

void TailReader::addOnce(const bus::BusMessage &message, std::optional<qint64> t)
{
    const QString *task = bus::taskIdOf(message.payload());
    const Telling telling{t, plain(message.kind()), message.source(), task ? *task : QString()};
    if (telling == last)
        return;
    last = telling;
    session.add(message, t);
}

} // namespace inspector::pipecat
