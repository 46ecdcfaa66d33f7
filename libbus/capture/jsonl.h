// Records as JSONL: one JSON object a line, for jq, tests and other tools.
#pragma once

#include <libbus/tap/record.h>

#include <QByteArray>
#include <QIODevice>
#include <QList>

#include <memory>
#include <optional>

namespace bus {

namespace detail {
class LineReader;
}

/// The record as one line of JSON, with its line feed. Keys come in the documented order, `record` first.
[[nodiscard]] LIBBUS_EXPORT QByteArray toJsonLine(const Record &record);

/// Reads one line. Returns nothing and sets `*error` where it is no record that this version knows: what is
/// wrong, and which field. Fields that it does not know are ignored. A header of another version is given as far as it
/// can be read, and `*error` says that.
[[nodiscard]] LIBBUS_EXPORT std::optional<Record> fromJsonLine(QByteArrayView line, QString *error = nullptr);

/// Reads records from a device, line by line. A malformed line is skipped and reported with its number, and so is one
/// of more than LongestLine bytes. A session of another version is read as far as that goes, and reported.
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

    /// What the lines were that could not be read, as far as they tell.
    struct BadLines {
        qint64 messages = 0;
        qint64 fates = 0;
        qint64 others = 0;  ///< another record, known or not
        qint64 unknown = 0; ///< they do not tell; the device could not be read any further
    };

    static constexpr qint64 LongestLine = 256 * 1024 * 1024; ///< bytes

    /// The device must be open and outlive the reader.
    explicit JsonlReader(QIODevice *device, qint64 longestLine = LongestLine);
    ~JsonlReader();
    Q_DISABLE_COPY_MOVE(JsonlReader)

    /// The next record, or nothing at the end.
    [[nodiscard]] std::optional<Record> next();
    /// The first hundred problems; problemCount() counts all.
    [[nodiscard]] const QList<Problem> &problems() const { return firstProblems; }
    [[nodiscard]] qint64 problemCount() const { return problemsSeen; }
    [[nodiscard]] const BadLines &badLines() const { return bad; }
    /// Lines read so far.
    [[nodiscard]] qint64 lineNumber() const { return line; }

private:
    void report(const QString &problem);
    void countBad(QByteArrayView text);
    void reportReadError();

    QIODevice *device;
    const std::unique_ptr<detail::LineReader> lines;
    qint64 line = 0;
    qint64 problemsSeen = 0;
    QList<Problem> firstProblems;
    BadLines bad;
    bool readErrorReported = false;
};

} // namespace bus
