// Sends a given number of messages to one subscriber: the program that tap_branch.py counts the instructions of.
#include "agents.h"
#include "workloads.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

/// One send as a producer writes it. Not inlined and with C linkage, so that callgrind can start and stop counting
/// here.
extern "C" [[gnu::noinline]] void sendOne(bus::LocalAgentBus &bus, const QString &source, const QString &target)
{
    bench::sendToAll(bus, bench::dataMessage(source, target));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    bool isNumber = argc == 2;
    const quint64 messages = isNumber ? QString::fromLocal8Bit(argv[1]).toULongLong(&isNumber) : 0;
    if (!isNumber || messages == 0) {
        std::fputs("usage: send_path NUMBER_OF_MESSAGES\n", stderr);
        return 2;
    }

    bus::LocalAgentBus bus(bench::FanoutCapacity);
    const auto agents = bench::subscribeAgents<bench::Counter>(bus, u"agent"_s, 1);
    const QString source = QString::fromLatin1("producer");
    const QString target = QString::fromLatin1("agent0");
    bench::Window window(bench::FanoutCapacity);
    for (quint64 i = 0; i < messages; ++i) {
        window.waitForRoom(i, [&] { return bench::slowestOf(agents); });
        sendOne(bus, source, target);
    }
    bench::waitForAll(agents, messages);
    return 0;
}
