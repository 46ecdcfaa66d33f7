// The real bustap as a process that tests talk to, and a small session for it.
#pragma once

#include <libbus/capture/jsonl.h>

#include <QProcess>
#include <QTest>

#include <csignal>
#include <vector>

namespace bustap {

using namespace Qt::StringLiterals;

inline constexpr int LongMs = 60'000;

struct Result {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// A bustap that runs; the test talks to it.
class Bustap : public QProcess {
public:
    explicit Bustap(const QStringList &arguments, const QStringList &environment = {})
    {
        QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
        clean.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        for (const QString &variable : environment)
            clean.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        setProcessEnvironment(clean);
        start(QStringLiteral(BUSTAP), arguments);
    }
    ~Bustap() override
    {
        if (state() != NotRunning) {
            kill();
            waitForFinished(LongMs);
        }
    }

    void sendSignal(int signal)
    {
        if (processId() > 0) // else every process of our group would get it
            ::kill(pid_t(processId()), signal);
    }

    [[nodiscard]] Result result()
    {
        closeWriteChannel();
        if ((state() != NotRunning && !waitForFinished(LongMs)) || exitStatus() != NormalExit)
            return {-1, readAllStandardOutput(), "it did not end, or it crashed: " + readAllStandardError()};
        return {exitCode(), readAllStandardOutput(), readAllStandardError()};
    }
};

inline Result run(const QStringList &arguments, const QByteArray &input = {})
{
    Bustap bustap(arguments);
    bustap.write(input);
    return bustap.result();
}

inline std::vector<bus::Record> recordsOf(const QByteArray &jsonl)
{
    std::vector<bus::Record> records;
    for (const QByteArray &line : jsonl.split('\n')) {
        if (line.isEmpty())
            continue;
        QString error;
        const std::optional<bus::Record> record = bus::fromJsonLine(line, &error);
        if (!record)
            qWarning().noquote() << error << line;
        else
            records.push_back(*record);
    }
    return records;
}

inline int lineCount(const QByteArray &text)
{
    return int(text.count('\n'));
}

/// A small session that adds up: "b" handled one message, and one was dropped for it.
inline const char *const GoodSession = R"({"record":"header","format":"libbus-capture","version":1,"app":"test","pid":1,"started":"2026-01-31T10:00:00.000Z"}
{"record":"subscribed","t":1000000000,"name":"a","data_capacity":256}
{"record":"subscribed","t":1000000001,"name":"b","data_capacity":1}
{"record":"message","seq":0,"t":1000000002,"source":"a","target":"b","priority":"data","type":"TaskRequest","payload":{"task_id":"7f","task_name":"transcribe","payload":{"lang":"en"}}}
{"record":"fate","seq":0,"subscriber":"b","fate":"handled","t":1000000009,"waited_ns":5,"ran_ns":1}
{"record":"message","seq":1,"t":1000000010,"source":"a","target":"b","priority":"data","type":"TaskUpdateRequest","payload":{"task_id":"7f"}}
{"record":"fate","seq":1,"subscriber":"b","fate":"dropped","t":1000000010}
{"record":"totals","t":1000000012,"published":2,"subscribers":{"a":{"received":0,"handled":0,"waiting":0,"dropped":0,"discarded":0,"failed":0},"b":{"received":1,"handled":1,"waiting":0,"dropped":1,"discarded":0,"failed":0}}}
)";

} // namespace bustap
