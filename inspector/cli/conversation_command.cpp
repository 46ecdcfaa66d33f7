// bustap conversation: a session as people would read it.
#include <inspector/cli/command.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/loaded_session.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/terminal.h>
#include <inspector/cli/text.h>
#include <inspector/session/conversation.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

const char *kindName(ConversationEntry::Kind kind)
{
    using enum ConversationEntry::Kind;
    switch (kind) {
    case Began: return "began";
    case Heard: return "heard";
    case Said: return "said";
    case Request: return "request";
    case Update: return "update";
    case Stream: return "stream";
    case Answer: return "answer";
    case Cancel: return "cancel";
    case Event: return "event";
    case Failure: return "failure";
    case Audio: return "sound";
    case Loss:
    case Gone: return "loss";
    }
    return "";
}

nlohmann::json entryJson(const Session &session, const ConversationEntry &entry, const QList<qint64> &rows,
                         const ConversationWords &words)
{
    nlohmann::json json = {{"kind", kindName(entry.kind)},
                           {"t", entry.t},
                           {"seq", session.row(entry.row).seq},
                           {"messages", entry.messages},
                           {"speaker", session.name(entry.speaker).toStdString()},
                           {"title", words.title.toStdString()}};
    if (entry.listener != NoName)
        json["listener"] = session.name(entry.listener).toStdString();
    if (entry.kind == ConversationEntry::Kind::Loss) {
        quint64 lost = 0;
        for (const qint64 row : rows)
            lost += session.row(row).lost;
        json["lost"] = lost;
    }
    if (!words.text.isEmpty())
        json["text"] = words.text.toStdString();
    if (entry.soundNs > 0)
        json["sound_ns"] = entry.soundNs;
    if (entry.isBargeIn)
        json["barge_in"] = true;
    for (const QString &trouble : words.troubles)
        json["troubles"].push_back(trouble.toStdString());
    return json;
}

ConversationWords harmless(const ConversationWords &words)
{
    using cli::harmless;
    ConversationWords made{harmless(words.title), harmless(words.text.simplified()), {}};
    for (const QString &trouble : words.troubles)
        made.troubles += harmless(trouble);
    return made;
}

enum class Form { Text, Markdown, Json };

/// Writes these entries to stdout.
void printEntries(const std::vector<qint64> &entries, const Conversation &conversation, const Session &session, Form form)
{
    for (const qint64 index : entries) {
        const ConversationEntry &entry = conversation.at(index);
        const ConversationWords words = conversation.words(index);
        const qint64 sinceStart = entry.t - session.startTime();
        if (form == Form::Json)
            printJsonLine(entryJson(session, entry, conversation.rowsOf(index), words));
        else if (form == Form::Markdown)
            print(conversationMarkdown(harmless(words), sinceStart) + u'\n');
        else
            print(conversationText(harmless(words), sinceStart) + u'\n');
    }
}

bool wasDropped(const Session &session, qint64 row)
{
    const std::vector<bus::FateRecord> fates = session.fates(row);
    return std::ranges::any_of(fates, [](const bus::FateRecord &one) { return one.fate == bus::Fate::Dropped; });
}

/// What is to be shown of a conversation.
struct Shown {
    std::vector<qint64> entries;
    bool hasDrops = false; ///< one of their messages was dropped
};

Shown entriesOf(const Conversation &conversation, const Session &session, const SelectionOptions &how)
{
    Shown shown;
    for (qint64 index = conversation.begin(); index < conversation.end(); ++index) {
        if (conversation.at(index).kind == ConversationEntry::Kind::Gone)
            continue;
        const bool isOfMessages = conversation.at(index).kind != ConversationEntry::Kind::Began;
        const QList<qint64> rows = isOfMessages ? conversation.rowsOf(index) : QList<qint64>();
        const auto matches = [&](qint64 row) { return how.filter.matches(session, row); };
        if (!how.filter.isEmpty() && std::ranges::none_of(rows, matches))
            continue;
        if (how.most > 0 && shown.entries.size() == how.most)
            break;
        shown.entries.push_back(index);
        shown.hasDrops = shown.hasDrops
            || (how.failOnDrop && std::ranges::any_of(rows, [&](qint64 row) { return wasDropped(session, row); }));
    }
    return shown;
}

} // namespace

int runConversation(const QStringList &arguments)
{
    CommandLine line(
        {.name = u"conversation"_s,
         .arguments = u"SOURCE"_s,
         .text = Cli::tr("Shows a session as people would read it: who said what to whom, streams joined, drops\n"
                         "and failures where they happened.")
             + u'\n' + SourceOptions::help(),
         .examples = {u"bustap conversation session.mcap"_s,
                      u"bustap conversation session.mcap -f 'agent == weather'"_s,
                      u"bustap conversation session.mcap --markdown > session.md"_s,
                      u"bustap conversation demo --speed 10 --seconds 5"_s,
                      u"bustap conversation session.mcap --json | jq 'select(.kind == \"said\").text'"_s}});
    SourceOptions::declare(line);
    SelectionOptions::declare(line,
                              {.filter = Cli::tr("Only entries with a message that the filter lets through."),
                               .most = Cli::tr("Show no more than so many entries."),
                               .count = Cli::tr("Show only how many entries there are."),
                               .json = Cli::tr("Write one JSON object a line.")});
    line.addOption({u"markdown"_s, Cli::tr("Write a list in Markdown.")});
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const std::optional<SourceOptions> from = SourceOptions::read(line, line.argument(0));
    const std::optional<SelectionOptions> how = SelectionOptions::read(line);
    if (!from || !how)
        return Unusable;
    if (how->json && line.isSet(u"markdown"_s))
        return line.wrongUsage(Cli::tr("Either --json or --markdown says how to write it."));
    Session session;
    Conversation conversation(&session);
    const std::optional<int> nothing = load(*from, session, [&conversation] {
        while (conversation.read()) {} // while its messages are held
        return true;
    });
    if (nothing)
        return *nothing;
    const Shown shown = entriesOf(conversation, session, *how);
    if (how->countOnly)
        printCount(shown.entries.size(), how->json);
    else if (how->json)
        printEntries(shown.entries, conversation, session, Form::Json);
    else
        printEntries(shown.entries, conversation, session, line.isSet(u"markdown"_s) ? Form::Markdown : Form::Text);
    const bool hasDrops = shown.hasDrops || (how->isEverything() && session.dropsSeen() > 0); // of what is gone, too
    return how->failOnDrop && hasDrops ? BadNews : Fine;
}

} // namespace inspector::cli
