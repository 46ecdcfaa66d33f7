// Two agents on a bus: `stt` does what it is asked for, `ui` asks and shows the answer. Copy it to begin an app.
#include <libbus/bus/local_agent_bus.h>

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

// An agent as a class. Its handler runs on a worker thread, one message at a time.
class Transcriber : public bus::BusSubscriber {
public:
    explicit Transcriber(bus::AgentBus &bus) : bus(bus) {}
    QString name() const override { return u"stt"_s; }

    void onBusMessage(const bus::BusMessage &message) override
    {
        const auto *request = message.as<bus::TaskRequest>();
        if (!request)
            return;
        const bus::Json text = bus::Json::parse(R"({"text":"hello"})");
        const bus::Receipt receipt =
            bus.send({name(), message.source(),
                      bus::TaskResponse{request->taskId, bus::TaskStatus::Completed, text}});
        if (!receipt.isReceived())
            qWarning("nobody received the answer");
    }

private:
    bus::AgentBus &bus;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bus::LocalAgentBus bus;
    bool answered = false;

    if (const bus::Error error = bus.subscribe(std::make_shared<Transcriber>(bus)))
        qFatal("%s", qPrintable(error.text));

    // An agent as a lambda. With a context object its handler runs in that object's thread, here the main one.
    const auto showAnswer = [&](const bus::BusMessage &message) {
        if (const auto *response = message.as<bus::TaskResponse>()) {
            QTextStream(stdout) << message.source() << " answers: " << response->response.toText() << "\n";
            answered = true;
            app.quit();
        }
    };
    if (const bus::Error error = bus.subscribe(u"ui"_s, &app, showAnswer))
        qFatal("%s", qPrintable(error.text));

    const bus::Receipt receipt = bus.send({u"ui"_s, u"stt"_s, bus::TaskRequest{u"task-1"_s, u"transcribe"_s, {}}});
    if (!receipt.isReceived())
        qFatal("nobody received the request");
    app.exec();
    return answered ? 0 : 1;
}
