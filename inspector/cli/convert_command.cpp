// bustap convert: a session into a file, in the form that the file's ending asks for.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/interrupt.h>
#include <inspector/cli/progress_bar.h>
#include <inspector/cli/selection_options.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/source_options.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>
#include <inspector/convert/exporter.h>
#include <inspector/convert/pipecat/pipecat_source.h>
#include <inspector/convert/selection.h>
#include <inspector/session/marks_file.h>

#include <nlohmann/json.hpp>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <limits>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

struct Conversion {
    SourceOptions from;
    QString to;
    Format format;
    Filter filter;
    quint64 most = 0; ///< messages; 0: all
    bool json = false;
};

template <class File>
class OutputFile : public File {
public:
    using File::File;

    /// Why writing failed, at the first time: a later success, of a seek for instance, takes errorString() away.
    [[nodiscard]] QString writeProblem() const { return problem; }

protected:
    /// Where the disk fills up, less is written and that is no error yet; the next attempt is one.
    qint64 writeData(const char *data, qint64 size) override
    {
        for (qint64 written = 0; written < size;) {
            const qint64 more = File::writeData(data + written, size - written);
            if (more <= 0) {
                if (problem.isEmpty()) {
                    std::ignore = File::flush(); // where only a part was written, the next attempt tells why
                    problem = File::errorString();
                }
                return -1;
            }
            written += more;
        }
        return size;
    }

private:
    QString problem;
};

/// What a session is converted to. An unfinished copy never takes the place of a good file; a pipe or a device is written
/// to, and stays what it is.
class Target {
public:
    explicit Target(const QString &path) : copy(path), stream(path)
    {
        const QFileInfo about(path);
        isStream = about.exists() && !about.isFile() && !about.isDir();
    }

    [[nodiscard]] bool open()
    {
        return isStream ? stream.open(QIODevice::WriteOnly | QIODevice::ExistingOnly) : copy.open(QIODevice::WriteOnly);
    }
    [[nodiscard]] QFileDevice &device() { return isStream ? static_cast<QFileDevice &>(stream) : copy; }
    /// All is written. False where it could not be. commit() does not look at what flushing its buffer says.
    [[nodiscard]] bool finish()
    {
        return writeProblem().isEmpty() && device().flush() && (isStream || copy.commit());
    }
    /// Why opening or writing failed.
    [[nodiscard]] QString problem()
    {
        return writeProblem().isEmpty() ? device().errorString() : writeProblem();
    }
    [[nodiscard]] bool hasFailed() { return !writeProblem().isEmpty() || device().error() != QFileDevice::NoError; }
    [[nodiscard]] bool isFile() const { return !isStream; }

private:
    [[nodiscard]] QString writeProblem() const { return isStream ? stream.writeProblem() : copy.writeProblem(); }

    OutputFile<QSaveFile> copy;
    OutputFile<QFile> stream;
    bool isStream = false;
};

bool isCapture(Format format)
{
    return format == Format::Mcap || format == Format::Jsonl;
}

/// Writes a source's records, all or those that are selected, and counts them, and the messages among what it wrote.
class Copy {
public:
    Copy(const Conversion &wanted, QIODevice *device)
        : exporter(makeExporter(wanted.format, device, optionsOf(wanted))), marks(wanted.from.marks)
    {
        const bool joinsFates = !isCapture(wanted.format); // they tell both in one place
        if (!joinsFates && wanted.filter.isEmpty() && wanted.most == 0)
            return;
        session.setMemoryLimit(memoryFor(Patience::Whole));
        session.setFetcher(wanted.from.source->fetcher());
        session.marks()->replaceAll(marks);
        selection.emplace(session, Selection::Options{.filter = wanted.filter,
                                                      .most = wanted.most,
                                                      .patience = patienceOf(wanted),
                                                      .tellsLeftOut = isCapture(wanted.format),
                                                      .joinsFates = joinsFates});
    }

    /// Whether the heads of messages are enough.
    [[nodiscard]] bool selects() const { return selection.has_value(); }
    void take(const std::vector<bus::Record> &records)
    {
        read += records.size();
        for (const bus::Record &record : records)
            write(record);
    }
    void take(const std::vector<bus::CaptureEntry> &entries)
    {
        read += entries.size();
        selection->take(entries);
        writeSelected();
    }
    /// Writes the rest, which may be all of it. False where an interrupt came first.
    [[nodiscard]] bool finish(const Interrupt &interrupt)
    {
        if (selection) {
            selection->finish();
            if (!writeSelected(&interrupt))
                return false;
            reportDecidedEarly(selection->decidedEarly());
        }
        exporter->finish();
        return true;
    }
    [[nodiscard]] bool hasEnough() const { return selection && selection->isFull(); }
    [[nodiscard]] quint64 recordsRead() const { return read; }
    [[nodiscard]] quint64 messagesWritten() const { return messages; }
    [[nodiscard]] const Marks::Notes &marksWritten() const { return marksOfMessages; }

private:
    static ExportOptions optionsOf(const Conversion &wanted)
    {
        ExportOptions options;
        options.marks = wanted.from.marks;
        if (wanted.most > 0)
            options.diagramMessages = qint64(wanted.most);
        return options;
    }
    /// The file is there when all of it is, so what becomes of a message is waited for; unless a number of messages ends
    /// what would not end by itself.
    static Patience patienceOf(const Conversion &wanted)
    {
        return wanted.most > 0 && !wanted.from.isFile ? Patience::Moment : Patience::Whole;
    }
    /// False where an interrupt came.
    bool writeSelected(const Interrupt *interrupt = nullptr)
    {
        while (const std::optional<bus::Record> record = selection->next()) {
            write(*record);
            if (interrupt && interrupt->hasCome())
                return false;
        }
        return true;
    }
    void write(const bus::Record &record)
    {
        exporter->write(record);
        const auto *message = std::get_if<bus::MessageRecord>(&record);
        if (!message)
            return;
        ++messages;
        if (const auto mark = marks.constFind(message->message.seq()); mark != marks.cend())
            marksOfMessages.insert(mark.key(), *mark);
    }

