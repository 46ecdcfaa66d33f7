// The tasks of a session as OpenTelemetry spans.
#pragma once

#include <inspector/convert/exporter.h>
#include <inspector/convert/settled_messages.h>
#include <inspector/convert/task_follower.h>

#include <nlohmann/json.hpp>

#include <QHash>

namespace inspector {

/// Lines of OTLP/JSON, as the OpenTelemetry collector's file receiver reads them. A task is a span, named and described
/// by the conventions for GenAI agents: to give an agent a task is to invoke it. Updates, streams and cancels are the
/// span's events. A span is written when its task ends, or at the end of the session.
///
/// The span of a task that was asked for another one (Task::parent) is a child of that one's span.
///
/// Ids follow from the session and the task alone: converting twice gives the same ones.
class OtlpExporter : public Exporter {
public:
    explicit OtlpExporter(QIODevice *to) : device(to) {}

    void write(const bus::Record &record) override;
    void finish() override;

private:
    using Json = nlohmann::ordered_json;

    struct Span {
        QByteArray traceId; ///< hexadecimal, as are the other ids
        QByteArray spanId;
        QByteArray parentId; ///< empty for a root
        Json events = Json::array();
        int eventsLeftOut = 0;
    };

    void begin(const bus::HeaderRecord &header);
    void endSession();
    void takeSettled();
    void beginSpan(const Task &task);
    void addEvent(Span &span, const SettledMessage &settled);
    void endSpan(const Task &task, qint64 end);
    void writeLine();

    /// The first bytes of a hash over the session and these texts, in hexadecimal.
    [[nodiscard]] QByteArray idOf(const char *what, const QString &task, quint64 firstSeq, qsizetype bytes) const;
    [[nodiscard]] Json spanOf(const Task &task, const Span &span, qint64 end) const;

    QIODevice *const device;
    SettledMessages messages;
    TaskFollower tasks;
    QHash<QString, Span> openSpans;      ///< by task id
    bus::HeaderRecord session;
    Json finished = Json::array(); ///< spans for the next line
    qint64 lastTime = 0;
};

} // namespace inspector
