// Phrases, as long as it takes to say them.
#include <inspector/source/demo/speaker.h>

using namespace Qt::StringLiterals;

namespace inspector::demo {
namespace {
constexpr qsizetype PhraseLength = 24;
constexpr qint64 MsPerCharacter = 65;

/// Splits at spaces, after sentences first.
QStringList phrasesOf(const QString &text)
{
    QStringList phrases;
    QString phrase;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        phrase += phrase.isEmpty() ? word : u' ' + word;
        if (phrase.size() >= PhraseLength || word.endsWith(u'.')) {
            phrases.append(phrase);
            phrase.clear();
        }
    }
    if (!phrase.isEmpty())
        phrases.append(phrase);
    return phrases;
}

} // namespace

Speaker::Speaker(std::shared_ptr<const Stage> sharedStage)
    : Agent(std::move(sharedStage), {.name = u"speaker"_s, .parent = u"supervisor"_s, .bridged = true})
{
}

void Speaker::onTaskRequest(const QString &from, const QString &taskId, const QString &, const Json &payload)
{
    fallSilent();
    task = taskId;
    requester = from;
    phrases = phrasesOf(QString::fromStdString(payload.value("text", std::string())));
    said = 0;
    std::ignore = tell(requester, bus::TaskStreamStart{task, bus::Json(Json{{"phrases", phrases.size()}})});
    tellAllFrame(u"BotStartedSpeaking"_s, {{"task_id", task.toStdString()}});
    sayNextPhrase();
}

void Speaker::sayNextPhrase()
{
    if (said == phrases.size()) {
        finish(bus::TaskStatus::Completed);
        return;
    }
    const QString phrase = phrases[said++];
    const qint64 durationMs = phrase.size() * MsPerCharacter;
    tellAllFrame(u"TTSText"_s, {{"duration_ms", durationMs}}, phrase.toUtf8());
    std::ignore = tell(requester, bus::TaskStreamData{task, bus::Json(Json{{"text", phrase.toStdString()}})});
    nextPhrase = after(durationMs, [this] { sayNextPhrase(); });
}

void Speaker::finish(bus::TaskStatus status)
{
    const bool interrupted = status == bus::TaskStatus::Cancelled;
    stopTimer(nextPhrase);
    tellAllFrame(u"BotStoppedSpeaking"_s, {{"task_id", task.toStdString()}, {"interrupted", interrupted}});
    std::ignore = tell(requester, bus::TaskStreamEnd{task, bus::Json(Json{{"interrupted", interrupted}})});
    answer(requester, std::exchange(task, {}), status, {{"said", phrases.mid(0, said).join(u' ').toStdString()}});
}

void Speaker::onTaskCancel(const QString &taskId)
{
    if (taskId == task)
        fallSilent();
}

void Speaker::fallSilent()
{
    if (!task.isEmpty())
        finish(bus::TaskStatus::Cancelled);
}

} // namespace inspector::demo
