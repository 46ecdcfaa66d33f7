// Internal: when a record happened, and spans of that time.
#pragma once

#include <libbus/tap/record.h>

#include <algorithm>
#include <chrono>
#include <optional>

namespace bus::detail {

/// In ns since the UNIX epoch; nothing for a header that does not know.
[[nodiscard]] inline std::optional<qint64> timeOf(const Record &record)
{
    return std::visit(
        []<class R>(const R &content) -> std::optional<qint64> {
            if constexpr (!std::is_same_v<R, HeaderRecord>)
                return content.t;
            else if (content.started.isValid())
                return content.started.toMSecsSinceEpoch() * 1'000'000;
            return std::nullopt;
        },
        record);
}

/// A span that somebody chose, in ns: none that is negative, and at most the 292 years that 64 bits hold.
[[nodiscard]] constexpr qint64 nanosecondsIn(std::chrono::milliseconds span)
{
    using namespace std::chrono;
    return nanoseconds(std::clamp(span, milliseconds(0), duration_cast<milliseconds>(nanoseconds::max()))).count();
}

} // namespace bus::detail
