// A diary, and simple rules for what is asked about it.
#include <inspector/source/demo/calendar.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {

Calendar::Calendar(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"calendar"_s, .parent = u"router"_s})
{
    QStringList appointments = {u"the dentist at ten"_s, u"lunch with Anna at noon"_s, u"the project meeting at three"_s,
                                u"a walk with Ben at five"_s, u"the choir at seven"_s};
    chance.shuffle(appointments);
    diary[u"today"_s] = appointments.mid(0, chance.between(2, 3));
    diary[u"tomorrow"_s] = appointments.mid(3);
}

void Calendar::onTaskRequest(const QString &from, const QString &taskId, const QString &, const Json &payload)
{
    update(from, taskId, {{"progress", "opening the diary"}});
    const bool reachable = !chance.oneIn(5);
    if (!work(chance.between(1800, 2200))) {
        answer(from, taskId, bus::TaskStatus::Cancelled, {{"reason", "no longer wanted"}});
        return;
    }
    if (!reachable) {
        tellAll(bus::AgentError{u"the diary does not answer"_s});
        answer(from, taskId, bus::TaskStatus::Failed, {{"error", "the diary does not answer"}});
        return;
    }
    const QString text = answerTo(QString::fromStdString(payload.value("text", std::string())));
    answer(from, taskId, bus::TaskStatus::Completed, {{"text", text.toStdString()}});
}

QString Calendar::answerTo(const QString &question)
{
    if (question.contains("dentist"_L1)) {
        for (QStringList &appointments : diary)
            appointments.removeIf([](const QString &appointment) { return appointment.contains("dentist"_L1); });
        diary[u"Friday"_s].append(u"the dentist at ten"_s);
        return u"I have moved the dentist to Friday at ten, and told the practice. %1"_s.arg(agendaOf(u"Friday"_s));
    }
    if (question.contains("table"_L1)) {
        diary[u"today"_s].append(u"a table for two at eight"_s);
        return u"I have booked a table for two at eight, by the window. %1"_s.arg(agendaOf(u"today"_s));
    }
    return agendaOf(question.contains("tomorrow"_L1) ? u"tomorrow"_s : u"today"_s);
}

QString Calendar::agendaOf(const QString &day) const
{
    const QStringList appointments = diary.value(day);
    const QString shown = day.at(0).toUpper() + day.mid(1);
    if (appointments.isEmpty())
        return u"%1 your calendar is empty, so there is time for whatever you like."_s.arg(shown);
    return u"%1 your calendar has %2, and nothing else that I can see."_s.arg(shown, appointments.join(u", and "_s));
}

} // namespace inspector::demo
