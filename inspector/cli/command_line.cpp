// QCommandLineParser, with sub-commands' usage lines and exit codes.
#include <inspector/cli/command_line.h>

#include <inspector/cli/exit_code.h>
#include <inspector/cli/output.h>
#include <inspector/cli/text.h>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace inspector::cli {

CommandLine::CommandLine(Description about) : description(std::move(about))
{
    parser.addOption({{u"h"_s, u"help"_s}, Cli::tr("Show this help.")});
}

std::optional<int> CommandLine::read(const QStringList &arguments, int least, int most)
{
    const bool understood = parser.parse(QStringList{u"bustap"_s} + arguments);
    if (parser.isSet(u"help"_s)) {
        print(help());
        return Fine;
    }
    if (!understood)
        return wrongUsage(parser.errorText());
    const QStringList given = parser.positionalArguments();
    if (given.size() < least)
        return wrongUsage(Cli::tr("Expected %1.").arg(description.arguments));
    if (given.size() > most)
        return wrongUsage(Cli::tr("Unexpected argument \"%1\".").arg(given.at(most)));
    return std::nullopt;
}

QString CommandLine::help() const
{
    QString text = Cli::tr("Usage: %1").arg(u"bustap %1 [%2] %3"_s.arg(description.name, Cli::tr("options"), description.arguments));
    text = text.trimmed() + u"\n\n"_s + description.text + u"\n\n"_s;
    // Of QCommandLineParser's own help the list of options is of use, the usage line is not.
    const QString options = parser.helpText();
    text += options.mid(options.indexOf(u"\n\n"_s) + 2);
    text += u'\n' + Cli::tr("Examples:") + u'\n';
    for (const QString &example : description.examples)
        text += u"  "_s + example + u'\n';
    return text;
}

int CommandLine::wrongUsage(const QString &problem) const
{
    complain(u"%1: %2"_s.arg(description.name, problem));
    std::fputs(qUtf8Printable(Cli::tr("See \"bustap %1 --help\".").arg(description.name) + u'\n'), stderr);
    return Unusable;
}

template <class Number>
std::optional<Number> CommandLine::number(const QString &option, Number least, Number most, Number otherwise) const
{
    if (!isSet(option))
        return otherwise;
    bool isNumber = false;
    Number number;
    if constexpr (std::is_same_v<Number, double>)
        number = value(option).toDouble(&isNumber);
    else
        number = Number(value(option).toULongLong(&isNumber));
    if (isNumber && number >= least && number <= most)
        return number;
    const QString shown = (option.size() == 1 ? u"-"_s : u"--"_s) + option;
    const QString problem =
        Cli::tr("%1 takes a number from %2 to %3, not \"%4\".").arg(shown).arg(least).arg(most).arg(value(option));
    std::ignore = wrongUsage(problem);
    return std::nullopt;
}
template std::optional<double> CommandLine::number(const QString &, double, double, double) const;
template std::optional<quint64> CommandLine::number(const QString &, quint64, quint64, quint64) const;

void complain(const QString &problem)
{
    std::fputs(qUtf8Printable(u"bustap: "_s + problem + u'\n'), stderr);
}

} // namespace inspector::cli
