// What handles messages.
#pragma once

#include <libbus/message/bus_message.h>

#include <QFuture>

#include <functional>

namespace bus {

/// A handler that is done when it returns.
using Handler = std::function<void(const BusMessage &)>;
/// A handler that is done when its future finishes: the next message waits for that, and no thread does (D6).
/// A cancelled or failed future counts as a failed message. Return QtFuture::makeReadyFuture() when there is
/// nothing to wait for. What the future waits for must not wait for the subscriber's end in turn: see
/// AgentBus::unsubscribe(). Mind Qt 6.4: `QtConcurrent::run(…).then(…)` crashes now and then, since the task may finish just
/// while its continuation is attached; attach continuations to the future of a QPromise before anyone can finish it.
using AsyncHandler = std::function<QFuture<void>(const BusMessage &)>;

} // namespace bus
