// What a session shows, as JSON for other programs.
#include <inspector/cli/session_json.h>

#include <inspector/cli/agent_state.h>
#include <inspector/cli/audit_text.h>
#include <inspector/cli/output.h>

#include <nlohmann/json.hpp>

namespace inspector::cli {
namespace {

/// Names and texts come from others, and need not be UTF-8.
QByteArray textOf(const nlohmann::json &json, int indent)
{
    return QByteArray::fromStdString(json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace)) + '\n';
}

} // namespace

nlohmann::json toJson(const bus::HeaderRecord &header)
{
    return {{"app", header.app.toStdString()},
            {"pid", header.pid},
            {"started", header.started.toUTC().toString(Qt::ISODateWithMs).toStdString()}};
}

nlohmann::json toJson(const bus::SubscriberTotals &totals)
{
    return {{"received", totals.received}, {"handled", totals.handled},     {"waiting", totals.waiting},
            {"dropped", totals.dropped},   {"discarded", totals.discarded}, {"failed", totals.failed}};
}

nlohmann::json toJson(const Agent &agent)
{
    nlohmann::json json = toJson(agent.totals);
    json["name"] = agent.name.toStdString();
    json["state"] = stateName(agent.state).toStdString();
    json["subscribed"] = agent.subscribed;
    json["sent"] = agent.sent;
    json["system_depth"] = agent.totals.systemDepth;
    json["data_depth"] = agent.totals.dataDepth;
    json["data_capacity"] = agent.dataCapacity;
    if (!agent.stateReason.isEmpty())
        json["reason"] = agent.stateReason.toStdString();
    if (agent.parent)
        json["parent"] = agent.parent->toStdString();
    if (!agent.runner.isEmpty())
        json["runner"] = agent.runner.toStdString();
    return json;
}

nlohmann::json toJson(const Task &task)
{
    nlohmann::json json = {{"task_id", task.id.toStdString()},
                           {"task_name", task.name.toStdString()},
                           {"requester", task.requester.toStdString()},
                           {"worker", task.worker.toStdString()},
                           {"status", bus::statusName(task.status).toStdString()},
                           {"cancel_requested", task.cancelRequested},
                           {"request_dropped", task.requestDropped},
                           {"updates", task.updates},
                           {"stream_chunks", task.streamChunks},
                           {"first_seq", task.firstSeq},
                           {"last_seq", task.lastSeq},
                           {"started", task.startedAt}};
    if (!task.isOpen())
        json["ended"] = task.endedAt;
    if (!task.progress.isEmpty())
        json["progress"] = task.progress.toStdString();
    if (!task.result.isEmpty())
        json["result"] = task.result.toStdString();
    return json;
}

nlohmann::json toJson(const Audit &audit)
{
    nlohmann::json problems = nlohmann::json::array();
    for (const QString &problem : problemsOf(audit))
        problems.push_back(problem.toStdString());
    nlohmann::json subscribers = nlohmann::json::array();
    for (const SubscriberAudit &subscriber : audit.subscribers) {
        nlohmann::json one = toJson(subscriber.totals);
        one["name"] = subscriber.name.toStdString();
        one["published"] = subscriber.published;
        one["balances"] = subscriber.balances;
        subscribers.push_back(std::move(one));
    }
    return {{"balances", audit.balances},
            {"complete", audit.isComplete},
            {"published", audit.published},
            {"lost_by_tap", audit.lostByTap},
            {"lost_fates", audit.lostFates},
            {"lost_by_file", audit.lostByFile},
            {"lost_uncounted", audit.lostUncounted},
            {"evicted", audit.evicted},
            {"duplicates", audit.duplicates},
            {"unexplained_gaps", audit.unexplainedGaps},
            {"subscribers", std::move(subscribers)},
            {"problems", std::move(problems)}};
}

nlohmann::json toJson(const Findings &findings)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Finding &finding : findings.list) {
        nlohmann::json seqs = nlohmann::json::array();
        for (const FindingPlace &place : finding.places)
            seqs.push_back(place.seq);
        list.push_back({{"kind", findingName(finding.kind).toStdString()},
                        {"severity", severityName(severityOf(finding.kind)).toStdString()},
                        {"subject", finding.subject.toStdString()},
                        {"count", finding.count},
                        {"text", finding.text.toStdString()},
                        {"advice", finding.advice.toStdString()},
                        {"seqs", std::move(seqs)}});
    }
    return {{"findings", std::move(list)}, {"left_out", findings.leftOut}};
}

void printJson(const nlohmann::json &json)
{
    Output::standard().write(textOf(json, 2));
}

void printJsonLine(const nlohmann::json &json)
{
    Output::standard().write(textOf(json, -1));
}

} // namespace inspector::cli
