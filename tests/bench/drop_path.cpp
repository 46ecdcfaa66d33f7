// drop_path: what a send costs whose message is dropped, since the queue is full and its subscriber asleep.
#include "agents.h"
#include "load.h"
#include "quiet_log.h"
#include "report.h"
#include "workloads.h"

#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace bench {

void dropPath()
{
    constexpr int Capacity = 4;
    const quint64 sends = scaled(500'000);
    const QString source = QString::fromLatin1("producer");
    const QString target = QString::fromLatin1("agent0");
    const QuietLog log;
    QSemaphore asleep, wake;
    bus::LocalAgentBus bus(Capacity);
    const bus::Error error = bus.subscribe(target, [&](const bus::BusMessage &) {
        asleep.release();
        wake.acquire();
    });
    if (error)
        fail(error.text);

    sendToAll(bus, dataMessage(source, target));
    asleep.acquire();
    for (int i = 0; i < Capacity; ++i)
        sendToAll(bus, dataMessage(source, target));

    quint64 dropped = 0;
    QElapsedTimer timer;
    timer.start();
    for (quint64 i = 0; i < sends; ++i)
        dropped += bus.send(dataMessage(source, target)).dropped;
    report("drop_path", "send", double(timer.nsecsElapsed()) / double(sends), "ns");

    if (dropped != sends || bus.droppedCount(target) != sends)
        fail(u"drop_path: %1 of %2 messages were dropped"_s.arg(dropped).arg(sends));
    wake.release(1 + Capacity);
}

} // namespace bench
