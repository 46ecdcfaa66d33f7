// Which class of Pipecat is which kind, and how their fields are called.
#include <inspector/convert/pipecat/bus_message_reader.h>

#include <libbus/message/message_json.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace inspector::pipecat {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

struct Counterpart {
    QLatin1StringView type;
    bus::Kind kind;
};

constexpr Counterpart Counterparts[] = {
    {"BusActivateWorkerMessage"_L1, bus::Kind::Activate},
    {"BusDeactivateWorkerMessage"_L1, bus::Kind::Deactivate},
    {"BusEndMessage"_L1, bus::Kind::End},
    {"BusEndWorkerMessage"_L1, bus::Kind::End},
    {"BusCancelMessage"_L1, bus::Kind::Cancel},
    {"BusCancelWorkerMessage"_L1, bus::Kind::Cancel},
    {"BusWorkerReadyMessage"_L1, bus::Kind::AgentReady},
    {"BusWorkerRegistryMessage"_L1, bus::Kind::AgentRegistry},
    {"BusWorkerErrorMessage"_L1, bus::Kind::AgentError},
    {"BusWorkerLocalErrorMessage"_L1, bus::Kind::AgentError},
    {"BusJobRequestMessage"_L1, bus::Kind::TaskRequest},
    {"BusJobResponseMessage"_L1, bus::Kind::TaskResponse},
    {"BusJobResponseUrgentMessage"_L1, bus::Kind::TaskResponseUrgent},
    {"BusJobUpdateMessage"_L1, bus::Kind::TaskUpdate},
    {"BusJobUpdateUrgentMessage"_L1, bus::Kind::TaskUpdateUrgent},
    {"BusJobUpdateRequestMessage"_L1, bus::Kind::TaskUpdateRequest},
    {"BusJobCancelMessage"_L1, bus::Kind::TaskCancel},
    {"BusJobStreamStartMessage"_L1, bus::Kind::TaskStreamStart},
    {"BusJobStreamDataMessage"_L1, bus::Kind::TaskStreamData},
    {"BusJobStreamEndMessage"_L1, bus::Kind::TaskStreamEnd},
};

std::optional<bus::Kind> kindOf(const QString &type)
{
    const auto *const found =
        std::ranges::find_if(Counterparts, [&type](const Counterpart &c) { return c.type == type; });
    return found == std::end(Counterparts) ? std::nullopt : std::optional(found->kind);
}

void rename(Json &object, const char *from, const char *to)
{
    if (const auto member = object.find(from); member != object.end()) {
        Json value = std::move(*member);
        object.erase(member);
        object[to] = std::move(value);
    }
}

/// What Pipecat leaves out where it is false.
void fillIn(Json &worker)
{
    if (!worker.is_object())
        return;
    for (const char *flag : {"active", "bridged"}) {
        if (!worker.contains(flag))
            worker[flag] = false;
    }
}

/// Recorded by name (`COMPLETED`) or by value (`completed`); `error` is a kind of failure.
void unifyStatus(Json &data)
{
    const std::optional<QString> status = textOf(data, "status");
    if (!status)
        return;
    const QString word = status->toLower();
    data["status"] = (word == u"error" ? u"failed"_s : word).toStdString();
}

/// The fields as our payloads call them.
Json payloadOf(Json data)
{
    rename(data, "job_id", "task_id");
    rename(data, "job_name", "task_name");
    rename(data, "workers", "agents");
    unifyStatus(data);
    fillIn(data);
    if (const auto agents = data.find("agents"); agents != data.end()) {
        for (Json &agent : *agents)
            fillIn(agent);
    }
    return data;
}

bus::BusPayload framePayload(const RecordedMessage &recorded)
{
    bus::Frame frame;
    frame.type = recorded.type;
    if (recorded.type == u"BusFrameMessage") {
        const auto inner = recorded.data.find("frame");
        const std::optional<QString> type = textOf(recorded.data, "frame_type"); // told by Tail
        const std::optional<QString> name = inner != recorded.data.end() ? textOf(*inner, "name") : std::nullopt;
        frame.type = frameType(type ? *type : name.value_or(u"Frame"_s));
    }
    const QString direction = textOf(recorded.data, "direction").value_or(QString());
    frame.direction = direction.compare(u"upstream", Qt::CaseInsensitive) == 0 ? bus::FrameDirection::Upstream
                                                                               : bus::FrameDirection::Downstream;
    frame.metadata = bus::Json(recorded.data);
    return frame;
}

} // namespace

std::optional<bus::BusMessage> toBusMessage(const RecordedMessage &recorded, QString *error)
{
    const std::optional<bus::Kind> kind = kindOf(recorded.type);
    std::optional<bus::BusPayload> payload;
    if (!kind)
        payload = framePayload(recorded);
    else if (!recorded.data.is_object())
        *error = u"data: expected an object"_s;
    else
        payload = bus::payloadFromJson(*kind, payloadOf(recorded.data), error);
    if (!payload)
        return std::nullopt;
    return bus::BusMessage(recorded.source, recorded.target, *std::move(payload));
}

bus::BusMessage insideWorker(const QString &worker, const QString &type, const Json &data,
                             bus::FrameDirection direction)
{
    return bus::BusMessage(worker, worker, bus::Frame{type, {}, bus::Json(data), direction});
}

QString frameType(QString name)
{
    name = name.section(u'#', 0, 0);
    constexpr QLatin1StringView ending("Frame");
    if (name.size() > ending.size() && name.endsWith(ending))
        name.chop(ending.size());
    return name;
}

std::optional<QString> textOf(const Json &object, const char *member)
{
    const auto found = object.find(member);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    return QString::fromStdString(found->get_ref<const std::string &>());
}

std::optional<qint64> timeOf(const Json &object, const char *member)
{
    constexpr double last = 9e9; // seconds; beyond that ns do not fit
    const auto found = object.find(member);
    if (found == object.end() || !found->is_number())
        return std::nullopt;
    const double seconds = found->get<double>();
    if (!(std::abs(seconds) < last))
        return std::nullopt;
    return std::llround(seconds * 1e6) * 1000; // a double is no finer than µs there
}

} // namespace inspector::pipecat
