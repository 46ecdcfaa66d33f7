// Internal: text to nlohmann::json with errors instead of exceptions, and a bound on nesting.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>

namespace bus::detail {

/// How deep arrays and objects may nest. nlohmann/json copies, compares and writes values by recursion, so
/// text from outside must not decide how deep the stack gets.
inline constexpr int MaxJsonDepth = 1000;

/// Parses UTF-8 text. Returns nothing and sets `*error` (what, at which byte) if it is not JSON.
[[nodiscard]] std::optional<nlohmann::json> parseJson(QByteArrayView text, QString *error);

} // namespace bus::detail
