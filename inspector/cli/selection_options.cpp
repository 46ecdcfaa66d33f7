// Reads the options of a selection.
#include <inspector/cli/selection_options.h>

#include <inspector/cli/output.h>
#include <inspector/cli/terminal.h>
#include <inspector/cli/text.h>
#include <inspector/session/plural.h>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace Qt::StringLiterals;

namespace inspector::cli {

void SelectionOptions::declare(CommandLine &line, const Texts &texts)
{
    line.addOption({u"json"_s, texts.json});
    line.addOption({{u"f"_s, u"filter"_s}, texts.filter, Cli::tr("FILTER")});
    line.addOption({u"n"_s, texts.most, Cli::tr("COUNT")});
    line.addOption({u"count"_s, texts.count});
    line.addOption({u"fail-on-drop"_s, Cli::tr("End with 1 where a message was dropped.")});
}

std::optional<SelectionOptions> SelectionOptions::read(const CommandLine &line)
{
    const auto most = line.number<quint64>(u"n"_s, 1, std::numeric_limits<quint64>::max(), 0);
    const std::optional<Filter> filter = readFilter(line);
    if (!most || !filter)
        return std::nullopt;
    return SelectionOptions{.filter = *filter,
                            .most = *most,
                            .json = line.isSet(u"json"_s),
                            .countOnly = line.isSet(u"count"_s),
                            .failOnDrop = line.isSet(u"fail-on-drop"_s)};
}

std::optional<Filter> readFilter(const CommandLine &line)
{
    const Filter filter = Filter::parse(line.value(u"filter"_s));
    if (filter.isValid())
        return filter;
    // The filter, and below it where the error is. A character may be two in a QString, and two columns wide.
    const Filter::Error &error = filter.error();
    const QString before = filter.text().left(error.column - 1);
    const QString wrong = filter.text().mid(error.column - 1, error.length);
    const QString marker = QString(columnsOf(before), u' ') + QString(std::max(1, columnsOf(wrong)), u'^');
    complain(Cli::tr("the filter is wrong in column %1: %2").arg(QString::number(before.toUcs4().size() + 1), error.text));
    std::fputs(qUtf8Printable(u"  "_s + filter.text() + u"\n  "_s + marker + u'\n'), stderr);
    return std::nullopt;
}

void reportDecidedEarly(quint64 messages)
{
    if (messages > 0)
        complain(Cli::tr("the session does not fit into memory: what became of %1 message(s) could not be waited for",
                         nullptr, pluralOf(messages))
                     .arg(messages));
}

void printCount(quint64 count, bool asJson)
{
    const QString number = QString::number(count);
    print((asJson ? u"{\"count\":"_s + number + u'}' : number) + u'\n');
}

} // namespace inspector::cli
