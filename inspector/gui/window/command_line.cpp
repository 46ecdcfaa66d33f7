// What the program was asked to do on its command line.
#include "command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// The options and how each is read. A reader answers with what is wrong, or with nothing.
class Options {
    Q_DECLARE_TR_FUNCTIONS(inspector::CommandLine)
public:
    Options();

    [[nodiscard]] QString helpText() const { return parser.helpText(); }
    /// Reads the arguments into `result`; returns what is wrong with them.
    [[nodiscard]] QString read(const QStringList &arguments, CommandLine *result);

    const QCommandLineOption help{{u"h"_s, u"help"_s}, tr("Shows this help.")};
    const QCommandLineOption version{{u"v"_s, u"version"_s}, tr("Shows the version.")};
    const QCommandLineOption language{u"language"_s, tr("The language of the program: en, de, zh_CN."), tr("CODE")};

    QCommandLineParser parser;

private:
    [[nodiscard]] QString readTheme(CommandLine *result) const;
    [[nodiscard]] QString readSize(CommandLine *result) const;
    [[nodiscard]] QString readScreenshot(CommandLine *result) const;
    [[nodiscard]] QString readDemo(CommandLine *result) const;
    [[nodiscard]] QString readSource(CommandLine *result) const;

    const QCommandLineOption theme{u"theme"_s, tr("The look: light, dark, or as the desktop (system)."), tr("THEME")};
    const QCommandLineOption size{u"size"_s, tr("The window's size, for instance 1280x800."), tr("WxH")};
    const QCommandLineOption screenshot{
        u"screenshot"_s,
        tr("Saves the window as a picture and ends. The window looks as on the first start; no display is needed."),
        tr("FILE")};
    const QCommandLineOption after{u"after"_s, tr("Seconds until the screenshot (3 by default)."), tr("SECONDS")};
    const QCommandLineOption seed{u"seed"_s, tr("Decides what is said in the built-in session (1 by default)."),
                                  tr("N")};
    const QCommandLineOption attach{u"attach"_s, tr("Looks at a running app, given by its name or process number."),
                                    tr("APP")};
    const QCommandLineOption bus{u"bus"_s, tr("With --attach: the bus to look at (the app's first by default)."),
                                 tr("NAME")};
    const QCommandLineOption speed{u"speed"_s, tr("The pace of the built-in session, from 0.1 to 100 (1 by default)."),
                                   tr("X")};
};

Options::Options()
{
    parser.setApplicationDescription(tr("Shows what agents say to each other on a libbus message bus."));
    parser.addOptions({help, version, language, theme, size, screenshot, after, seed, speed, attach, bus});
    parser.addPositionalArgument(
        u"SOURCE"_s, tr("A session to open: a capture (MCAP or JSONL), or - for JSONL on standard input. Without it, the built-in "
                           "session."),
        u"[SOURCE]"_s);
}

QString Options::read(const QStringList &arguments, CommandLine *result)
{
    if (!parser.parse(arguments))
        return parser.errorText();
    result->language = parser.value(language);
    for (auto readPart : {&Options::readTheme, &Options::readSize, &Options::readScreenshot, &Options::readDemo,
                          &Options::readSource}) {
        if (const QString problem = (this->*readPart)(result); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString Options::readTheme(CommandLine *result) const
{
    if (!parser.isSet(theme))
        return {};
    result->theme = Theme::modeFromName(parser.value(theme));
    return result->theme ? QString() : tr("--theme: “%1” is none of light, dark and system.").arg(parser.value(theme));
}

QString Options::readSize(CommandLine *result) const
{
    if (!parser.isSet(size))
        return {};
    const QStringList parts = parser.value(size).split(u'x', Qt::KeepEmptyParts, Qt::CaseInsensitive);
    constexpr int Least = 200;
    constexpr int Most = 16'384;
    if (parts.size() == 2)
        result->size = QSize(parts[0].toInt(), parts[1].toInt());
    const QSize bounded = result->size.expandedTo({Least, Least}).boundedTo({Most, Most});
    return parts.size() == 2 && result->size == bounded
        ? QString()
        : tr("--size: “%1” is no size such as 1280x800, with both numbers from %2 to %3.")
              .arg(parser.value(size))
              .arg(Least)
              .arg(Most);
}

QString Options::readScreenshot(CommandLine *result) const
{
    if (parser.isSet(screenshot)) {
        result->screenshotFile = parser.value(screenshot);
        if (result->screenshotFile.isEmpty())
            return tr("--screenshot: give it the name of a file.");
    }
    if (!parser.isSet(after))
        return {};
    if (!parser.isSet(screenshot))
        return tr("--after: only of use with --screenshot.");
    bool isNumber = false;
    result->screenshotAfter = parser.value(after).toDouble(&isNumber);
    return isNumber && result->screenshotAfter >= 0 && result->screenshotAfter <= 86'400
        ? QString()
        : tr("--after: “%1” is no number of seconds from 0 to 86400.").arg(parser.value(after));
}

QString Options::readDemo(CommandLine *result) const
{
    bool isNumber = true;
    if (parser.isSet(seed))
        result->seed = parser.value(seed).toULongLong(&isNumber);
    if (!isNumber)
        return tr("--seed: “%1” is no whole number from 0 on.").arg(parser.value(seed));
    if (parser.isSet(speed))
        result->speed = parser.value(speed).toDouble(&isNumber);
    return isNumber && std::isfinite(result->speed) && result->speed >= 0.1 && result->speed <= 100
        ? QString()
        : tr("--speed: “%1” is no number from 0.1 to 100.").arg(parser.value(speed));
}

QString Options::readSource(CommandLine *result) const
{
    const QStringList sources = parser.positionalArguments();
    if (sources.size() > 1)
        return tr("Only one source can be opened, and there are %1: %2.")
            .arg(sources.size())
            .arg(sources.join(u", "_s));
    result->app = parser.value(attach);
    result->bus = parser.value(bus);
    if (parser.isSet(attach) && (result->app.isEmpty() || !sources.isEmpty()))
        return tr("--attach: give it the name or the process number of an app, and no other source.");
    if (parser.isSet(bus) && !parser.isSet(attach))
        return tr("--bus: only of use with --attach.");
    if (sources.isEmpty())
        return {};
    result->file = sources.first();
    if (result->file == u"-")
        return {};
    const QFileInfo file(result->file);
    if (!file.exists())
        return tr("%1: there is no such file.").arg(result->file);
    if (file.isDir())
        return tr("%1 is a folder. Give a capture: an MCAP or a JSONL file.").arg(result->file);
    return file.isReadable() ? QString() : tr("%1 cannot be read: check its permissions.").arg(result->file);
}

} // namespace

std::variant<CommandLine, CommandLineAnswer> readCommandLine(const QStringList &arguments)
{
    Options options;
    CommandLine result;
    const QString problem = options.read(arguments, &result);
    if (options.parser.isSet(options.help))
        return CommandLineAnswer{options.helpText(), 0};
    if (options.parser.isSet(options.version))
        return CommandLineAnswer{u"bus-inspector "_s + QCoreApplication::applicationVersion() + u'\n', 0};
    if (!problem.isEmpty())
        return CommandLineAnswer{u"bus-inspector: "_s + problem + u'\n'
                                     + Options::tr("Run bus-inspector --help to see what is possible.") + u'\n',
                                 2};
    return result;
}

QString languageOption(const QStringList &arguments)
{
    Options options;
    options.parser.parse(arguments);
    return options.parser.value(options.language);
}

} // namespace inspector
