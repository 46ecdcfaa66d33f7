// From a name to a source.
#include <inspector/cli/source_options.h>

#include <inspector/cli/app_choice.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/source_run.h>
#include <inspector/cli/text.h>
#include <inspector/session/marks_file.h>
#include <inspector/source/app_source.h>
#include <inspector/source/demo_source.h>
#include <inspector/source/open_source.h>

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

/// What has a folder is meant as a file whether or not it is there.
bool isMeantAsFile(const QString &name)
{
    return name == u"-" || name.contains(u'/') || QFileInfo::exists(name);
}

/// Why an option that is set does not go with such a source; empty where all do.
QString misfit(const CommandLine &line, const QString &name)
{
    const bool isFile = isMeantAsFile(name);
    const bool isDemo = !isFile && name == u"demo";
    for (const QString &option : {u"seed"_s, u"speed"_s}) {
        if (line.isSet(option) && !isDemo)
            return Cli::tr("--%1 goes with demo, the built-in session, not with %2; leave it out.").arg(option, name);
    }
    if (line.isSet(u"bus"_s) && (isFile || isDemo))
        return Cli::tr("--bus goes with a running app, not with %1; leave it out.").arg(name);
    return {};
}

/// A live source says at once what is wrong with it. Null where there is none, which was said then.
std::unique_ptr<Source> makeLiveSource(const QString &name, const QString &busName, const DemoSource::Options &demo)
{
    std::unique_ptr<Source> source;
    if (name == u"demo")
        source = std::make_unique<DemoSource>(demo);
    else if (const std::optional<bus::RunningApp> app = chooseApp(name))
        source = std::make_unique<AppSource>(*app, AppSource::WhenGone::End, busName);
    if (source)
        QObject::connect(source.get(), &Source::failed, source.get(), complain);
    return source;
}

} // namespace

void SourceOptions::declare(CommandLine &line)
{
    line.addOption({u"seconds"_s, Cli::tr("End after so many seconds."), u"N"_s});
    line.addOption({u"bus"_s, Cli::tr("Which bus of a running app; without it, the first."), Cli::tr("NAME")});
    line.addOption({u"seed"_s, Cli::tr("What is said and decided in the built-in session follows from this number (1)."), u"N"_s});
    line.addOption({u"speed"_s, Cli::tr("Run the built-in session so many times as quickly (1)."), u"X"_s});
}

std::optional<SourceOptions> SourceOptions::read(const CommandLine &line, const QString &name)
{
    const auto seconds = line.number<double>(u"seconds"_s, 0, 1e6, 0);
    const auto seed = line.number<quint64>(u"seed"_s, 0, std::numeric_limits<quint64>::max(), 1);
    const auto speed = line.number<double>(u"speed"_s, DemoSource::LeastSpeed, DemoSource::MostSpeed, 1);
    if (!seconds || !seed || !speed)
        return std::nullopt;
    if (const QString problem = misfit(line, name); !problem.isEmpty()) {
        std::ignore = line.wrongUsage(problem);
        return std::nullopt;
    }

    SourceOptions options;
    if (line.isSet(u"seconds"_s))
        options.limit = std::chrono::milliseconds(qint64(*seconds * 1000));
    options.isFile = isRegularFile(name);
    if (isMeantAsFile(name)) {
        options.source = makeSource(name);
        if (name != u"-") // which is no file, also where one has that name
            options.marks = readMarks(name);
    } else {
        options.source = makeLiveSource(name, line.value(u"bus"_s), {.seed = *seed, .speed = *speed});
    }
    return options.source ? std::optional(std::move(options)) : std::nullopt;
}

Patience patienceWith(const Filter &filter, bool isFile)
{
    if (!isFile)
        return Patience::Moment;
    return filter.mayChange() ? Patience::Whole : Patience::Rows;
}

QString SourceOptions::help()
{
    return Cli::tr("SOURCE is a running app's name or pid, a file (MCAP or JSONL), - for JSONL on standard input, or demo for\n"
                   "the built-in session.");
}

Marks::Notes readMarks(const QString &capture)
{
    QString problem;
    const Marks::Notes marks = MarksFile::of(capture, &problem);
    if (!problem.isEmpty())
        complain(problem);
    return marks;
}

bool isRegularFile(const QString &name)
{
    struct stat about = {};
    const int answer = name == u"-" ? ::fstat(STDIN_FILENO, &about) : ::stat(QFile::encodeName(name).constData(), &about);
    return answer == 0 && S_ISREG(about.st_mode);
}

int noRecords(const Source &source)
{
    if (!qobject_cast<const FileSource *>(&source))
        return Unusable; // it has said why
    complain(Cli::tr("%1 holds no records of a session; \"bustap demo --json\" shows what they look like")
                 .arg(source.title()));
    return Unusable;
}

bool reportProblems(const Source &source)
{
    const auto *file = qobject_cast<const FileSource *>(&source);
    if (!file)
        return true;
    const QStringList problems = file->problems();
    for (const QString &problem : problems)
        complain(problem);
    if (const qint64 more = file->problemCount() - problems.size(); more > 0)
        complain(Cli::tr("%1 more problems").arg(more));
    return file->isReadable();
}

bool wasReadWhole(const SourceOptions &from, const SourceRun &run)
{
    if (!from.isFile || !run.wasCutShort())
        return true;
    complain(Cli::tr("only a part of %1 was read").arg(from.source->title()));
    return false;
}

} // namespace inspector::cli