    const std::unique_ptr<Exporter> exporter;
    const Marks::Notes marks; ///< of the source
    Marks::Notes marksOfMessages;
    Session session; ///< while messages are selected
    std::optional<Selection> selection;
    quint64 read = 0;
    quint64 messages = 0;
};

int convert(const Conversion &wanted)
{
    Target target(wanted.to);
    const auto cannotWrite = [&target, &wanted] {
        complain(Cli::tr("%1 cannot be written: %2").arg(wanted.to, target.problem()));
        return Unusable;
    };
    if (!target.open())
        return cannotWrite();

    Source &source = *wanted.from.source;
    Copy copy(wanted, &target.device());
    ProgressBar progress;
    const auto use = [&](const auto &records) {
        copy.take(records);
        progress.show(source.progress(), copy.recordsRead());
        return !target.hasFailed() && !copy.hasEnough();
    };
    SourceRun run = copy.selects() ? SourceRun(source, wanted.from.limit, SourceRun::UseEntries(use))
                                   : SourceRun(source, wanted.from.limit, SourceRun::Use(use));
    run.run();
    progress.clear();
    if (!reportProblems(source))
        return Unusable;
    const auto notWritten = [&wanted] {
        complain(Cli::tr("interrupted; %1 was not written").arg(wanted.to));
        return Unusable;
    };
    if (!wasReadWhole(wanted.from, run))
        return notWritten();
    if (!run.hasSeenRecords())
        return noRecords(source);
    const Interrupt interrupt;
    if (!copy.finish(interrupt))
        return notWritten();
    if (!target.finish())
        return cannotWrite();
    QString problem;
    if (target.isFile() && isCapture(wanted.format) && !MarksFile::saveBeside(wanted.to, copy.marksWritten(), &problem)) {
        complain(Cli::tr("%1 was written, but its marks could not be: %2").arg(wanted.to, problem));
        return Unusable;
    }
    if (wanted.json)
        printJson({{"file", wanted.to.toStdString()}, {"messages", copy.messagesWritten()}});
    return Fine;
}

} // namespace

int runConvert(const QStringList &arguments)
{
    CommandLine line({.name = u"convert"_s,
                      .arguments = u"SOURCE FILE"_s,
                      .text = Cli::tr("Writes a session in the form that the ending of FILE asks for:\n"
                                      "  .mcap, .jsonl    a capture, with everything that is in the session, and its marks\n"
                                      "  .perfetto.json   for Perfetto and chrome://tracing\n"
                                      "  .otlp.jsonl      tasks as OpenTelemetry spans\n"
                                      "  .pcapng          for Wireshark\n"
                                      "  .csv             a table of the messages\n"
                                      "  .mmd             a Mermaid sequence diagram of the first 200 messages\n"
                                      "With a filter, of the messages that it lets through.")
                          + u'\n' + SourceOptions::help() + u'\n'
                          + Cli::tr("SOURCE may also be a recording of Pipecat's tools: of Whisker (.whisk) or Tail."),
                      .examples = {u"bustap convert session.mcap session.perfetto.json"_s,
                                   u"bustap convert session.jsonl tasks.jsonl -f 'type == TaskRequest or type == TaskResponse'"_s,
                                   u"bustap convert session.whisk session.mcap"_s,
                                   u"bustap convert demo session.jsonl --seconds 10"_s}});
    SourceOptions::declare(line);
    line.addOption({{u"f"_s, u"filter"_s}, Cli::tr("Write only the messages that the filter lets through."), Cli::tr("FILTER")});
    line.addOption({u"n"_s, Cli::tr("End after so many messages."), Cli::tr("COUNT")});
    line.addOption({u"json"_s, Cli::tr("Tell what was written as one JSON object.")});
    if (const std::optional<int> done = line.read(arguments, 2, 2))
        return *done;
    const QString path = line.argument(1);
    const std::optional<Format> format = formatOf(path);
    if (!format)
        return line.wrongUsage(Cli::tr("%1 should end in one of %2.").arg(path, formatEndings().join(u", "_s)));
    const auto most = line.number<quint64>(u"n"_s, 1, std::numeric_limits<quint64>::max(), 0);
    std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    const std::optional<Filter> filter = readFilter(line);
    if (!most || !from || !filter)
        return Unusable;
    if (std::unique_ptr<Source> recording = makePipecatSource(line.argument(0)))
        from->source = std::move(recording);
    return convert({*std::move(from), path, *format, *filter, *most, line.isSet(u"json"_s)});
}

} // namespace inspector::cli
