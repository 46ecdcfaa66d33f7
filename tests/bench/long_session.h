// A long session in memory, for benchmarks of what is made of sessions.
#pragma once

#include <inspector/session/session.h>

namespace bench {

/// So many messages among 64 agents, a third of them of tasks, a tenth broadcasts to eight of them; each with its fates.
/// Nothing of it is evicted.
void fillLongSession(inspector::Session &session, quint64 messages);

} // namespace bench
