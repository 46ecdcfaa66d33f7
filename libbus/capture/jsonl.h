// Records as JSONL: one JSON object a line, for jq, tests and other tools.
#pragma once

#include <libbus/tap/record.h>

#include <QByteArray>
#include <QIODevice>
#include <QList>

#include <optional>

namespace bus {

/// The record as one line of JSON, with its line feed. Keys come in the documented order, `record` first.
[[nodiscard]] LIBBUS_EXPORT QByteArray toJsonLine(const Record &record);

/// Reads one line. Returns nothing and sets `*error` where it is no record that this version knows: what is
/// wrong, and which field. Fields that it does not know are ignored.
[[nodiscard]] LIBBUS_EXPORT std::optional<Record> fromJsonLine(QByteArrayView line, QString *error = nullptr);

/// Reads records from a device, line by line. A malformed line is skipped and reported with its number.
///
/// Example:
/// @code
/// QFile file("session.jsonl");
/// if (!file.open(QIODevice::ReadOnly)) …
/// bus::JsonlReader reader(&file);
/// while (std::optional<bus::Record> record = reader.next())
///     use(*record);
/// for (const auto &problem : reader.problems())
///     qWarning() << "line" << problem.line << problem.text;
/// @endcode
class LIBBUS_EXPORT JsonlReader {
public:
    struct Problem {
        qint64 line = 0; ///< from 1
        QString text;
    };

    /// The device must be open and outlive the reader.
    explicit JsonlReader(QIODevice *device) : device(device) {}

    /// The next record, or nothing at the end.
    [[nodiscard]] std::optional<Record> next();
    /// The first hundred malformed lines; problemCount() counts all.
    [[nodiscard]] const QList<Problem> &problems() const { return firstProblems; }
    [[nodiscard]] qint64 problemCount() const { return problemsSeen; }
    /// Lines read so far.
    [[nodiscard]] qint64 lineNumber() const { return line; }

private:
    void report(const QString &problem);
    void reportReadError();

    QIODevice *device;
    qint64 line = 0;
    qint64 problemsSeen = 0;
    QList<Problem> firstProblems;
    bool readErrorReported = false;
};

} // namespace bus
