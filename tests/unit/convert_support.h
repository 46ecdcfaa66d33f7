// Runs exporters on records made by hand.
#pragma once

#include "session_records.h"

#include <inspector/convert/exporter.h>

#include <QBuffer>

namespace convert {

/// What the exporter writes for these records.
inline QByteArray exported(inspector::Format format, const std::vector<bus::Record> &records,
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
