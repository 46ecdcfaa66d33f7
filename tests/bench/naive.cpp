// naive: the handoff that one would write by hand in Qt, one queued signal a message to an object in a QThread.
#include "agents.h"
#include "load.h"
#include "report.h"
#include "workloads.h"

using namespace Qt::StringLiterals;

namespace bench {

class Sender : public QObject {
    Q_OBJECT
signals:
    void sent(const bus::BusMessage &message);
};

class Receiver : public QObject {
    Q_OBJECT
public slots:
    void onMessage(const bus::BusMessage &) { handledCount.fetch_add(1, std::memory_order_release); }

public:
    [[nodiscard]] quint64 handled() const noexcept { return handledCount.load(std::memory_order_acquire); }

private:
    std::atomic<quint64> handledCount = 0;
};

void naive()
{
    const quint64 messages = scaled(2'000'000);
    const QString source = QString::fromLatin1("producer");
    const QString target = QString::fromLatin1("agent0");
    QThread thread;
    Sender sender;
    Receiver receiver;
    receiver.moveToThread(&thread);
    QObject::connect(&sender, &Sender::sent, &receiver, &Receiver::onMessage);
    thread.start();
    Window window(FanoutCapacity);

    QElapsedTimer timer;
    timer.start();
    for (quint64 i = 0; i < messages; ++i) {
        window.waitForRoom(i, [&] { return receiver.handled(); });
        emit sender.sent(dataMessage(source, target));
    }
    yieldUntil([&] { return receiver.handled() == messages; });
    report("naive", "handoff", double(messages) / (double(timer.nsecsElapsed()) * 1e-9), "1/s");

    thread.quit();
    thread.wait();
}

} // namespace bench

#include "naive.moc"
