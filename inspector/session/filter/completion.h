// What may come at a place in a filter's text.
#pragma once

#include <inspector/session/filter/ast.h>
#include <inspector/session/filter/vocabulary.h>

#include <QList>
#include <QString>

namespace inspector::filter {

/// Something that may stand at the place.
struct Suggestion {
    enum class Role {
        Field,
        Operator,
        Value,
        Connective, ///< between tests: `&&`, `)`
        Test,       ///< a whole one: `agent == stt`
    };
    Role role;
    QString text; ///< as it is written in the filter
    QString note; ///< what it is, for a person; may be empty
};

struct Completion {
    Span replaced; ///< the piece of the text that a suggestion takes the place of; empty where nothing is begun
    QList<Suggestion> suggestions; ///< the likeliest first; empty where the piece is complete
};

/// What may come at `cursor` and begins with, or else contains, the piece of the text that ends there.
///
/// Example:
/// @code
/// completionAt(u"source == ro"_s, 12, vocabulary); // replaces "ro": router, cron
/// @endcode
[[nodiscard]] Completion completionAt(const QString &text, qsizetype cursor, const Vocabulary &vocabulary);

} // namespace inspector::filter
