// bustap record: a session into MCAP files, as it happens.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/interrupt.h>
#include <inspector/cli/output.h>
#include <inspector/cli/progress_bar.h>
#include <inspector/cli/selection_options.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/source_options.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>
#include <inspector/convert/selection.h>
#include <inspector/session/plural.h>
#include <libbus/capture/capture_series.h>
#include <libbus/capture/flight_recorder.h>

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

constexpr qint64 MiB = 1024 * 1024;
constexpr qint64 FlushEveryMs = 500;

struct RecordOptions {
    QString path;
    Filter filter;
    quint64 most = 0; ///< messages; 0: all
    bool json = false;
    std::optional<Filter> trigger; ///< given: only what is around its matches is saved
    bus::CaptureSeries::Options series;
    bus::FlightRecorder::Options flight;

    static void declare(CommandLine &line);
    /// Nothing where they make no sense, which was said then.
    [[nodiscard]] static std::optional<RecordOptions> read(const CommandLine &line);
};

void RecordOptions::declare(CommandLine &line)
{
    line.addOption({{u"f"_s, u"filter"_s}, Cli::tr("Record only the messages that the filter lets through."), Cli::tr("FILTER")});
    line.addOption({u"n"_s, Cli::tr("End after so many messages."), Cli::tr("COUNT")});
    line.addOption({u"json"_s, Cli::tr("Tell what was written as one JSON object.")});
    line.addOption({u"compress"_s, Cli::tr("Compress by lz4 or zstd."), Cli::tr("METHOD")});
    line.addOption({u"rotate"_s, Cli::tr("Begin a new file after so much: 100MiB, 30s, 10min, 1h."), Cli::tr("LIMIT")});
    line.addOption({u"ring"_s, Cli::tr("Keep only the last so many MiB, in some eight files."), u"MIB"_s});
    line.addOption({u"trigger"_s, Cli::tr("Keep the last seconds in memory, and save them when a message matches."), Cli::tr("FILTER")});
    line.addOption({u"before"_s, Cli::tr("With --trigger: save so many seconds before the match (10)."), u"S"_s});
    line.addOption({u"after"_s, Cli::tr("With --trigger: save so many seconds after it (1)."), u"S"_s});
}

