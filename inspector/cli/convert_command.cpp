// bustap convert: a session into a file, in the form that the file's ending asks for.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
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

/// An unfinished copy never takes the place of a good file.
class OutputFile : public QSaveFile {
public:
    using QSaveFile::QSaveFile;

    /// To be asked instead of commit(), which does not look at what flushing its buffer says.
    [[nodiscard]] bool flushAndCommit() { return flush() && commit(); }

protected:
    /// Where the disk fills up, less is written and that is no error yet; the next attempt is one.
    qint64 writeData(const char *data, qint64 size) override
    {
        for (qint64 written = 0; written < size;) {
            const qint64 more = QSaveFile::writeData(data + written, size - written);
            if (more <= 0)
                return -1;
            written += more;
        }
        return size;
    }
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
        if (!wanted.filter.isEmpty() || wanted.most > 0)
            selection.emplace(Selection::Options{wanted.filter, wanted.most, isCapture(wanted.format), marks});
    }

    void take(const std::vector<bus::Record> &records)
    {
        read += records.size();
        write(selection ? selection->take(records) : records);
    }
    void finish()
    {
        if (selection)
            write(selection->finish());
        exporter->finish();
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
    void write(const std::vector<bus::Record> &records)
    {
        for (const bus::Record &record : records) {
            exporter->write(record);
            const auto *message = std::get_if<bus::MessageRecord>(&record);
            if (!message)
                continue;
            ++messages;
            if (const auto mark = marks.constFind(message->message.seq()); mark != marks.cend())
                marksOfMessages.insert(mark.key(), *mark);
        }
    }

    const std::unique_ptr<Exporter> exporter;
    const Marks::Notes marks; ///< of the source
    Marks::Notes marksOfMessages;
    std::optional<Selection> selection;
    quint64 read = 0;
    quint64 messages = 0;
};

int convert(const Conversion &wanted)
{
    OutputFile file(wanted.to);
    const auto cannotWrite = [&file, &wanted] {
        complain(Cli::tr("%1 cannot be written: %2").arg(wanted.to, file.errorString()));
        return Unusable;
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();

    Source &source = *wanted.from.source;
    Copy copy(wanted, &file);
    ProgressBar progress;
    SourceRun run(source, wanted.from.limit, [&](const std::vector<bus::Record> &records) {
        copy.take(records);
        progress.show(source.progress(), copy.recordsRead());
        return file.error() == QFileDevice::NoError && !copy.hasEnough();
    });
    run.run();
    progress.clear();
    if (!reportProblems(source))
        return Unusable;
    // What comes live ends when somebody ends it. A part of a file would pass for the whole.
    const bool isLive = !source.progress();
    if (run.wasInterrupted() && !isLive) {
        complain(Cli::tr("interrupted; %1 was not written").arg(wanted.to));
        return Unusable;
    }
    if (!run.hasSeenRecords())
        return noRecords(source);
    copy.finish();
    if (!file.flushAndCommit())
        return cannotWrite();
    QString problem;
    if (isCapture(wanted.format) && !MarksFile::saveBeside(wanted.to, copy.marksWritten(), &problem)) {
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
