// Conditions on what became of a message: they walk through the row's fates.
#pragma once

#include <inspector/session/filter/condition.h>
#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/predicates.h>

#include <optional>

namespace inspector::filter {

/// handled_by, dropped_by, discarded_by and failed_by; without a predicate, whether there is any.
[[nodiscard]] ConditionPtr fateNameCondition(FieldId field, std::optional<NamePredicate> predicate, bool negative);
/// waited and ran, where a handler ran; without a predicate, whether one has.
[[nodiscard]] ConditionPtr fateDurationCondition(FieldId field, std::optional<NumberPredicate> predicate,
                                                 bool negative);
/// What failed handlers said.
[[nodiscard]] ConditionPtr fateErrorCondition(TextPredicate predicate, bool negative);

} // namespace inspector::filter
