// Puts the steps of a task into lines and into JSON.
#include <inspector/cli/story_text.h>

#include <inspector/cli/duration.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/text.h>
#include <inspector/cli/text_table.h>

#include <nlohmann/json.hpp>

namespace inspector::cli {

using namespace Qt::StringLiterals;

namespace {

TextTable::Cell outcome(const StepFate &fate)
{
    switch (fate.what) {
    case StepFate::What::Handled:
        return {Cli::tr("waited %1").arg(durationText(fate.waitedNs)),
                fate.waitedLong() ? Colour::Yellow : Colour::Dim};
    case StepFate::What::Dropped: return {Cli::tr("dropped by %1").arg(harmless(fate.subscriber)), Colour::Red};
    case StepFate::What::Failed:
        return {Cli::tr("failed at %1: %2").arg(harmless(fate.subscriber), harmless(fate.error)), Colour::Red};
    case StepFate::What::Discarded:
        return {Cli::tr("discarded, %1 has left").arg(harmless(fate.subscriber)), Colour::Yellow};
    case StepFate::What::Waiting: return {Cli::tr("waiting"), Colour::Yellow};
    case StepFate::What::Unknown: break;
    }
    return {Cli::tr("not known"), Colour::Dim};
}

QString outcomeName(StepFate::What what)
{
    switch (what) {
    case StepFate::What::Handled: return u"handled"_s;
    case StepFate::What::Dropped: return u"dropped"_s;
    case StepFate::What::Failed: return u"failed"_s;
    case StepFate::What::Discarded: return u"discarded"_s;
    case StepFate::What::Waiting: return u"waiting"_s;
    case StepFate::What::Unknown: break;
    }
    return u"unknown"_s;
}

QString kindText(const TaskStep &step)
{
    return step.kind == TaskStep::Kind::Stream ? Cli::tr("stream of %n", nullptr, int(step.under.size()))
                                               : bus::kindName(step.messageKind);
}

void addRows(TextTable &table, const Session &session, const TaskStory &story, int parent, int level)
{
    for (const int number : story.under(parent)) {
        const TaskStep &step = story.step(number);
        const QString who = harmless(session.name(step.source)) + u" → "_s
            + (step.target == NoName ? u"*"_s : harmless(session.name(step.target)));
        table.addRow({durationText(std::max<qint64>(step.sinceRequest, 0)), durationText(step.gap),
                      QString::number(step.seq), QString(level * 2, u' ') + kindText(step), who,
                      outcome(story.fate(number)), harmless(story.text(number).simplified())});
        if (step.kind == TaskStep::Kind::SubTask)
            addRows(table, session, story, number, level + 1);
    }
}

nlohmann::json stepsJson(const Session &session, const TaskStory &story, int parent)
{
    nlohmann::json steps = nlohmann::json::array();
    for (const int number : story.under(parent)) {
        const TaskStep &step = story.step(number);
        const StepFate fate = story.fate(number);
        nlohmann::json json = {{"seq", step.seq},
                               {"t", step.t},
                               {"since_request_ns", step.sinceRequest},
                               {"gap_ns", step.gap},
                               {"type", bus::kindName(step.messageKind).toStdString()},
                               {"task_id", session.name(step.taskId).toStdString()},
                               {"source", session.name(step.source).toStdString()},
                               {"says", story.text(number).toStdString()},
                               {"fate", outcomeName(fate.what).toStdString()},
                               {"waited_ns", fate.waitedNs}};
        if (step.target != NoName)
            json["target"] = session.name(step.target).toStdString();
        if (step.kind == TaskStep::Kind::Stream) {
            json["type"] = "stream";
            json["last_seq"] = session.row(step.lastRow).seq;
            json["chunks"] = step.under.size();
        } else if (!step.under.empty()) {
            json["steps"] = stepsJson(session, story, number);
        }
        steps.push_back(std::move(json));
    }
    return steps;
}

} // namespace

QString storyText(const Session &session, const TaskStory &story)
{
    TextTable table({{Cli::tr("since"), TextTable::Align::Right},
                     {Cli::tr("gap"), TextTable::Align::Right},
                     {Cli::tr("seq"), TextTable::Align::Right},
                     {Cli::tr("step")},
                     {Cli::tr("source → target")},
                     {Cli::tr("fate"), TextTable::Align::Left, 60},
                     {Cli::tr("what"), TextTable::Align::Left, 100}});
    addRows(table, session, story, -1, 0);
    return table.toText(Terminal());
}

nlohmann::json storyJson(const Session &session, const TaskStory &story)
{
    nlohmann::json json = toJson(*story.task());
    json["steps"] = stepsJson(session, story, -1);
    return json;
}

} // namespace inspector::cli
