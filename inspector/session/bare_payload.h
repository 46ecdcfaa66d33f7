// What stands for a message of which the contents are not here.
#pragma once

#include <libbus/message/bus_message.h>
#include <libbus/message/empty_payload.h>

namespace inspector {

/// A payload of which only the kind and the task are known.
[[nodiscard]] inline bus::BusPayload barePayload(bus::Kind kind, const QString &taskId)
{
    bus::BusPayload payload = bus::emptyPayload(kind);
    std::visit(
        [&](auto &fields) {
            if constexpr (requires { fields.taskId; })
                fields.taskId = taskId;
        },
        payload);
    return payload;
}

} // namespace inspector
