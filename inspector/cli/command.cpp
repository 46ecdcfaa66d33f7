// The table of commands.
#include <inspector/cli/command.h>

#include <QtGlobal>

namespace inspector::cli {

std::span<const Command> commands()
{
    static constexpr Command table[] = {
        {"list", QT_TRANSLATE_NOOP("bustap", "list the running apps that can be looked at"), runList},
        {"demo", QT_TRANSLATE_NOOP("bustap", "run the built-in session and show it as it happens"), runDemo},
        {"watch", QT_TRANSLATE_NOOP("bustap", "show the messages of a session, one a line"), runWatch},
        {"stats", QT_TRANSLATE_NOOP("bustap", "agents, what they handled and dropped, and the audit"), runStats},
        {"audit", QT_TRANSLATE_NOOP("bustap", "check that a session adds up"), runAudit},
        {"findings", QT_TRANSLATE_NOOP("bustap", "where the trouble is, and what to do about it"), runFindings},
        {"tasks", QT_TRANSLATE_NOOP("bustap", "tasks, who works on them and how they ended"), runTasks},
        {"conversation", QT_TRANSLATE_NOOP("bustap", "a session as people would read it: who said what to whom"),
         runConversation},
        {"state", QT_TRANSLATE_NOOP("bustap", "agents, tasks and queues as they stood at one message"), runState},
        {"record", QT_TRANSLATE_NOOP("bustap", "record a session to a file, as it happens"), runRecord},
        {"convert", QT_TRANSLATE_NOOP("bustap", "copy a session to a file, all of it or what a filter lets through"),
         runConvert},
        {"replay", QT_TRANSLATE_NOOP("bustap", "offer an old session as if its app ran now"), runReplay},
        {"send", QT_TRANSLATE_NOOP("bustap", "send a message on the bus of a running app"), runSend},
    };
    return table;
}

} // namespace inspector::cli
