// Runs exporters on records made by hand.
#pragma once

#include "session_records.h"

#include <inspector/convert/exporter.h>
#include <inspector/convert/selection.h>

#include <QBuffer>

namespace convert {

/// What the exporter writes for these records, as they come.
inline QByteArray written(inspector::Format format, const std::vector<bus::Record> &records,
                          const inspector::ExportOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::unique_ptr<inspector::Exporter> exporter = inspector::makeExporter(format, &buffer, options);
    for (const bus::Record &record : records)
        exporter->write(record);
    exporter->finish();
    exporter.reset();
    return buffer.data();
}

/// What becomes of these records in such a file: each message is told with its fates, wherever those are.
inline QByteArray exported(inspector::Format format, const std::vector<bus::Record> &records,
                           const inspector::ExportOptions &options = {})
{
    inspector::Session session;
    inspector::Selection selection(session, {.patience = inspector::Patience::Whole, .joinsFates = true});
    std::vector<bus::Record> joined;
    const auto join = [&] {
        while (const std::optional<bus::Record> record = selection.next())
            joined.push_back(*record);
    };
    selection.take(records);
    join();
    selection.finish();
    join();
    return written(format, joined, options);
}

/// A JSON value as text: what a string says, else as it is written.
inline QString text(const nlohmann::json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

inline bus::Record header(const QString &app = QStringLiteral("test"), qint64 pid = 7)
{
    return bus::HeaderRecord{app, pid, QDateTime::fromMSecsSinceEpoch(records::Start / 1'000'000, Qt::UTC)};
}

inline bus::Record request(quint64 seq, const QString &source, const QString &target, const QString &task)
{
    return records::message(seq, source, target, bus::TaskRequest{task, QStringLiteral("work"), {}});
}

inline bus::Record response(quint64 seq, const QString &source, const QString &target, const QString &task,
                            bus::TaskStatus status = bus::TaskStatus::Completed)
{
    return records::message(seq, source, target, bus::TaskResponse{task, status, {}});
}

} // namespace convert
