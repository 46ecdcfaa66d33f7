// bus-inspector: reads the command line, opens the window.
#include "window/command_line.h"
#include "window/main_window.h"
#include "window/screenshot.h"
#include "window/settings.h"

#include <inspector/source/demo_source.h>
#include <translations/translation.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// Whether a window can be seen. Where it cannot, the program still answers --help and makes screenshots.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int say(const CommandLineAnswer &answer)
{
    QTextStream(answer.exitCode == 0 ? stdout : stderr) << answer.text << Qt::flush;
    return answer.exitCode;
}

/// Speaks the language asked for, or says which there are.
bool chooseLanguage(const QString &code)
{
    if (installTranslation(code) || code.isEmpty())
        return true;
    say({QApplication::translate("main", "bus-inspector: --language: there is no translation “%1”; there are %2.\n")
             .arg(code, availableLanguages().join(u", "_s)),
         2});
    return false;
}

/// To the app, or to the next that bears the name.
void attach(MainWindow &window, const CommandLine &line)
{
    bus::RunningApp app;
    app.name = line.app;
    const QList<bus::RunningApp> found = bus::appsNamed(bus::runningApps(), line.app);
    window.attachTo(found.isEmpty() ? app : found.constFirst(), line.bus);
}

int run(QApplication &app, const CommandLine &line)
{
    Theme::apply(line.theme.value_or(settings::theme()));
    Session session;
    MainWindow window(&session, [&line] {
        return std::make_unique<DemoSource>(DemoSource::Options{.seed = line.seed, .speed = line.speed});
    });
    if (line.size.isValid())
        window.resize(line.size);
    if (!line.app.isEmpty())
        attach(window, line);
    else if (line.file.isEmpty())
        window.startBuiltIn();
    else
        window.openFile(line.file);
    window.show();
    if (!line.screenshotFile.isEmpty())
        takeScreenshot(&window, line.screenshotFile, std::chrono::milliseconds(qint64(line.screenshotAfter * 1000)));
    return app.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const bool canShow = hasDisplay();
    if (!canShow)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"libbus"_s);
    QApplication::setApplicationName(u"bus-inspector"_s);
    QApplication::setApplicationVersion(QStringLiteral(INSPECTOR_VERSION));
    QApplication::setDesktopFileName(u"bus-inspector"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/bus-inspector.png"_s));

    if (!chooseLanguage(languageOption(app.arguments())))
        return 2;
    const auto asked = readCommandLine(app.arguments());
    if (const auto *answer = std::get_if<CommandLineAnswer>(&asked))
        return say(*answer);
    const auto &line = std::get<CommandLine>(asked);
    const bool takesScreenshot = !line.screenshotFile.isEmpty();
    if (!canShow && !takesScreenshot)
        return say(
            {QApplication::translate("main",
                                     "bus-inspector: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is "
                                     "set). “bustap demo” shows the session in a terminal; --screenshot FILE works "
                                     "here too.\n"),
             1});

    QTemporaryDir noSettings;
    if (takesScreenshot) // the picture is the same for everyone, and taking it changes nothing
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, noSettings.path());
    const int status = run(app, line);
    settings::waitUntilWritten(); // while that folder is there
    return status;
}
