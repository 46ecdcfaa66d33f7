// The Trace Event Format, as Perfetto and chrome://tracing read it: events in a JSON array.
#pragma once

#include <QIODevice>

#include <nlohmann/json.hpp>

#include <optional>

namespace inspector {

/// Writes events as they come. Times are told in µs since the first event, since a double cannot hold the nanoseconds
/// of a time since 1970.
class TraceWriter {
public:
    using Json = nlohmann::ordered_json;

    explicit TraceWriter(QIODevice *device);

    /// Writes an event: `phase` as in the format ("X", "C", …), `t` in ns since the UNIX epoch, beside its other fields.
    void write(const char *phase, qint64 t, int process, int track, Json fields);
    /// Writes a name: "process_name", "thread_name"; or a place: "thread_sort_index".
    void describe(const char *what, int process, int track, Json args);
    /// Ends the array.
    void close();

    /// A duration in the format's unit.
    [[nodiscard]] static double microseconds(qint64 ns) { return double(ns) / 1000; }

private:
    void writeEvent(const Json &event);

    QIODevice *const device;
    bool isFirst = true;
    std::optional<qint64> start; ///< t of the first event
};

} // namespace inspector
