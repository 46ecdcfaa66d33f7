// Conditions on what a person marked.
#pragma once

#include <inspector/session/filter/condition.h>
#include <inspector/session/filter/predicates.h>

namespace inspector::filter {

[[nodiscard]] ConditionPtr markedCondition();
/// The mark's note; there is none where it is empty.
[[nodiscard]] ConditionPtr noteCondition(TextPredicate predicate, bool negative);

} // namespace inspector::filter
