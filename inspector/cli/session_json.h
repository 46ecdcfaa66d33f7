// What a session shows, as JSON for other programs.
#pragma once

#include <inspector/session/session.h>

#include <nlohmann/json_fwd.hpp>

namespace inspector::cli {

[[nodiscard]] nlohmann::json toJson(const bus::HeaderRecord &header);
/// Its condition and its counters; without quantiles.
[[nodiscard]] nlohmann::json toJson(const Agent &agent);
[[nodiscard]] nlohmann::json toJson(const bus::SubscriberTotals &totals);
[[nodiscard]] nlohmann::json toJson(const Task &task);
[[nodiscard]] nlohmann::json toJson(const Audit &audit);
[[nodiscard]] nlohmann::json toJson(const Findings &findings);

/// Writes it to stdout: over several lines, or as one line among others.
void printJson(const nlohmann::json &json);
void printJsonLine(const nlohmann::json &json);

} // namespace inspector::cli
