// Internal: when a record happened.
#pragma once

#include <libbus/tap/record.h>

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

} // namespace bus::detail
