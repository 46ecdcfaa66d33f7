// States in words.
#include <inspector/cli/agent_state.h>

#include <inspector/cli/text.h>

namespace inspector::cli {
namespace {

const char *word(AgentState state)
{
    switch (state) {
    case AgentState::Starting:
        return QT_TRANSLATE_NOOP("bustap", "starting");
    case AgentState::Ready:
        return QT_TRANSLATE_NOOP("bustap", "ready");
    case AgentState::Active:
        return QT_TRANSLATE_NOOP("bustap", "active");
    case AgentState::Inactive:
        return QT_TRANSLATE_NOOP("bustap", "inactive");
    case AgentState::Ended:
        return QT_TRANSLATE_NOOP("bustap", "ended");
    case AgentState::Cancelled:
        return QT_TRANSLATE_NOOP("bustap", "cancelled");
    case AgentState::Failed:
        return QT_TRANSLATE_NOOP("bustap", "failed");
    }
    return "";
}

} // namespace

QString stateText(AgentState state)
{
    return Cli::tr(word(state));
}

QString stateName(AgentState state)
{
    return QString::fromLatin1(word(state));
}

} // namespace inspector::cli
