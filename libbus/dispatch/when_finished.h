// Internal. Being told that a future is finished, whoever finishes it.
#pragma once

#include <QFuture>

#include <functional>

namespace bus::detail {

/// Makes the thread that whenFinished() needs. False where the system has none for it.
[[nodiscard]] bool prepareWhenFinished();

/// After prepareWhenFinished(). Calls `callback` once, when the future is finished or at once if it is, in a thread of
/// the library's own that does nothing but this: the callback must not block.
///
/// Not QFuture::then(): up to Qt 6.4 at least, one that is attached while another thread finishes the future can be run
/// twice, which crashes; and a future can have only one, which may be its owner's.
void whenFinished(const QFuture<void> &future, std::function<void(QFuture<void>)> callback);

} // namespace bus::detail
