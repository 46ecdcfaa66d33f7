// An app that offers its bus, and does what it is told on standard input: `send N`, `flood`, `quit`.
#include <libbus/bus/local_agent_bus.h>
#include <libbus/remote/tap_server.h>

#include <QCoreApplication>

#include <chrono>
#include <iostream>
#include <string>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

bus::BusMessage message()
{
    return {u"talker"_s, u"listener"_s, bus::Frame{u"Text"_s, QByteArray(200, 'x'), {}}};
}

/// Until somebody ends it, some 20,000 messages a second.
[[noreturn]] void flood(bus::LocalAgentBus &bus)
{
    for (;;) {
        for (int i = 0; i < 100; ++i)
            (void)bus.send(message());
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bus::LocalAgentBus bus(1'000'000);
    if (bus.subscribe(u"listener"_s, [](const bus::BusMessage &) {}))
        return 1;
    bus::TapServer server({.name = u"talker"_s, .historyBytes = 4 * 1024 * 1024});
    server.offer(bus);
    QString error;
    if (!server.start(&error)) {
        std::cout << qPrintable(error) << std::endl;
        return 1;
    }
    std::cout << "ready" << std::endl;
    for (std::string command; std::cin >> command;) {
        if (command == "quit")
            break;
        if (command == "flood")
            flood(bus);
        int count = 0;
        std::cin >> count;
        for (int i = 0; i < count; ++i)
            (void)bus.send(message());
    }
    return 0;
}
