// Records as JSONL.
#include <libbus/capture/jsonl.h>
#include <libbus/capture/line_reader.h>
#include <libbus/capture/record_json.h>

#include <QFileDevice>

namespace bus {

using namespace Qt::StringLiterals;

QByteArray toJsonLine(const Record &record)
{
    QByteArray line;
    detail::writeRecord(line, record);
    line += '\n';
    return line;
}

std::optional<Record> fromJsonLine(QByteArrayView line, QString *error)
{
    QString problem;
    std::optional<Record> record = detail::readRecord(line, &problem);
    if (error && !problem.isEmpty())
        *error = problem;
    return record;
}

JsonlReader::JsonlReader(QIODevice *from, qint64 longest)
    : device(from), lines(std::make_unique<detail::LineReader>(from, longest))
{
}

JsonlReader::~JsonlReader() = default;

std::optional<Record> JsonlReader::next()
{
    for (;;) {
        const auto [text, isTooLong] = lines->next();
        if (text.isEmpty()) {
            reportReadError();
            return std::nullopt;
        }
        ++line;
        if (text.trimmed().isEmpty() && !isTooLong)
            continue;
        QString problem;
        std::optional<Record> record;
        if (isTooLong)
            problem = lines->problem();
        else
            record = detail::readRecord(text, &problem);
        if (!problem.isEmpty())
            report(problem);
        if (record)
            return record;
        countBad(text);
    }
}

void JsonlReader::countBad(QByteArrayView text)
{
    const QByteArrayView word = detail::recordWord(text);
    if (word.isEmpty())
        ++bad.unknown;
    else if (word == "message")
        ++bad.messages;
    else if (word == "fate")
        ++bad.fates;
    else
        ++bad.others;
}

void JsonlReader::report(const QString &problem)
{
    constexpr qsizetype kept = 100;
    ++problemsSeen;
    if (firstProblems.size() < kept)
        firstProblems.append({line, problem});
}

/// The end of a file looks like a failure to read it; only the device knows which it was.
void JsonlReader::reportReadError()
{
    const auto *file = qobject_cast<const QFileDevice *>(device);
    if (!file || file->error() == QFileDevice::NoError || readErrorReported)
        return;
    readErrorReported = true;
    ++bad.unknown;
    report(u"cannot be read any further: %1"_s.arg(file->errorString()));
}

} // namespace bus
