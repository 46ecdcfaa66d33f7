// Internal. Runs one mailbox in one thread: a worker of its own, or the thread of a context object.
#pragma once

#include <libbus/dispatch/executor.h>
#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/wake_up.h>

#include <QThread>

#include <functional>
#include <memory>

namespace bus::detail {

class ThreadExecutor : public Executor {
public:
    /// In the thread that `context` lives in.
    [[nodiscard]] static std::shared_ptr<ThreadExecutor> inThreadOf(QObject *context);
    /// In a new thread, which ends with the executor. Nothing where the system has no thread for it.
    [[nodiscard]] static std::shared_ptr<ThreadExecutor> inOwnThread(const QString &name);
    ~ThreadExecutor() override;
    Q_DISABLE_COPY_MOVE(ThreadExecutor)

    using ThreadEnded = std::function<void(const std::shared_ptr<Mailbox> &)>;
    /// Which mailbox, and who is told, in the thread, when that comes to its end; before it is first enqueued.
    void setMailbox(std::weak_ptr<Mailbox> mailbox, ThreadEnded threadEnded);

    void enqueue(Mailbox *mailbox) override;
    bool listsMailboxes() const override { return false; } // a wake-up that comes too late finds it gone
    bool runsHere() const override;
    void runNow(Mailbox &mailbox) override;
    bool hasEnded() const override;

private:
    explicit ThreadExecutor(QThread *thread, bool owned);

    struct Link;
    const std::shared_ptr<Link> link;
    WakeUp *const wakeUp; ///< lives in the thread
    QThread *const ownThread; ///< null where it is a context's
    const QMetaObject::Connection startOfThread;
    const QMetaObject::Connection endOfThread;
};

} // namespace bus::detail
