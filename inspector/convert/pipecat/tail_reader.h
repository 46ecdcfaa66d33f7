// Sessions of Tail, Pipecat's terminal dashboard, as records.
#pragma once

#include <inspector/convert/pipecat/session_maker.h>

#include <nlohmann/json_fwd.hpp>

namespace inspector::pipecat {

/// A line of a Tail session is `{"t":…,"message":{…}}`. Bus messages become messages. Tail tells most of them twice, as
/// what was on the bus and as what it means (a step of a job, a worker that is ready); the second is left out.
/// Everything else (what was said, latencies, logs) becomes frames from the worker to itself.
class TailReader {
public:
    /// Takes the next line; where it cannot be used, says why in `*problem` and goes on.
    [[nodiscard]] std::vector<bus::Record> take(const nlohmann::json &line, QString *problem);
    /// What waited for a time that no line had. Call it after the last line.
    [[nodiscard]] std::vector<bus::Record> takeRest() { return session.takeRest(); }

private:
    /// What two tellings of one message have in common.
    struct Telling {
        std::optional<qint64> t;
        bus::Kind kind = bus::Kind::Frame;
        QString source;
        QString task;
        friend bool operator==(const Telling &, const Telling &) = default;
    };

    void takeBusMessage(const nlohmann::json &data, std::optional<qint64> t, QString *problem);
    void takeMeaning(const QString &type, const nlohmann::json &message, std::optional<qint64> t, QString *problem);
    void addOnce(const bus::BusMessage &message, std::optional<qint64> t);

    SessionMaker session;
    Telling last;
};

} // namespace inspector::pipecat
