// The grammar of filters.
#pragma once

#include <inspector/session/filter/ast.h>
#include <inspector/session/filter/filter.h>

namespace inspector::filter {

struct Parsed {
    Tree tree; ///< null where the text is empty, or wrong
    Filter::Error error;
};

[[nodiscard]] Parsed parse(const QString &text);

} // namespace inspector::filter
