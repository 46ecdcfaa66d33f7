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
/// Messages do not say which task another one was asked for. A task is a child of the one that its requester was
/// working on when it asked; of several, the one that was asked for last.
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
        QString worker;
        Json events = Json::array();
        int eventsLeftOut = 0;
    };

    void begin(const bus::HeaderRecord &header);
    void endSession();
    void takeSettled();
    void beginSpan(const Task &task, const QString &requester);
    void addEvent(Span &span, const SettledMessage &settled);
    void setWorker(const QString &taskId, Span &span, const QString &worker);
    void endSpan(const Task &task, qint64 end);
    void writeLine();

    /// The first bytes of a hash over the session and these texts, in hexadecimal.
    [[nodiscard]] QByteArray idOf(const char *what, const QString &task, quint64 firstSeq, qsizetype bytes) const;
    [[nodiscard]] Json spanOf(const Task &task, const Span &span, qint64 end) const;

    QIODevice *const device;
    SettledMessages messages;
    TaskFollower tasks;
    QHash<QString, Span> openSpans;      ///< by task id
    QHash<QString, QStringList> working; ///< an agent's open tasks, by its name, in the order of asking
    bus::HeaderRecord session;
    Json finished = Json::array(); ///< spans for the next line
    qint64 lastTime = 0;
};

} // namespace inspector
