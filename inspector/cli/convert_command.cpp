// bustap convert: a session into a file.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/record_selector.h>
#include <inspector/cli/source_options.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>
#include <inspector/cli/watch.h>
#include <libbus/capture/jsonl.h>

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

bool write(QSaveFile &file, const std::vector<bus::Record> &records)
{
    for (const bus::Record &record : records) {
        const QByteArray line = bus::toJsonLine(record);
        if (file.write(line) != line.size())
            return false;
    }
    return true;
}

int convert(const SourceOptions &from, const Filter &filter, const QString &path)
{
    QSaveFile file(path); // an unfinished copy never takes the place of a good file
    const auto cannotWrite = [&file, &path] {
        complain(Cli::tr("%1 cannot be written: %2").arg(path, file.errorString()));
        return Unusable;
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();

    Session session;
    RecordSelector selector(session, filter, 0);
    bool anything = false;
    bool works = true;
    SourceRun run(*from.source, from.limit, [&](const std::vector<bus::Record> &records) {
        anything = anything || !records.empty();
        session.append(records);
        works = works && write(file, selector.select(records));
        return works;
    });
    run.run();
    if (!reportProblems(*from.source))
        return Unusable;
    if (!anything)
        return noRecords(*from.source);
    works = works && write(file, selector.rest());
    return works && file.commit() ? Fine : cannotWrite();
}

} // namespace

int runConvert(const QStringList &arguments)
{
    CommandLine line({.name = u"convert"_s,
                      .arguments = u"SOURCE FILE.jsonl"_s,
                      .text = Cli::tr("Copies a session to a file. With a filter, the copy holds the messages that it lets through.")
                          + u'\n' + SourceOptions::help(),
                      .examples = {u"bustap convert session.jsonl tasks.jsonl -f 'type == TaskRequest or type == TaskResponse'"_s,
                                   u"bustap convert demo session.jsonl --seconds 10"_s}});
    SourceOptions::declare(line);
    line.addOption({{u"f"_s, u"filter"_s}, Cli::tr("Copy only the messages that the filter lets through."), Cli::tr("FILTER")});
    if (const std::optional<int> done = line.read(arguments, 2, 2))
        return *done;
    const QString path = line.argument(1);
    if (!path.endsWith(u".jsonl"))
        return line.wrongUsage(Cli::tr("%1 should end in .jsonl, the only form that can be written.").arg(path));
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    const std::optional<Filter> filter = readFilter(line);
    return from && filter ? convert(*from, *filter, path) : Unusable;
}

} // namespace inspector::cli
