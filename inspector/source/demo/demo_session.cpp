// Starts conversations, and the next one when one is over.
#include <inspector/source/demo/demo_session.h>

#include <inspector/source/demo/conversation.h>

namespace inspector::demo {
namespace {
constexpr qint64 LastWordsMs = 400;           // for the agents to handle the end
constexpr qint64 BetweenConversationsMs = 1500;
} // namespace

DemoSession::DemoSession(Stage firstStage) : stage(std::move(firstStage)), pause(this)
{
    pause.setSingleShot(true);
}

DemoSession::~DemoSession() = default;

void DemoSession::begin()
{
    stage.sinceBegin.start();
    stage.conversation = 0;
    beginConversation();
}

void DemoSession::beginConversation()
{
    ++stage.conversation;
    stage.clock = std::make_shared<SoundClock>();
    conversation = std::make_unique<Conversation>(std::make_shared<const Stage>(stage));
    // The supervisor says so in its handler, on a thread of the bus.
    connect(conversation.get(), &Conversation::over, this,
            [this] { callAfter(LastWordsMs, &DemoSession::endConversation); }, Qt::QueuedConnection);
    conversation->begin();
}

void DemoSession::endConversation()
{
    conversation.reset();
    callAfter(BetweenConversationsMs, &DemoSession::beginConversation);
}

void DemoSession::callAfter(qint64 ms, void (DemoSession::*next)())
{
    pause.disconnect();
    connect(&pause, &QTimer::timeout, this, next);
    pause.start(std::chrono::ceil<std::chrono::milliseconds>(stage.wallTime(ms)));
}

void DemoSession::end()
{
    pause.stop();
    if (conversation)
        conversation->dismiss();
    conversation.reset();
}

} // namespace inspector::demo
