// bustap: the sessions of a bus in a terminal and in scripts.
#include <inspector/cli/command.h>
#include <inspector/cli/command_line.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/output.h>
#include <inspector/cli/text.h>
#include <translations/translation.h>

#include <QCoreApplication>
#include <QLoggingCategory>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <langinfo.h>
#include <tuple>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

QString help()
{
    QString text = Cli::tr("Usage: %1").arg(u"bustap "_s + Cli::tr("COMMAND [options]")) + u"\n\n"_s
        + Cli::tr("Shows what happens on an agent message bus.") + u"\n\n"_s + Cli::tr("Commands:") + u'\n';
    for (const Command &command : commands())
        text += u"  %1  %2\n"_s.arg(QLatin1StringView(command.name), -12).arg(Cli::tr(command.summary));
    return text + u'\n' + Cli::tr("--language CODE, before the command, chooses a language other than the system's.\n"
                                  "\"bustap COMMAND --help\" tells more about a command, with examples.\n"
                                  "Exit codes: 0 fine, 1 bad news (the session does not add up), 2 wrong usage or unusable input.\n");
}

int unknown(const QString &name)
{
    complain(Cli::tr("there is no command \"%1\"; \"bustap --help\" lists them").arg(name));
    return Unusable;
}

int run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        print(help());
        return Fine;
    }
    if (name == u"--version" || name == u"-v") {
        print(u"bustap "_s + QCoreApplication::applicationVersion() + u'\n');
        return Fine;
    }
    if (name.isEmpty()) {
        std::fputs(qUtf8Printable(help()), stderr);
        return Unusable;
    }
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return command.run(arguments.mid(1));
    }
    return unknown(name);
}

/// Writes what is still to be written; returns the exit code, another one where not all could be.
int endWith(int exitCode)
{
    Output &output = Output::standard();
    output.flush();
    if (output.problem().isEmpty())
        return exitCode;
    complain(Cli::tr("the output cannot be written: %1").arg(output.problem()));
    return Unusable;
}

/// Takes `--language CODE` out of the arguments and speaks that language, by default the system's. False where
/// there is no such translation, which was said then.
bool chooseLanguage(QStringList &arguments)
{
    QString code;
    if (const QString first = arguments.value(0); first == u"--language") {
        if (arguments.size() < 2) {
            complain(Cli::tr("--language takes a code; there are %1").arg(availableLanguages().join(u", "_s)));
            return false;
        }
        code = arguments.at(1);
        arguments.remove(0, 2);
    } else if (first.startsWith(u"--language=")) {
        code = first.section(u'=', 1);
        arguments.removeFirst();
    }
    if (installTranslation(code) || code.isEmpty())
        return true;
    complain(Cli::tr("there is no translation \"%1\"; there are %2").arg(code, availableLanguages().join(u", "_s)));
    return false;
}

/// What was closed by who started us is kept by something that can be neither read from 0 nor written to 1 and 2: else
/// some other file, a socket of Qt's for instance, would be taken for it.
void occupyStandardFiles()
{
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(file, F_GETFD) < 0)
            std::ignore = ::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY); // takes the lowest free number
    }
}

/// Qt speaks UTF-8 in the terminal and says at length where the locale does not.
void preferUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
}

} // namespace
} // namespace inspector::cli

int main(int argc, char *argv[])
{
    inspector::cli::occupyStandardFiles();
    inspector::cli::preferUtf8();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of write(), see Output
    // Drops and failures are shown as what they are, and Qt has its say on the environment, which is of no use here;
    // QT_LOGGING_RULES brings the log lines back.
    QLoggingCategory::setFilterRules(u"libbus*=false\ninspector.*=false\ndefault.warning=false"_s);
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"bustap"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BUSTAP_VERSION));

    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!inspector::cli::chooseLanguage(arguments))
        return inspector::cli::Unusable;
    return inspector::cli::endWith(inspector::cli::run(arguments));
}
