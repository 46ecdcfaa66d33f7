// A message as a JSON document for people: its fields in the documented order.
#pragma once

#include <libbus/message/bus_message.h>

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace inspector {

/// As bus::messageToJson(), in the order in which captures write the fields.
[[nodiscard]] nlohmann::ordered_json messageDocument(const bus::BusMessage &message);

/// The document as text: indented, or in one line.
[[nodiscard]] QByteArray documentText(const nlohmann::ordered_json &document, bool indented = true);

} // namespace inspector
