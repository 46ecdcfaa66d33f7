// Reads the options of a selection.
#include <inspector/cli/selection_options.h>

#include <inspector/cli/text.h>

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
    // The filter, and below it where the error is.
    const QString marker = QString(filter.error().column - 1, u' ') + QString(std::max(1, filter.error().length), u'^');
    complain(Cli::tr("the filter is wrong in column %1: %2").arg(filter.error().column).arg(filter.error().text));
    std::fputs(qUtf8Printable(u"  "_s + filter.text() + u"\n  "_s + marker + u'\n'), stderr);
    return std::nullopt;
}

void printCount(quint64 count, bool asJson)
{
    const QByteArray number = QByteArray::number(count);
    std::puts(asJson ? ("{\"count\":" + number + '}').constData() : number.constData());
}

} // namespace inspector::cli
