// The weather, as the dice have it.
#include <inspector/source/demo/weather.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {

struct Sky {
    QLatin1StringView looks;
    QLatin1StringView advice;
};
constexpr Sky skies[] = {
    {"light rain"_L1, "Take an umbrella with you if you go out in the evening."_L1},
    {"clear skies"_L1, "It will be a fine evening to sit outside with friends."_L1},
    {"thick fog"_L1, "Drive with care in the morning, and leave a little earlier."_L1},
    {"a fresh breeze"_L1, "It will feel cooler than that, so take a jacket with you."_L1},
};

} // namespace

Weather::Weather(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"weather"_s, .parent = u"router"_s})
{
}

void Weather::onTaskRequest(const QString &from, const QString &taskId, const QString &, const Json &payload)
{
    const QString question = QString::fromStdString(payload.value("text", std::string()));
    for (const QString &known : {u"Berlin"_s, u"London"_s, u"Madrid"_s}) {
        if (question.contains(known))
            city = known;
    }
    const qint64 takesMs = chance.oneIn(3) ? chance.between(1600, 1900) : chance.between(400, 700);
    current = {.taskId = taskId,
               .requester = from,
               .day = question.contains("tomorrow"_L1) ? u"tomorrow"_s : u"today"_s,
               .timer = after(takesMs, [this] { report(); })};
}

void Weather::report()
{
    const Sky &sky = chance.pick(skies);
    const int degrees = chance.between(-2, 31);
    const bool storm = chance.oneIn(5);
    const QString text = u"In %1 it will be %2 degrees %3, with %4. %5"_s.arg(city)
                             .arg(degrees)
                             .arg(current.day, QString(sky.looks), QString(sky.advice));
    const Json result{{"city", city.toStdString()}, {"day", current.day.toStdString()}, {"degrees", degrees},
                      {"sky", sky.looks.data()}, {"text", text.toStdString()}};

    const auto [taskId, requester, day, timer] = std::exchange(current, {});
    if (storm) {
        std::ignore = tell(requester, bus::TaskUpdateUrgent{taskId, bus::Json(Json{{"warning", "a storm is coming"}})});
        std::ignore = tell(requester, bus::TaskResponseUrgent{taskId, bus::TaskStatus::Completed, bus::Json(result)});
        return;
    }
    std::ignore = tell(requester, bus::TaskStreamStart{taskId, bus::Json(Json{{"city", city.toStdString()}})});
    for (const QString &sentence : text.split(u". "_s))
        std::ignore = tell(requester, bus::TaskStreamData{taskId, bus::Json(Json{{"text", sentence.toStdString()}})});
    std::ignore = tell(requester, bus::TaskStreamEnd{taskId, {}});
    answer(requester, taskId, bus::TaskStatus::Completed, result);
}

void Weather::onTaskUpdateRequest(const QString &from, const QString &taskId)
{
    if (taskId == current.taskId)
        update(from, taskId, {{"progress", "still waiting for the weather station in " + city.toStdString()}});
}

void Weather::onTaskCancel(const QString &taskId)
{
    if (taskId != current.taskId)
        return;
    stopTimer(current.timer);
    answer(current.requester, taskId, bus::TaskStatus::Cancelled, {{"reason", "no longer wanted"}});
    current = {};
}

} // namespace inspector::demo
