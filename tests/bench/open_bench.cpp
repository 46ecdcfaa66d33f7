// How long a capture takes to open: into the rows, agents and tasks that the inspector shows.
//   open_bench [--smoke]           a session of 1,000,000 messages, each with a fate, in each form
//   open_bench CAPTURE             that capture
//   open_bench --make CAPTURE      only writes the session there, as MCAP
#include "load.h"
#include "report.h"

#include <inspector/session/session.h>
#include <inspector/source/open_source.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_writer.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'769'853'600'000'000'000;
constexpr qsizetype BatchSize = 4096;

/// What agents say to each other while they work on tasks: of ten messages, six are of tasks.
bus::BusPayload payloadOf(quint64 seq)
{
    static const QByteArray audio(60, 'x');
    const QString task = u"task-%1"_s.arg(seq / 10);
    switch (seq % 10) {
    case 0: return bus::TaskRequest{task, u"transcribe"_s, bus::Json::parse(R"({"lang":"en"})")};
    case 1: return bus::TaskStreamStart{task, {}};
    case 2:
    case 3: return bus::TaskStreamData{task, bus::Json::parse(R"({"text":"I have moved"})")};
    case 4: return bus::TaskStreamEnd{task, {}};
    case 5: return bus::TaskResponse{task, bus::TaskStatus::Completed, bus::Json::parse(R"({"text":"the dentist"})")};
    default: return bus::Frame{u"InputAudioRaw"_s, audio, {}, {}};
    }
}

/// Calls `use` with each record of a session of so many messages.
template <class Use>
void makeSession(quint64 messages, Use use)
{
    const QStringList agents = {u"mic"_s, u"router"_s, u"stt"_s, u"speaker"_s};
    use(bus::HeaderRecord{u"bench"_s, 1, QDateTime::fromMSecsSinceEpoch(Start / 1'000'000, Qt::UTC)});
    for (const QString &agent : agents)
        use(bus::SubscribedRecord{Start, agent, 256});
    for (quint64 seq = 0; seq < messages; ++seq) {
        const QString &target = agents.at(qsizetype(seq / 4 + seq + 1) % agents.size());
        bus::BusMessage message(agents.at(qsizetype(seq / 4 + seq) % agents.size()), target, payloadOf(seq));
        message.setSeq(seq);
        const qint64 t = Start + qint64(seq) * 1000;
        use(bus::MessageRecord{t, message});
        use(bus::FateRecord{seq, target, bus::Fate::Handled, t + 900, 700, 200, {}});
    }
}

void measure(const char *name, const QString &path)
{
    inspector::Session session;
    const std::unique_ptr<inspector::FileSource> source = inspector::makeSource(path);
    session.setFetcher(source->fetcher());
    QElapsedTimer clock;
    clock.start();
    source->start();
    qint64 firstScreen = -1;
    while (!source->isFinished()) {
        const std::vector<bus::CaptureEntry> entries = source->takeEntries(BatchSize);
        if (entries.empty())
            QThread::usleep(100);
        session.appendEntries(entries);
        if (firstScreen < 0 && session.rowEnd() >= 50) {
            for (qint64 row = 0; row < 50; ++row)
                std::ignore = session.summary(row);
            firstScreen = clock.nsecsElapsed();
        }
    }
    const qint64 opened = clock.nsecsElapsed();
    bench::report(name, "first_screen", double(firstScreen) / 1e6, "ms");
    bench::report(name, "opened", double(opened) / 1e9, "s");
    bench::report(name, "messages", double(session.messagesSeen()), "messages");
    bench::report(name, "rate", double(session.messagesSeen()) / (double(opened) / 1e9), "1/s");
    bench::report(name, "file", double(QFileInfo(path).size()) / 1e6, "MB");
    bench::report(name, "memory", double(session.memoryUsed()) / 1e6, "MB");
}

void writeMcap(const QString &path, quint64 messages, bus::Compression compression)
{
    bus::McapWriter writer({.compression = compression});
    if (!writer.open(path))
        qFatal("%s", qPrintable(writer.errorString()));
    makeSession(messages, [&writer](const bus::Record &record) { writer.write(record); });
    if (!writer.close())
        qFatal("%s", qPrintable(writer.errorString()));
}

void writeJsonl(const QString &path, quint64 messages)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    makeSession(messages, [&file](const bus::Record &record) { file.write(bus::toJsonLine(record)); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.removeOne(u"--smoke"_s))
        bench::useSmokeLoad();
    const quint64 messages = bench::scaled(1'000'000);
    if (arguments.removeOne(u"--make"_s)) {
        writeMcap(arguments.value(0), messages, bus::Compression::None);
        return 0;
    }
    if (!arguments.isEmpty()) {
        measure("open", arguments.first());
        return 0;
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.mcap"_s);
    writeMcap(path, messages, bus::Compression::None);
    measure("open_mcap", path);
    if (bus::isAvailable(bus::Compression::Zstd)) {
        writeMcap(path, messages, bus::Compression::Zstd);
        measure("open_mcap_zstd", path);
    }
    const QString text = folder.filePath(u"bench.jsonl"_s);
    writeJsonl(text, messages);
    measure("open_jsonl", text);
    return 0;
}
