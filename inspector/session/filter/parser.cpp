// The grammar of filters, by recursive descent:
//
//   either     = both { ("or" | "||") both }
//   both       = negation { ("and" | "&&") negation }
//   negation   = { "not" | "!" } primary
//   primary    = "(" either ")" | field operator value | field ["not"] "in" set | field | search
//   search     = word-or-text { word-or-text }        words side by side must all be found
//   set        = "{" member { [","] member } "}"
//   member     = value [ ".." value ]
#include <inspector/session/filter/parser.h>

#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/lexer.h>

#include <QCoreApplication>

namespace inspector::filter {

namespace {

template <class What>
Tree make(What what)
{
    return std::make_unique<Node>(Node{std::move(what)});
}

/// A function that finds something wrong sets the error and answers with nothing.
class Parser {
    Q_DECLARE_TR_FUNCTIONS(inspector::FilterParser)
public:
    explicit Parser(std::vector<Token> tokens) : tokens(std::move(tokens)) {}

    Parsed run()
    {
        if (peek().type == TokenType::End)
            return {};
        Tree tree = either();
        if (!error && peek().type != TokenType::End)
            unexpectedAfterTest();
        if (error)
            return {nullptr, error};
        return {std::move(tree), {}};
    }

private:
    Tree either() { return chain<AnyOf>(TokenType::Or, &Parser::both); }
    Tree both() { return chain<AllOf>(TokenType::And, &Parser::negation); }

    template <class Chain>
    Tree chain(TokenType between, Tree (Parser::*part)())
    {
        Tree first = (this->*part)();
        if (error || peek().type != between)
            return first;
        Chain all;
        all.parts.push_back(std::move(first));
        while (!error && peek().type == between) {
            take();
            all.parts.push_back((this->*part)());
        }
        return make(std::move(all));
    }

    Tree negation()
    {
        bool negated = false;
        while (peek().type == TokenType::Not) {
            take();
            negated = !negated;
        }
        Tree tree = primary();
        return negated && !error ? make(Negation{std::move(tree)}) : std::move(tree);
    }

    Tree primary()
    {
        const Token &token = peek();
        switch (token.type) {
        case TokenType::LeftParenthesis: return group();
        case TokenType::Word:
            if (isComparison(1))
                return comparison();
            if (standsAlone(token.text))
                return make(Comparison{literal(take()), Operator::Present, {}, {}});
            return search();
        case TokenType::Text:
            if (isComparison(1))
                return fail(token,
                            tr("a field stands before '%1', for instance: source == \"router\"").arg(peek(1).text));
            return search();
        default: return expectedTest();
        }
    }

    Tree group()
    {
        constexpr int deepest = 200;
        const Token open = take();
        if (++depth > deepest)
            return fail(open, tr("parentheses more than %1 deep").arg(deepest));
        Tree inner = either();
        --depth;
        if (error)
            return nullptr;
        if (peek().type == TokenType::End)
            return fail(open, tr("this parenthesis is never closed"));
        if (peek().type != TokenType::RightParenthesis) {
            unexpectedAfterTest();
            return nullptr;
        }
        take();
        return inner;
    }

    Tree comparison()
    {
        Comparison comparison;
        comparison.field = literal(take());
        const bool negated = peek().type == TokenType::Not;
        if (negated)
            take();
        const Token op = take();
        comparison.op = negated ? Operator::NotIn : op.op;
        comparison.opSpan = op.span;
        if (op.op == Operator::In)
            set(op, comparison.values);
        else if (isValue(peek()))
            comparison.values.push_back({literal(take()), {}});
        else
            expectedValue(op);
        return error ? nullptr : make(std::move(comparison));
    }

    void set(const Token &in, std::vector<Member> &members)
    {
        const Token open = peek();
        if (open.type != TokenType::LeftBrace) {
            fail(open, tr("expected a set after '%1', for instance: {1..5, 9}").arg(in.text));
            return;
        }
        take();
        while (!error && peek().type != TokenType::RightBrace) {
            if (peek().type == TokenType::End)
                fail(open, tr("this brace is never closed"));
            else
                member(members);
            if (peek().type == TokenType::Comma)
                take();
        }
        if (error)
            return;
        const Token close = take();
        if (members.empty())
            fail({open.type, {}, {}, {open.span.begin, close.span.end}}, tr("this set is empty"));
    }

