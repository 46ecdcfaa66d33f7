// The plural of counts that are too large for tr().
#pragma once

#include <QtGlobal>

#include <limits>

namespace inspector {

/// The `n` by which tr() chooses the plural of a count. It is an int, and what tr() would write for %n; a count of 64 bits
/// is put in by arg() instead. Of one that is too large, it has the last digits, by which some languages choose.
///
/// Example:
/// @code
/// tr("%L1 message(s)", nullptr, pluralOf(count)).arg(count)
/// @endcode
[[nodiscard]] constexpr int pluralOf(quint64 count)
{
    constexpr quint64 round = 1'000'000;
    return int(count <= quint64(std::numeric_limits<int>::max()) ? count : round + count % round);
}

} // namespace inspector
