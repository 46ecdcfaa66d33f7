// Makes the agents, brings them onto the bus and takes them off again.
#include <inspector/source/demo/conversation.h>

#include <inspector/source/demo/archivist.h>
#include <inspector/source/demo/calendar.h>
#include <inspector/source/demo/microphone.h>
#include <inspector/source/demo/router.h>
#include <inspector/source/demo/speaker.h>
#include <inspector/source/demo/supervisor.h>
#include <inspector/source/demo/transcriber.h>
#include <inspector/source/demo/turn_detector.h>
#include <inspector/source/demo/voice_activity.h>
#include <inspector/source/demo/weather.h>

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(demoLog)

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {

/// Those whose handlers block.
QStringList slowAgents()
{
    return {u"calendar"_s, u"archivist"_s};
}

void report(const bus::Error &error)
{
    if (error)
        qCWarning(demoLog, "%s", qUtf8Printable(error.text));
}

} // namespace

Conversation::Conversation(std::shared_ptr<const Stage> sharedStage, QObject *parent)
    : QObject(parent), stage(std::move(sharedStage)), microphone(std::make_shared<Microphone>(stage, slowAgents()))
{
    const std::vector<std::shared_ptr<Agent>> team = {
        microphone,
        std::make_shared<VoiceActivity>(stage),
        std::make_shared<TurnDetector>(stage),
        std::make_shared<Transcriber>(stage),
        std::make_shared<Router>(stage),
        std::make_shared<Weather>(stage),
        std::make_shared<Calendar>(stage),
        std::make_shared<Speaker>(stage),
        std::make_shared<Archivist>(stage),
    };
    QStringList names;
    for (const std::shared_ptr<Agent> &agent : team)
        names.append(agent->name());
    supervisor = std::make_shared<Supervisor>(stage, names, [this] { emit over(); });

    agents.push_back(supervisor);
    agents.insert(agents.end(), team.begin(), team.end());
}

Conversation::~Conversation()
{
    for (const std::shared_ptr<Agent> &agent : agents)
        stage->bus.unsubscribe(agent->name());
}

void Conversation::begin()
{
    for (const std::shared_ptr<Agent> &agent : agents) {
        if (agent == microphone)
            continue;
        bus::SubscribeOptions options;
        if (agent->name() == u"archivist") {
            options.dataCapacity = Archivist::DataCapacity;
            options.worker = bus::Worker::Own; // it blocks most of the time
        }
        report(stage->bus.subscribe(agent, options));
    }
    // The microphone has a timer, so its handler runs in this thread; the subscription ends with the object.
    report(stage->bus.subscribe(microphone->name(), microphone.get(),
                               [agent = microphone.get()](const bus::BusMessage &message) { agent->onBusMessage(message); }));
    for (const std::shared_ptr<Agent> &agent : agents)
        agent->announce();
}

void Conversation::dismiss()
{
    supervisor->dismiss(u"the session was stopped"_s);
}

} // namespace inspector::demo
