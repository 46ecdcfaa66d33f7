// Conditions on a row's own fields: quick, whatever the payload.
#pragma once

#include <inspector/session/filter/condition.h>
#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/predicates.h>

namespace inspector::filter {

/// seq, time, size and the counts of fates.
[[nodiscard]] ConditionPtr numberCondition(FieldId field, NumberPredicate predicate, bool negative);
/// source, target, agent and task.
[[nodiscard]] ConditionPtr nameCondition(FieldId field, NamePredicate predicate, bool negative);
/// type, priority and group, as the kinds that have the words asked for: a bit each.
[[nodiscard]] ConditionPtr kindCondition(quint32 kinds);
/// A field that stands alone: is there one, or any? Not for those of fate_conditions.h, mark_conditions.h and
/// payload_conditions.h.
[[nodiscard]] ConditionPtr presenceCondition(FieldId field);

} // namespace inspector::filter
