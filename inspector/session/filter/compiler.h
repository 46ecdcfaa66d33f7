// Checks a parsed filter against the fields and their types, and makes conditions of it.
#pragma once

#include <inspector/session/filter/ast.h>
#include <inspector/session/filter/condition.h>
#include <inspector/session/filter/filter.h>

namespace inspector::filter {

struct Compiled {
    ConditionPtr condition; ///< null where there is an error
    Filter::Error error;
};

[[nodiscard]] Compiled compile(const Node &tree);

} // namespace inspector::filter
