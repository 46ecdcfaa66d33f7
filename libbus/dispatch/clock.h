// Internal. The one clock of all records.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace bus::detail {

/// ns since the UNIX epoch that never run backwards: the steady clock, set by the wall clock once.
inline qint64 epochNow() noexcept
{
    using namespace std::chrono;
    static const qint64 offset = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count()
        - duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count() + offset;
}

} // namespace bus::detail
