// What a message is, in a few words: a name for an arrow or a slice.
#pragma once

#include <libbus/message/bus_message.h>

#include <QString>

namespace inspector {

/// Its kind and what tells it from others of that kind: `TaskRequest transcribe`, `Frame InputAudioRaw`,
/// `TaskResponse completed`.
[[nodiscard]] QString labelOf(const bus::BusMessage &message);

/// Whether it ends a task. In sequence diagrams such arrows are dashed, as is the custom.
[[nodiscard]] constexpr bool isAnswer(bus::Kind kind) noexcept
{
    return kind == bus::Kind::TaskResponse || kind == bus::Kind::TaskResponseUrgent;
}

} // namespace inspector
