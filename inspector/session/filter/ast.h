// What a filter's text says, as a tree: nothing is checked yet but the grammar.
#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace inspector::filter {

/// A piece of the filter's text; offsets counted from 0.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
};

enum class Operator {
    Present, ///< the field stands alone
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    Matches,
    In,
    NotIn,
};

/// A value as it was written.
struct Literal {
    QString text;
    bool quoted = false;
    Span span;
};

/// One member of a set; `10..20` has both ends.
struct Member {
    Literal low;
    std::optional<Literal> high;
};

struct Node;
using Tree = std::unique_ptr<Node>;

struct AllOf {
    std::vector<Tree> parts;
};
struct AnyOf {
    std::vector<Tree> parts;
};
struct Negation {
    Tree part;
};
/// `source == router`, `seq in {1..5}`, `dropped`.
struct Comparison {
    Literal field;
    Operator op = Operator::Present;
    Span opSpan;
    std::vector<Member> values; ///< one, but for a set; none where the field stands alone
};
/// A word or a text that stands alone.
struct Search {
    Literal text;
};

struct Node {
    std::variant<AllOf, AnyOf, Negation, Comparison, Search> what;
};

} // namespace inspector::filter
