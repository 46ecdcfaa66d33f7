// bustap findings: where the trouble in a session is, and what to do about it.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/terminal.h>
#include <inspector/cli/text.h>

#include <nlohmann/json.hpp>

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

constexpr qsizetype SeqsShown = 10;

struct Label {
    QString text;
    Colour colour = Colour::None;
};

Label labelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return {Cli::tr("error"), Colour::Red};
    case Severity::Warning: return {Cli::tr("warning"), Colour::Yellow};
    case Severity::Note: return {Cli::tr("note"), Colour::Blue};
    }
    return {};
}

/// `messages 12, 15, 19`: the newest of them.
QString placesText(const Finding &finding)
{
    QStringList seqs;
    const auto shown = std::min(qsizetype(finding.places.size()), SeqsShown);
    for (auto place = finding.places.end() - shown; place != finding.places.end(); ++place)
        seqs += QString::number(place->seq);
    return Cli::tr("messages %1").arg(seqs.join(u", "_s));
}

void printText(const Findings &findings)
{
    const Terminal terminal;
    QString text;
    for (const Finding &finding : findings.list) {
        const Label label = labelOf(severityOf(finding.kind));
        text += terminal.coloured(label.colour, label.text) + u": "_s + harmless(finding.text) + u"\n    "_s
            + harmless(finding.advice) + u'\n';
        if (!finding.places.empty())
            text += u"    "_s + terminal.coloured(Colour::Dim, placesText(finding)) + u'\n';
    }
    if (findings.leftOut > 0)
        text += Cli::tr("%n more of the same kinds, of other agents", nullptr, findings.leftOut) + u'\n';
    if (findings.list.isEmpty())
        text = Cli::tr("No trouble found.") + u'\n';
    print(text);
}

} // namespace

int runFindings(const QStringList &arguments)
{
    CommandLine line(
        {.name = u"findings"_s,
         .arguments = u"SOURCE"_s,
         .text = Cli::tr("Shows where the trouble in a session is, the worst first, and what to do about it.\n"
                         "Ends with 1 where there is any.")
             + u'\n' + SourceOptions::help(),
         .examples = {u"bustap findings session.mcap"_s, u"bustap findings demo --speed 10 --seconds 6"_s,
                      u"bustap findings session.mcap -f 'agent == stt'"_s,
                      u"bustap findings session.mcap --json | jq '.findings[].text'"_s}});
    SourceOptions::declare(line);
    SelectionOptions::declare(line,
                              {.filter = Cli::tr("Look only at the messages that the filter lets through."),
                               .most = Cli::tr("Look at no more than so many messages."),
                               .count = Cli::tr("Show only how many findings there are."),
                               .json = Cli::tr("Write one JSON object.")});
    SelectionOptions how;
    Session session;
    if (const std::optional<int> done = load(line, arguments, how, session))
        return *done;

    const Findings findings = session.findings();
    if (how.countOnly)
        printCount(quint64(findings.list.size()) + quint64(findings.leftOut), how.json);
    else if (how.json)
        printJson(toJson(findings));
    else
        printText(findings);
    return findings.list.isEmpty() ? Fine : BadNews;
}

} // namespace inspector::cli
