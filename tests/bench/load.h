// How much work a benchmark does: the whole load, or a tiny one that only shows that it still runs.
#pragma once

#include <QtGlobal>

namespace bench {

/// From now on scaled() answers with tiny loads. To be called before any workload runs.
void useSmokeLoad();

/// `count`, or a small part of it (at least 1) under the smoke load.
[[nodiscard]] quint64 scaled(quint64 count);

} // namespace bench
