// Where in the grammar a place in a filter's text is: what was begun there, and what is expected.
#pragma once

#include <inspector/session/filter/ast.h>
#include <inspector/session/filter/fields.h>

namespace inspector::filter {

/// A place in a text that need not be a whole filter yet.
struct CompletionPlace {
    enum class Expects {
        Nothing, ///< something before it is wrong
        Test,
        Operator,   ///< of `field`
        In,         ///< after `field not`
        Set,        ///< after `field in`
        Value,      ///< of `field`
        Connective, ///< a test is over
    };
    Expects expects = Expects::Nothing;
    QString piece; ///< what was begun: from there to the cursor
    Span replaced; ///< the same, and the rest of its word behind the cursor
    const Field *field = nullptr;
    QString fieldText; ///< as it was written: `payload.status`
    bool inSet = false;
    bool mayEnd = false; ///< where an operator is expected: the field is a test of its own
    int openParentheses = 0;
};

[[nodiscard]] CompletionPlace completionPlace(const QString &text, qsizetype cursor);

} // namespace inspector::filter
