// The words for an agent's state.
#pragma once

#include <inspector/session/agent_table.h>

namespace inspector::cli {

[[nodiscard]] QString stateText(AgentState state); ///< for a person
[[nodiscard]] QString stateName(AgentState state); ///< for a program

} // namespace inspector::cli