    void member(std::vector<Member> &members)
    {
        if (!isValue(peek())) {
            fail(peek(), tr("expected a value of the set"));
            return;
        }
        Member member{literal(take()), {}};
        if (peek().type == TokenType::Range) {
            const Token range = take();
            if (!isValue(peek()))
                expectedValue(range);
            else
                member.high = literal(take());
        }
        members.push_back(std::move(member));
    }

    /// Words side by side are one search each, and all must be found.
    Tree search()
    {
        AllOf all;
        while (isSearch())
            all.parts.push_back(make(Search{literal(take())}));
        if (all.parts.size() == 1)
            return std::move(all.parts.front());
        return make(std::move(all));
    }

    [[nodiscard]] bool isSearch() const
    {
        if (!isValue(peek()) || isComparison(1))
            return false;
        return peek().type == TokenType::Text || !standsAlone(peek().text);
    }

    [[nodiscard]] bool isComparison(size_t ahead) const
    {
        if (peek(ahead).type == TokenType::Not)
            return peek(ahead + 1).type == TokenType::Comparison && peek(ahead + 1).op == Operator::In;
        return peek(ahead).type == TokenType::Comparison;
    }

    [[nodiscard]] static bool standsAlone(const QString &word)
    {
        const Field *field = findField(word);
        return field && field->standsAlone;
    }

    [[nodiscard]] static bool isValue(const Token &token)
    {
        return token.type == TokenType::Word || token.type == TokenType::Text;
    }

    [[nodiscard]] static Literal literal(const Token &token)
    {
        return {token.text, token.type == TokenType::Text, token.span};
    }

    // --- What may be wrong ---

    Tree expectedTest()
    {
        const Token &token = peek();
        const QString example = tr("for instance: type == TaskRequest");
        if (token.type == TokenType::Comparison)
            return fail(token, tr("expected a field before '%1', %2").arg(token.text, example));
        if (at == 0)
            return fail(token, tr("expected a test, %1").arg(example));
        return fail(token, tr("expected a test after '%1', %2").arg(tokens[at - 1].text, example));
    }

    void expectedValue(const Token &op)
    {
        const Token &token = peek();
        if (token.type == TokenType::End)
            fail(token, tr("expected a value after '%1'").arg(op.text));
        else if (token.type == TokenType::LeftBrace)
            fail(token, tr("a set stands after 'in', not after '%1'").arg(op.text));
        else
            fail(token,
                 tr("expected a value after '%1'; to mean '%2' itself, put it in quotes").arg(op.text, token.text));
    }

    void unexpectedAfterTest()
    {
        const Token &token = peek();
        if (token.type == TokenType::RightParenthesis)
            fail(token, tr("no parenthesis is open here"));
        else if (token.type == TokenType::Comparison)
            fail(token, tr("expected 'and' or 'or' before '%1': a test is over here").arg(token.text));
        else if (token.type == TokenType::Comma)
            fail(token, tr("expected 'and' or 'or'; to search for a text with a comma, put it in quotes"));
        else
            fail(token, tr("expected 'and' or 'or' before '%1'").arg(token.text));
    }

    Tree fail(const Token &token, const QString &why)
    {
        if (!error)
            error = errorAt(token.span, why);
        return nullptr;
    }

    // --- Tokens; the last one is End, for ever ---

    [[nodiscard]] const Token &peek(size_t ahead = 0) const { return tokens[std::min(at + ahead, tokens.size() - 1)]; }
    Token take()
    {
        Token token = peek();
        at = std::min(at + 1, tokens.size() - 1);
        return token;
    }

    const std::vector<Token> tokens;
    size_t at = 0;
    int depth = 0;
    Filter::Error error;
};

} // namespace

Parsed parse(const QString &text)
{
    Tokens tokens = tokenize(text);
    if (tokens.error)
        return {nullptr, tokens.error};
    return Parser(std::move(tokens.list)).run();
}

} // namespace inspector::filter
