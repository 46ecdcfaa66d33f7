// An app that knows nothing of viewers: two buses, one of which is there before the application object.
#include <libbus/bus/local_agent_bus.h>

#include <QCoreApplication>

#include <iostream>
#include <memory>
#include <string>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    bus::LocalAgentBus early;
    (void)early.send({u"early bird"_s, u"nobody"_s, bus::Activate{}});
    QCoreApplication app(argc, argv);
    auto late = std::make_unique<bus::LocalAgentBus>();
    std::cout << "ready" << std::endl;
    for (std::string command; std::cin >> command;) {
        if (command == "send")
            (void)late->send({u"owl"_s, u"nobody"_s, bus::Activate{}});
        else if (command == "drop")
            late.reset();
        else if (command == "quit")
            break;
    }
    return 0;
}
