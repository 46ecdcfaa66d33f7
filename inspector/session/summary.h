// One line that tells what a message says.
#pragma once

#include <libbus/message/bus_message.h>

#include <QString>

namespace inspector {

/// What the message says, in one short line for a list: `transcribe {"lang":"en"}`,
/// `InputAudioRaw 640 B downstream`, `completed: "it rains"`. Long contents are cut off with an ellipsis, line
/// breaks become spaces.
[[nodiscard]] QString summaryOf(const bus::BusMessage &message);

} // namespace inspector
