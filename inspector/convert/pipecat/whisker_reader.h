// Events of Whisker, Pipecat's debugger, as records.
#pragma once

#include <inspector/convert/pipecat/session_maker.h>

#include <nlohmann/json_fwd.hpp>

namespace inspector::pipecat {

/// A `.whisk` file is a sequence of MessagePack maps: a snapshot with the versions and the workers, then what happened.
/// Bus messages become messages; frames that a processor of a worker's pipeline pushed or processed become frames
/// from that worker to itself.
class WhiskerReader {
public:
    /// Takes the next event; where it cannot be used, says why in `*problem` and goes on.
    [[nodiscard]] std::vector<bus::Record> take(const nlohmann::json &event, QString *problem);
    /// What waited for a time that no event had. Call it after the last one.
    [[nodiscard]] std::vector<bus::Record> takeRest() { return session.takeRest(); }

private:
    void takeBusMessage(const nlohmann::json &event, QString *problem);
    void takeFrame(const nlohmann::json &event);

    SessionMaker session;
};

} // namespace inspector::pipecat
