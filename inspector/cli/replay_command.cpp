// bustap replay: an old session, offered as if its app ran now.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/interrupt.h>
#include <inspector/cli/replay_clock.h>
#include <inspector/cli/replay_queue.h>
#include <inspector/cli/selection_options.h>
#include <inspector/cli/source_options.h>
#include <inspector/cli/text.h>
#include <inspector/convert/selection.h>
#include <inspector/source/open_source.h>
#include <libbus/remote/tap_server.h>

#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <deque>
#include <limits>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

constexpr double LeastSpeed = 0.01;
constexpr double MostSpeed = 1000;
constexpr std::chrono::milliseconds LookEvery(5);
constexpr qsizetype BatchSize = 4096;
constexpr qint64 PatienceMs = 5'000;             // with viewers that do not read to the end

struct ReplayOptions {
    QString path;
    QString name;
    std::optional<double> speed; ///< nothing: as quickly as viewers read
    Filter filter;
    quint64 most = 0;
    Patience patience = Patience::Moment;
    std::optional<double> seconds; ///< after which it ends, whatever is left
};

/// Moves records from the file to the queue that the server empties, each when it is due.
class Replay : public QObject {
    Q_OBJECT
public:
    explicit Replay(const ReplayOptions &chosen)
        : options(chosen), source(makeSource(options.path)), clock(options.speed),
          selection(session, {.filter = options.filter, .most = options.most, .patience = options.patience}),
          server({.name = options.name})
    {
        session.setMemoryLimit(memoryFor(options.patience));
        session.marks()->replaceAll(readMarks(options.path));
        connect(&timer, &QTimer::timeout, this, &Replay::look);
    }

    /// Returns the exit code.
    int run();

private:
    void look();
    void fetch();
    void moveDue();
    [[nodiscard]] bool isDelivered();

    const ReplayOptions options;
    const std::unique_ptr<FileSource> source;
    ReplayClock clock;
    Session session;
    Selection selection;
    ReplayQueue queue;
    bus::TapServer server; ///< after the queue, which its thread uses
    std::deque<bus::Record> pending;
    QTimer timer;
    QEventLoop loop;
    QElapsedTimer sinceEnd;
    bool hasRecords = false;
    bool isUnwanted = false; ///< interrupted, or the time is up
    bool isRead = false; ///< as far as it is to be: nothing more will come from the file …
    bool atEnd = false;  ///< … nor is anything of it left to offer
};

int Replay::run()
{
    const auto pace = options.speed ? bus::TapServer::Pace::Live : bus::TapServer::Pace::Viewers;
    server.offerFeed([this](qsizetype atMost) { return queue.take(atMost); }, pace);
    source->start();
    const Interrupt interrupt; // from before anyone can see the app
    connect(&interrupt, &Interrupt::interrupted, this, [this] { isUnwanted = true; });
    if (options.seconds)
        QTimer::singleShot(std::chrono::milliseconds(qint64(*options.seconds * 1000)), this, [this] { isUnwanted = true; });
    QString error;
    if (!server.start(&error)) {
        complain(error);
        return Unusable;
    }
    timer.start(LookEvery);
    loop.exec();
    source->stop();
    server.stop();
    if (!reportProblems(*source))
        return Unusable;
    reportDecidedEarly(selection.decidedEarly());
    return hasRecords || !atEnd ? int(Fine) : noRecords(*source);
}

void Replay::look()
{
    if (pending.empty() && !atEnd)
        fetch();
    moveDue();
    if (isUnwanted || (atEnd && pending.empty() && isDelivered()))
        loop.quit();
}

void Replay::fetch()
{
    if (!isRead) {
        const std::vector<bus::Record> records = source->take(BatchSize);
        selection.take(records);
        hasRecords = hasRecords || !records.empty();
        isRead = selection.isFull() || (records.empty() && source->isFinished());
        if (isRead)
            selection.finish();
    }
    while (qsizetype(pending.size()) < BatchSize) {
        std::optional<bus::Record> record = selection.next();
        if (!record) {
            atEnd = isRead;
            return;
        }
        pending.push_back(*std::move(record));
    }
}

void Replay::moveDue()
{
    std::vector<bus::Record> due;
    while (!pending.empty() && queue.hasRoom() && qsizetype(due.size()) < BatchSize && clock.isDue(pending.front())) {
        due.push_back(std::move(pending.front()));
        pending.pop_front();
    }
    if (!due.empty())
        queue.put(std::move(due));
}

/// Whether all viewers have all of it. Without a speed somebody has to come first.
bool Replay::isDelivered()
{
    if (!queue.isEmpty())
        return false;
    if (!sinceEnd.isValid()) {
        server.endFeed();
        sinceEnd.start();
    }
    return server.viewerCount() == 0 || (options.speed && sinceEnd.hasExpired(PatienceMs));
}

} // namespace

int runReplay(const QStringList &arguments)
{
    CommandLine line({.name = u"replay"_s,
                      .arguments = u"FILE"_s,
                      .text = Cli::tr("Offers the session in a file (MCAP or JSONL) as if its app ran now, at the pace at which it\n"
                                      "happened: Bus Inspector and other bustaps can attach to it. Ends when the session does."),
                      .examples = {u"bustap replay session.mcap"_s, u"bustap replay session.mcap --speed 10 --name yesterday"_s,
                                   u"bustap replay session.jsonl --fast & bustap record session copy.mcap"_s}});
    line.addOption({u"speed"_s, Cli::tr("So many times as quickly as it happened (1)."), u"X"_s});
    line.addOption({u"fast"_s, Cli::tr("As quickly as viewers read, from when the first one attaches; nothing is lost.")});
    line.addOption({u"name"_s, Cli::tr("The name of the app; without it, that of the file."), Cli::tr("NAME")});
    line.addOption({{u"f"_s, u"filter"_s}, Cli::tr("Offer only the messages that the filter lets through."), Cli::tr("FILTER")});
    line.addOption({u"n"_s, Cli::tr("End after so many messages."), Cli::tr("COUNT")});
    line.addOption({u"seconds"_s, Cli::tr("End after so many seconds."), u"N"_s});
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const auto speed = line.number<double>(u"speed"_s, LeastSpeed, MostSpeed, 1);
    const auto most = line.number<quint64>(u"n"_s, 1, std::numeric_limits<quint64>::max(), 0);
    const std::optional<Filter> filter = readFilter(line);
    const auto seconds = line.number<double>(u"seconds"_s, 0, 1e6, 0);
    if (!speed || !most || !filter || !seconds)
        return Unusable;
    if (line.isSet(u"fast"_s) && line.isSet(u"speed"_s))
        return line.wrongUsage(Cli::tr("Either --fast or --speed says how quickly."));
    const QString path = line.argument(0);
    const QString name = line.isSet(u"name"_s) ? line.value(u"name"_s) : QFileInfo(path).completeBaseName();
    Replay replay({.path = path,
                   .name = name.isEmpty() ? u"replay"_s : name,
                   .speed = line.isSet(u"fast"_s) ? std::nullopt : speed,
                   .filter = *filter,
                   .most = *most,
                   .patience = patienceWith(*filter, isRegularFile(path)),
                   .seconds = line.isSet(u"seconds"_s) ? seconds : std::nullopt});
    return replay.run();
}

} // namespace inspector::cli

#include "replay_command.moc"
