// Cuts a filter's text into words, texts in quotes and operators.
#pragma once

#include <inspector/session/filter/ast.h>
#include <inspector/session/filter/filter.h>

#include <vector>

namespace inspector::filter {

enum class TokenType {
    Word,
    Text,       ///< in quotes; `text` is what they hold
    Comparison, ///< an operator between a field and a value; `op` says which
    And,
    Or,
    Not,
    LeftParenthesis,
    RightParenthesis,
    LeftBrace,
    RightBrace,
    Comma,
    Range, ///< `..`
    End,
};

struct Token {
    TokenType type = TokenType::End;
    QString text;
    Operator op = Operator::Present;
    Span span;
};

struct Tokens {
    std::vector<Token> list; ///< ends with End, where there is no error
    Filter::Error error;
};

[[nodiscard]] Tokens tokenize(const QString &text);

/// An error about a piece of the text.
[[nodiscard]] Filter::Error errorAt(const Span &span, const QString &text);

} // namespace inspector::filter
