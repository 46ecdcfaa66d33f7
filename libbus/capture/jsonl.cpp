// Records as JSONL.
#include <libbus/capture/jsonl.h>
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

std::optional<Record> JsonlReader::next()
{
    for (;;) {
        const QByteArray text = device->readLine();
        if (text.isEmpty()) {
            reportReadError();
            return std::nullopt;
        }
        ++line;
        if (text.trimmed().isEmpty())
            continue;
        QString problem;
        if (std::optional<Record> record = detail::readRecord(text, &problem))
            return record;
        report(problem);
    }
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
    report(u"cannot be read any further: %1"_s.arg(file->errorString()));
}

} // namespace bus
