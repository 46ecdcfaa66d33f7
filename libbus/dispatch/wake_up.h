// Internal. Getting a thread's attention through its event loop: one queued signal.
#pragma once

#include <QObject>

#include <functional>

namespace bus::detail {

/// Lives in the thread that is to be woken. requested() may be emitted in any thread; `callback` then runs in the
/// event loop of the thread that the object lives in.
class WakeUp : public QObject {
    Q_OBJECT
public:
    explicit WakeUp(std::function<void()> callback) : callback(std::move(callback))
    {
        connect(this, &WakeUp::requested, this, [this] { this->callback(); }, Qt::QueuedConnection);
    }

    void request() { Q_EMIT requested(); }

Q_SIGNALS:
    void requested();

private:
    const std::function<void()> callback;
};

} // namespace bus::detail