/// Takes `100MiB` or `10min` as a limit to the size or the time of a file. False where it is neither.
bool readRotation(const QString &text, bus::CaptureSeries::Options &options)
{
    static const QHash<QString, qint64> bytes = {{u"KiB"_s, 1024}, {u"MiB"_s, MiB}, {u"GiB"_s, 1024 * MiB}};
    static const QHash<QString, qint64> seconds = {{u"s"_s, 1}, {u"min"_s, 60}, {u"h"_s, 3600}};
    static const QRegularExpression form(u"^([0-9]{1,9}) *([A-Za-z]+)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (number < 1 || (!bytes.contains(unit) && !seconds.contains(unit)))
        return false;
    if (bytes.contains(unit))
        options.fileBytes = number * bytes.value(unit);
    else
        options.fileDuration = std::chrono::seconds(number * seconds.value(unit));
    return true;
}

bool readCompression(const CommandLine &line, bus::Compression &compression)
{
    const QString name = line.value(u"compress"_s);
    if (name.isEmpty())
        return true;
    if (name != u"lz4" && name != u"zstd") {
        std::ignore = line.wrongUsage(Cli::tr("--compress takes lz4 or zstd, not \"%1\".").arg(name));
        return false;
    }
    compression = name == u"lz4" ? bus::Compression::Lz4 : bus::Compression::Zstd;
    if (!bus::isAvailable(compression))
        std::ignore = line.wrongUsage(Cli::tr("This build cannot compress by %1.").arg(name));
    return bus::isAvailable(compression);
}

/// A filter that stands in an option of its own.
std::optional<Filter> readTrigger(const CommandLine &line)
{
    const Filter trigger = Filter::parse(line.value(u"trigger"_s));
    if (trigger.isValid())
        return trigger;
    std::ignore = line.wrongUsage(Cli::tr("the filter of --trigger is wrong in column %1: %2")
                                      .arg(trigger.error().column)
                                      .arg(trigger.error().text));
    return std::nullopt;
}

std::optional<RecordOptions> RecordOptions::read(const CommandLine &line)
{
    const auto refuse = [&line](const QString &problem) {
        std::ignore = line.wrongUsage(problem);
        return std::nullopt;
    };
    RecordOptions options;
    options.path = line.argument(1);
    if (!options.path.endsWith(u".mcap"))
        return refuse(Cli::tr("%1 should end in .mcap, the only form that is recorded.").arg(options.path));
    if (QFileInfo::exists(options.path) && QFileInfo(options.path) == QFileInfo(line.argument(0)))
        return refuse(Cli::tr("%1 cannot be recorded onto itself.").arg(options.path));
    const QStringList ring = line.isSet(u"ring"_s) ? bus::CaptureSeries::ringFiles(options.path) : QStringList();
    const auto isSource = [&line](const QString &file) { return QFileInfo(file) == QFileInfo(line.argument(0)); };
    if (std::ranges::any_of(ring, isSource))
        return refuse(Cli::tr("%1 cannot be recorded into its own ring, which would remove it.").arg(line.argument(0)));

    const auto most = line.number<quint64>(u"n"_s, 1, std::numeric_limits<quint64>::max(), 0);
    const auto ringMiB = line.number<quint64>(u"ring"_s, 1, 1024 * 1024, 0);
    const auto before = line.number<double>(u"before"_s, 0, 1e6, 10);
    const auto after = line.number<double>(u"after"_s, 0, 1e6, 1);
    const std::optional<Filter> filter = readFilter(line);
    if (!most || !ringMiB || !before || !after || !filter || !readCompression(line, options.series.compression))
        return std::nullopt;
    options.filter = *filter;
    options.most = *most;
    options.json = line.isSet(u"json"_s);
    options.series.ringBytes = qint64(*ringMiB) * MiB;
    const QString rotation = line.value(u"rotate"_s);
    if (line.isSet(u"rotate"_s) && !readRotation(rotation, options.series))
        return refuse(Cli::tr("--rotate takes a size or a time, such as 100MiB or 10min, not \"%1\".").arg(rotation));
    const qint64 fileBytes = options.series.fileBytes;
    if (fileBytes > 0 && fileBytes < bus::CaptureSeries::LeastFileBytes)
        return refuse(Cli::tr("--rotate %1 is too little: give it %2KiB or more.")
                          .arg(rotation)
                          .arg(bus::CaptureSeries::LeastFileBytes / 1024));
    const qint64 mostInRing = options.series.ringBytes / bus::CaptureSeries::FilesOfARing;
    if (mostInRing > 0 && fileBytes > mostInRing)
        return refuse(Cli::tr("--rotate %1 is too much for --ring %2: give it %3KiB or less, or leave it out.")
                          .arg(rotation, line.value(u"ring"_s))
                          .arg(mostInRing / 1024));

    if (!line.isSet(u"trigger"_s)) {
        if (line.isSet(u"before"_s) || line.isSet(u"after"_s))
            return refuse(Cli::tr("--before and --after go with --trigger."));
        return options;
    }
    if (line.isSet(u"ring"_s) || line.isSet(u"rotate"_s))
        return refuse(Cli::tr("--trigger writes a file for each match; --ring and --rotate do not go with it."));
    options.trigger = readTrigger(line);
    if (!options.trigger)
        return std::nullopt;
    options.flight.before = std::chrono::milliseconds(qint64(*before * 1000));
    options.flight.after = std::chrono::milliseconds(qint64(*after * 1000));
    options.flight.compression = options.series.compression;
    return options;
}

/// Messages that did not reach this recording, since the source's own tap was full.
quint64 lostByTap(const std::vector<bus::Record> &records)
{
    quint64 lost = 0;
    for (const bus::Record &record : records) {
        const auto *loss = std::get_if<bus::LossRecord>(&record);
        if (loss && loss->by == bus::LossBy::Tap && loss->what == bus::LossRecord::What::Messages)
            lost += loss->count;
    }
    return lost;
}

void tellWhatIsThere(const QStringList &files, quint64 written, quint64 lost, bool asJson)
{
    if (asJson) {
        nlohmann::json names = nlohmann::json::array();
        for (const QString &file : files)
            names.push_back(file.toStdString());
        return printJson({{"files", std::move(names)}, {"records", written}, {"messages_lost", lost}});
    }
    for (const QString &file : files)
        print(file + u'\n');
    const QString total = Cli::tr("%1 record(s) written", nullptr, pluralOf(written)).arg(written);
    std::fputs(qUtf8Printable(total + u'\n'), stderr);
    if (lost > 0)
        complain(Cli::tr("%1 message(s) came too quickly and are missing", nullptr, pluralOf(lost)).arg(lost));
}

/// What has been chosen of the source, to whoever writes it: `files` is a CaptureSeries or a FlightRecorder. It is
/// opened with `open` when the source has given something: where it has nothing, what is at the target stays untouched.
template <class Files>
int record(const SourceOptions &from, const RecordOptions &options, Selection &selection, Files &files,
           const std::function<bool()> &open)
{
    ProgressBar progress;
    quint64 read = 0;
    quint64 lost = 0;
    std::optional<bool> isOpen; // nothing: not yet tried, and the selection keeps what it has
    const auto write = [&](const Interrupt *interrupt = nullptr) {
        if (!isOpen || !*isOpen)
            return !isOpen;
        while (const std::optional<bus::Record> record = selection.next()) {
            if (!files.write(*record))
                return false;
            if (interrupt && interrupt->hasCome())
                return false;
        }
        return true;
    };
    QElapsedTimer sinceFlush;
    sinceFlush.start();
    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::Record> &records) {
        selection.take(records);
        read += records.size();
        progress.show(from.source->progress(), read);
        lost += lostByTap(records);
        if (!isOpen && run.hasSeenRecords())
            isOpen = open();
        bool works = write();
        if (isOpen && sinceFlush.hasExpired(FlushEveryMs)) {
            works = files.flush() && works;
            sinceFlush.start();
        }
        return works && !selection.isFull();
    });
    run.run();
    progress.clear();
    const Interrupt interrupt; // from here on a signal ends what is left to write, not this program amid a file
    selection.finish();
    const bool isAll = write(&interrupt) || !interrupt.hasCome();
    const bool isWhole = files.close();
    reportDecidedEarly(selection.decidedEarly());

    if (!reportProblems(*from.source))
        return Unusable;
    const bool isReadWhole = wasReadWhole(from, run);
    if (!isOpen)
        return isReadWhole ? noRecords(*from.source) : Unusable;
    if (*isOpen)
        tellWhatIsThere(files.files(), files.recordsWritten(), lost, options.json);
    if (!isWhole)
        complain(files.errorString());
    if (!isAll)
        complain(Cli::tr("interrupted; what was still to be written is missing"));
    return isReadWhole && isAll && isWhole ? Fine : Unusable;
}

