// Whisker's events, by their type.
#include <inspector/convert/pipecat/whisker_reader.h>

#include <inspector/convert/pipecat/bus_message_reader.h>

#include <nlohmann/json.hpp>

namespace inspector::pipecat {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

std::vector<bus::Record> WhiskerReader::take(const Json &event, QString *problem)
{
    const QString type = textOf(event, "type").value_or(QString());
    if (type == u"snapshot")
        session.begin(u"pipecat"_s, timeOf(event, "timestamp"));
    else if (type == u"bus_message")
        takeBusMessage(event, problem);
    else if (type == u"frame" || type.startsWith("frame:"_L1))
        takeFrame(event);
    else if (type != u"worker_added") // the worker's messages will tell of it
        *problem = u"there is no event of type \"%1\""_s.arg(type);
    if (session.takeHasLackedTime())
        *problem = NoTime.toString();
    return session.take();
}

void WhiskerReader::takeBusMessage(const Json &event, QString *problem)
{
    const auto data = event.find("data");
    static const Json nothing = Json::object();
    const RecordedMessage recorded{textOf(event, "message_type").value_or(QString()),
                                   textOf(event, "source_worker").value_or(QString()), textOf(event, "target_worker"),
                                   data != event.end() ? *data : nothing};
    if (const std::optional<bus::BusMessage> message = toBusMessage(recorded, problem))
        session.add(*message, timeOf(event, "timestamp"));
}

void WhiskerReader::takeFrame(const Json &event)
{
    Json metadata = Json::object();
    for (const char *member : {"action", "from", "payload"}) {
        if (const auto found = event.find(member); found != event.end())
            metadata[member] = *found;
    }
    const bool isUpstream = textOf(event, "direction") == u"upstream"_s;
    session.add(insideWorker(textOf(event, "worker_id").value_or(QString()),
                             frameType(textOf(event, "name").value_or(QString())), metadata,
                             isUpstream ? bus::FrameDirection::Upstream : bus::FrameDirection::Downstream),
                timeOf(event, "timestamp"));
}

} // namespace inspector::pipecat
