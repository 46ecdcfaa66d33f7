// Spans, their ids and their attributes.
#include <inspector/convert/otlp_exporter.h>

#include <inspector/session/summary.h>

#include <QCryptographicHash>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

constexpr size_t SpansInALine = 64;
constexpr size_t MostEvents = 128; // of a span

// Numbers of the protocol.
constexpr int KindInternal = 1;
constexpr int StatusOk = 1;
constexpr int StatusError = 2;

/// 64-bit numbers are text in OTLP/JSON.
std::string number(qint64 value)
{
    return std::to_string(value);
}

Json attribute(const char *key, const QString &value)
{
    return {{"key", key}, {"value", {{"stringValue", value.toStdString()}}}};
}

Json attribute(const char *key, qint64 value)
{
    return {{"key", key}, {"value", {{"intValue", number(value)}}}};
}

void addIfAny(Json &attributes, const char *key, const QString &value)
{
    if (!value.isEmpty())
        attributes.push_back(attribute(key, value));
}

bool isOutcome(bus::Kind kind)
{
    return kind == bus::Kind::TaskRequest || kind == bus::Kind::TaskResponse || kind == bus::Kind::TaskResponseUrgent;
}

} // namespace

void OtlpExporter::write(const bus::Record &record)
{
    if (const auto *header = std::get_if<bus::HeaderRecord>(&record))
        begin(*header);
    messages.add(record);
    takeSettled();
}

void OtlpExporter::finish()
{
    endSession();
}

void OtlpExporter::begin(const bus::HeaderRecord &header)
{
    endSession();
    session = header;
}

void OtlpExporter::endSession()
{
    messages.finish();
    takeSettled();
    const QStringList open = openSpans.keys();
    for (const QString &id : open)
        endSpan(*tasks.tasks().find(id), lastTime);
    writeLine();
    messages = {};
    tasks.clear();
}

void OtlpExporter::takeSettled()
{
    while (const std::optional<SettledMessage> settled = messages.next()) {
        lastTime = std::max(lastTime, settled->t);
        const TaskFollower::Change change = tasks.take(*settled);
        if (!change.task)
            continue;
        if (change.began)
            beginSpan(*change.task);
        if (const auto span = openSpans.find(change.task->id);
            span != openSpans.end() && !isOutcome(settled->message.kind()))
            addEvent(*span, *settled);
        if (change.ended)
            endSpan(*change.task, change.task->endedAt);
    }
    std::ignore = messages.takeLateFates(); // a task does not hang on them
}

void OtlpExporter::beginSpan(const Task &task)
{
    Span span;
    span.spanId = idOf("span", task.id, task.firstSeq, 8);
    if (task.parent < 0) {
        span.traceId = idOf("trace", task.id, task.firstSeq, 16);
    } else {
        const Span &parent = openSpans[tasks.tasks().at(task.parent).id];
        span.traceId = parent.traceId;
        span.parentId = parent.spanId;
    }
    openSpans.insert(task.id, span);
}

void OtlpExporter::addEvent(Span &span, const SettledMessage &settled)
{
    if (span.events.size() >= MostEvents) {
        ++span.eventsLeftOut;
        return;
    }
    span.events.push_back({{"timeUnixNano", number(settled.t)},
                           {"name", bus::kindName(settled.message.kind()).toStdString()},
                           {"attributes",
                            Json::array({attribute("libbus.message.seq", qint64(settled.message.seq())),
                                         attribute("libbus.message.source", settled.message.source()),
                                         attribute("libbus.message.summary", summaryOf(settled.message))})}});
}

void OtlpExporter::endSpan(const Task &task, qint64 end)
{
    const Span span = openSpans.take(task.id);
    finished.push_back(spanOf(task, span, std::max(end, task.startedAt)));
    if (finished.size() >= SpansInALine)
        writeLine();
}

OtlpExporter::Json OtlpExporter::spanOf(const Task &task, const Span &span, qint64 end) const
{
    Json attributes = Json::array({attribute("gen_ai.operation.name", u"invoke_agent"_s)});
    addIfAny(attributes, "gen_ai.agent.name", task.worker);
    attributes.push_back(attribute("libbus.task.id", task.id));
    addIfAny(attributes, "libbus.task.name", task.name);
    addIfAny(attributes, "libbus.task.requester", task.requester);
    attributes.push_back(attribute("libbus.task.status", bus::statusName(task.status)));

    Json status = Json::object();
    if (task.status == bus::TaskStatus::Completed) {
        status = {{"code", StatusOk}};
    } else if (task.status == bus::TaskStatus::Failed) {
        status = {{"message", task.result.toStdString()}, {"code", StatusError}};
        attributes.push_back(attribute("error.type", u"task_failed"_s));
    } else if (task.isOpen() && task.requestDropped) {
        status = {{"message", "the request met a full queue"}, {"code", StatusError}};
        attributes.push_back(attribute("error.type", u"request_dropped"_s));
    }

    Json json = {{"traceId", span.traceId.toStdString()}, {"spanId", span.spanId.toStdString()}};
    if (!span.parentId.isEmpty())
        json["parentSpanId"] = span.parentId.toStdString();
    json["name"] = (task.worker.isEmpty() ? u"invoke_agent"_s : u"invoke_agent "_s + task.worker).toStdString();
    json["kind"] = KindInternal;
    json["startTimeUnixNano"] = number(task.startedAt);
    json["endTimeUnixNano"] = number(end);
    json["attributes"] = std::move(attributes);
    json["events"] = span.events;
    if (span.eventsLeftOut > 0)
        json["droppedEventsCount"] = span.eventsLeftOut;
    json["status"] = std::move(status);
    return json;
}

void OtlpExporter::writeLine()
{
    if (finished.empty())
        return;
    Json attributes = Json::array({attribute("service.name", session.app.isEmpty() ? u"bus"_s : session.app)});
    if (session.pid > 0)
        attributes.push_back(attribute("process.pid", session.pid));
    const Json scopeSpans = {{"scope", {{"name", "libbus"}}}, {"spans", std::exchange(finished, Json::array())}};
    const Json line = {{"resourceSpans",
                        Json::array({{{"resource", {{"attributes", std::move(attributes)}}},
                                      {"scopeSpans", Json::array({scopeSpans})}}})}};
    const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    device->write(text.data(), qint64(text.size()));
}

QByteArray OtlpExporter::idOf(const char *what, const QString &task, quint64 firstSeq, qsizetype bytes) const
{
    const QStringList parts = {QString::fromLatin1(what),
                               session.app,
                               QString::number(session.pid),
                               session.started.toString(Qt::ISODateWithMs),
                               task,
                               QString::number(firstSeq)};
    const QByteArray hash = QCryptographicHash::hash(parts.join(u'\0').toUtf8(), QCryptographicHash::Sha256);
    return hash.first(bytes).toHex();
}

} // namespace inspector
