// Simple rules on the words of a question, and the steps to its answer.
#include <inspector/source/demo/router.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr qint64 AskForNewsAfterMs = 1000;
} // namespace

Router::Router(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"router"_s, .parent = u"supervisor"_s})
{
}

Router::Intent Router::intentOf(const QString &text)
{
    struct Rule {
        QLatin1StringView word;
        Intent intent;
    };
    static constexpr Rule rules[] = {
        {"goodbye"_L1, Intent::Farewell},  {"Stop"_L1, Intent::Stop},         {"Wait, what"_L1, Intent::FollowUp},
        {"weather"_L1, Intent::Weather},   {"rain"_L1, Intent::Weather},      {"warm"_L1, Intent::Weather},
        {"calendar"_L1, Intent::Calendar}, {"dentist"_L1, Intent::Calendar},  {"table"_L1, Intent::Calendar},
        {"hear me"_L1, Intent::Hearing},
    };
    for (const Rule &rule : rules) {
        if (text.contains(rule.word))
            return rule.intent;
    }
    return Intent::Unknown;
}

void Router::onTaskRequest(const QString &from, const QString &taskId, const QString &, const Json &payload)
{
    if (!open.taskId.isEmpty())
        onTaskCancel(open.taskId); // a new question makes the old one void
    const QString question = QString::fromStdString(payload.value("text", std::string()));
    open = {.taskId = taskId, .requester = from, .question = question, .intent = intentOf(question)};
    begin();
}

void Router::begin()
{
    switch (open.intent) {
    case Intent::Weather:
        handOver(u"weather"_s);
        return;
    case Intent::Calendar:
        handOver(u"calendar"_s);
        return;
    case Intent::FollowUp:
        handOver(specialist.isEmpty() ? u"weather"_s : specialist);
        return;
    case Intent::Stop:
        speak(u"All right, I will be quiet."_s);
        return;
    case Intent::Hearing:
        speak(u"Yes, I can hear you well. What can I do for you?"_s);
        return;
    case Intent::Farewell:
        speak(u"Goodbye. Have a nice day."_s);
        return;
    case Intent::Unknown:
        speak(u"I am sorry, that is more than I know about."_s);
        return;
    }
}

void Router::handOver(const QString &to)
{
    specialist = to;
    wait(Step::HandOver, u"supervisor"_s,
         ask(u"supervisor"_s, u"hand_over"_s, {{"to", to.toStdString()}, {"for", open.taskId.toStdString()}}));
}

void Router::lookUp()
{
    const QString taskId = ask(specialist, u"look_up"_s, {{"text", open.question.toStdString()}});
    wait(Step::LookUp, specialist, taskId);
    after(AskForNewsAfterMs, [this, taskId, asked = specialist] {
        if (open.childTask == taskId)
            std::ignore = tell(asked, bus::TaskUpdateRequest{taskId});
    });
}

void Router::speak(const QString &text)
{
    open.spoken = open.warning.isEmpty() ? text : u"Attention, %1. %2"_s.arg(open.warning, text);
    wait(Step::Speak, u"speaker"_s, ask(u"speaker"_s, u"speak"_s, {{"text", open.spoken.toStdString()}}));
}

void Router::wait(Step step, const QString &agent, const QString &taskId)
{
    open.step = step;
    open.childAgent = agent;
    open.childTask = taskId;
}

void Router::onTaskResponse(const QString &taskId, bus::TaskStatus status, const Json &response)
{
    if (open.taskId.isEmpty() || taskId != open.childTask)
        return; // of an answer that nobody waits for any more
    const bool done = status == bus::TaskStatus::Completed;
    switch (open.step) {
    case Step::HandOver:
        if (done)
            lookUp();
        else
            speak(u"I am sorry, nobody here can help you with that."_s);
        return;
    case Step::LookUp:
        speak(done ? QString::fromStdString(response.value("text", std::string()))
                   : u"I am sorry, I cannot reach your %1 at the moment. Please try again later."_s.arg(specialist));
        return;
    case Step::Speak:
        finish(status, {{"said", open.spoken.toStdString()}});
        return;
    case Step::Nothing:
        return;
    }
}

void Router::onTaskUpdate(const QString &taskId, const Json &news)
{
    if (open.taskId.isEmpty() || taskId != open.childTask)
        return;
    if (const auto warning = news.find("warning"); warning != news.end())
        open.warning = QString::fromStdString(warning->get<std::string>());
    else
        update(open.requester, open.taskId, news);
}

void Router::onTaskCancel(const QString &taskId)
{
    if (open.taskId.isEmpty() || taskId != open.taskId)
        return;
    std::ignore = tell(open.childAgent, bus::TaskCancel{open.childTask, u"%1 is cancelled"_s.arg(open.taskId)});
    finish(bus::TaskStatus::Cancelled, {{"reason", "the caller spoke"}});
}

void Router::finish(bus::TaskStatus status, Json response)
{
    answer(open.requester, open.taskId, status, std::move(response));
    const bool callIsOver = open.intent == Intent::Farewell;
    open = {};
    if (callIsOver)
        ask(u"supervisor"_s, u"end_session"_s, {{"reason", "the caller said goodbye"}});
}

void Router::onEnd()
{
    open = {};
}

} // namespace inspector::demo