/// A trigger asks what became of messages, too.
Patience patienceOf(const SourceOptions &from, const RecordOptions &options)
{
    const Patience patience = from.patience(options.filter);
    return options.trigger ? std::max(patience, from.patience(*options.trigger)) : patience;
}

int record(const SourceOptions &from, const RecordOptions &options)
{
    Session session;
    Selection::Options chosen{.filter = options.filter, .most = options.most, .patience = patienceOf(from, options)};
    session.setMemoryLimit(memoryFor(chosen.patience));
    if (options.trigger) {
        bus::FlightRecorder files(options.path, options.flight);
        chosen.trigger = options.trigger;
        chosen.triggered = [&files](qint64 t) { files.trigger(t); };
        Selection selection(session, chosen);
        return record(from, options, selection, files, [] { return true; }); // its files begin with their triggers
    }
    bus::CaptureSeries files(options.series);
    Selection selection(session, chosen);
    return record(from, options, selection, files, [&] { return files.open(options.path); });
}

} // namespace

int runRecord(const QStringList &arguments)
{
    CommandLine line({.name = u"record"_s,
                      .arguments = u"SOURCE FILE.mcap"_s,
                      .text = Cli::tr("Records a session to a file, as it happens, until Ctrl-C. The file is written at least once a second,\n"
                                      "so that little is lost whatever happens. A file that is there is replaced when the first record comes.\n"
                                      "With --rotate or --trigger there are several files, FILE-000001.mcap and so on, with --ring\n"
                                      "FILE-ring000001.mcap and so on; each opens alone, and none replaces another. A ring goes on with the one\n"
                                      "that an earlier run left, and removes the oldest of its files as it needs their room, never others.")
                          + u'\n' + SourceOptions::help(),
                      .examples = {u"bustap record demo session.mcap --seconds 30"_s,
                                   u"bustap record demo session.mcap --ring 64 --compress zstd"_s,
                                   u"bustap record demo session.mcap --rotate 10min -f 'type != Frame'"_s,
                                   u"bustap record demo incident.mcap --trigger 'failed or dropped' --before 5"_s}});
    SourceOptions::declare(line);
    RecordOptions::declare(line);
    if (const std::optional<int> done = line.read(arguments, 2, 2))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    if (!from)
        return Unusable;
    const std::optional<RecordOptions> options = RecordOptions::read(line);
    return options ? record(*from, *options) : Unusable;
}

} // namespace inspector::cli
