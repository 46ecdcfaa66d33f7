// What a session counts beside its agents.
#pragma once

#include <QtGlobal>

namespace inspector {

struct SessionCounts {
    quint64 published = 0;
    quint64 evicted = 0;
    quint64 lostByTap = 0;
    quint64 lostByRetention = 0;
    quint64 lostByFile = 0;
    quint64 lostFates = 0;
    bool lostUncounted = false; ///< more was lost, and nobody can tell how much
    quint64 duplicates = 0;
};

} // namespace inspector
