// The JSON form of messages and payloads, both ways. Fields are spelled as the seed spells them: `task_id`.
#pragma once

#include <libbus/message/bus_message.h>

#include <nlohmann/json_fwd.hpp>

namespace bus {

/// The payload's fields as a JSON object. Absent optional fields are left out; bytes are Base64.
[[nodiscard]] LIBBUS_EXPORT nlohmann::json payloadToJson(const BusPayload &payload);

/// The same as compact text, its keys in the documented order.
[[nodiscard]] LIBBUS_EXPORT QByteArray payloadToText(const BusPayload &payload);

/// Reads a payload of the given kind. Returns nothing and sets `*error` to a text that names the field
/// (`payload.task_id: expected a string`) if the JSON does not fit. Unknown fields are ignored.
[[nodiscard]] LIBBUS_EXPORT std::optional<BusPayload> payloadFromJson(Kind kind, const nlohmann::json &json,
                                                                      QString *error = nullptr);

/// `{"seq":…,"source":…,"target":…|null,"priority":"system"|"data","type":…,"payload":{…}}`.
[[nodiscard]] LIBBUS_EXPORT nlohmann::json messageToJson(const BusMessage &message);

/// Reads a message. `seq` may be missing (0 then). As payloadFromJson() for errors. `priority` is not read:
/// it follows from the type (R2).
[[nodiscard]] LIBBUS_EXPORT std::optional<BusMessage> messageFromJson(const nlohmann::json &json,
                                                                      QString *error = nullptr);

} // namespace bus
