// Conditions that read the payload, or text made of it.
#pragma once

#include <inspector/session/filter/condition.h>
#include <inspector/session/filter/json_path.h>
#include <inspector/session/filter/predicates.h>

#include <QStringList>

#include <functional>

namespace inspector::filter {

[[nodiscard]] ConditionPtr summaryCondition(TextPredicate predicate, bool negative);
/// The payload's JSON text.
[[nodiscard]] ConditionPtr payloadTextCondition(TextPredicate predicate);
/// A value in the payload.
using JsonPredicate = std::function<bool(const nlohmann::json &)>;
[[nodiscard]] ConditionPtr payloadValueCondition(JsonPath path, JsonPredicate accepts, bool negative);
/// A text anywhere in what is shown: names, type, task, summary, payload. Case does not matter.
[[nodiscard]] ConditionPtr searchCondition(const QString &text);

/// The kinds whose payloads have a field of that name, a bit each; 0 for none.
[[nodiscard]] quint32 kindsWithField(const QString &field);
/// The fields that payloads have at their top.
[[nodiscard]] QStringList payloadFields();

} // namespace inspector::filter
