// Where in the grammar a place in a filter's text is.
#include <inspector/session/filter/completion_place.h>

#include <inspector/session/filter/lexer.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

using Expects = CompletionPlace::Expects;

/// Reads the tokens before the cursor from their end, as far as the question needs.
class Locator {
public:
    Locator(const QString &text, qsizetype cursor) : text(text), cursor(cursor), before(text.left(cursor)) {}

    CompletionPlace run()
    {
        Tokens read = tokenize(before);
        tokens = std::move(read.list);
        tokens.pop_back(); // the end
        qsizetype begin = cursor;
        if (read.error)
            begin = beginOfBroken(read.error.column - 1);
        else if (isBegun())
            begin = tokens.back().span.begin, tokens.pop_back();
        if (begin < 0 || isClosed())
            return {};
        place.piece = before.mid(begin);
        place.replaced = {begin, endOfWord(begin)};
        place.openParentheses = int(count(TokenType::LeftParenthesis) - count(TokenType::RightParenthesis));
        expect();
        return place;
    }

private:
    /// Where the lexer stopped: in a quote that is still open, or at the first half of an operator. Anything else is a
    /// mistake before the cursor, and the answer -1.
    [[nodiscard]] qsizetype beginOfBroken(qsizetype at) const
    {
        const QChar c = before.at(at);
        if (c != u'"' && c != u'\'')
            return at + 1 == cursor ? at : -1;
        while (at > 0 && !before.at(at - 1).isSpace() && !u"()\"{},!=<>&|~"_s.contains(before.at(at - 1)))
            --at; // a quote in a payload's path is a part of its word
        return at;
    }

    /// Whether the last token is still being typed: a word, or a `!` that may become an operator.
    [[nodiscard]] bool isBegun() const
    {
        if (tokens.empty() || tokens.back().span.end != cursor)
            return false;
        switch (tokens.back().type) {
        case TokenType::Word: return true;
        case TokenType::And:
        case TokenType::Or:
        case TokenType::Comparison: return tokens.back().text.front().isLetter();
        case TokenType::Not:
            return tokens.back().text.front().isLetter() || (tokens.size() > 1 && isField(tokens.size() - 2));
        default: return false;
        }
    }

    /// A text whose closing quote was typed just now.
    [[nodiscard]] bool isClosed() const
    {
        return !tokens.empty() && tokens.back().type == TokenType::Text && tokens.back().span.end == cursor;
    }

    /// Of the word or the text that begins there and that the cursor is in.
    [[nodiscard]] qsizetype endOfWord(qsizetype begin) const
    {
        if (begin < cursor) {
            for (const Token &token : tokenize(text).list) {
                const bool isWord = token.type == TokenType::Word || token.type == TokenType::Text;
                if (isWord && token.span.begin == begin)
                    return std::max(cursor, token.span.end);
            }
        }
        return cursor;
    }

    [[nodiscard]] qsizetype count(TokenType type) const
    {
        return std::count_if(tokens.begin(), tokens.end(), [type](const Token &token) { return token.type == type; });
    }

    [[nodiscard]] bool isValue(size_t at) const
    {
        return at > 0 && tokens[at - 1].type == TokenType::Comparison && tokens[at - 1].op != Operator::In;
    }

    [[nodiscard]] bool isField(size_t at) const
    {
        return tokens[at].type == TokenType::Word && !isValue(at) && findField(tokens[at].text);
    }

    /// The set that is open at the end; its `{`, or -1.
    [[nodiscard]] int openSet() const
    {
        for (int at = int(tokens.size()) - 1; at >= 0; --at) {
            if (tokens[size_t(at)].type == TokenType::RightBrace)
                return -1;
            if (tokens[size_t(at)].type == TokenType::LeftBrace)
                return at;
        }
        return -1;
    }

    /// Expects something of the field at `at`, or nothing where there is none.
    void expectOfField(int at, Expects expects)
    {
        if (at < 0 || !isField(size_t(at)))
            return;
        place.expects = expects;
        place.fieldText = tokens[size_t(at)].text;
        place.field = findField(place.fieldText);
    }

    void expect()
    {
        if (tokens.empty()) {
            place.expects = Expects::Test;
            return;
        }
        if (const int brace = openSet(); brace >= 0) {
            const bool negated = brace >= 2 && tokens[size_t(brace) - 2].type == TokenType::Not;
            place.inSet = true;
            return expectOfField(brace - (negated ? 3 : 2), Expects::Value);
        }
        const int last = int(tokens.size()) - 1;
        const Token &token = tokens.back();
        switch (token.type) {
        case TokenType::And:
        case TokenType::Or:
        case TokenType::LeftParenthesis: place.expects = Expects::Test; break;
        case TokenType::Not:
            place.expects = Expects::Test;
            expectOfField(last - 1, Expects::In);
            break;
        case TokenType::Comparison: {
            const bool negated =
                token.op == Operator::In && last > 0 && tokens[size_t(last) - 1].type == TokenType::Not;
            expectOfField(last - (negated ? 2 : 1), token.op == Operator::In ? Expects::Set : Expects::Value);
            break;
        }
        case TokenType::Word:
            place.expects = Expects::Connective;
            expectOfField(last, Expects::Operator);
            place.mayEnd = place.field && place.field->standsAlone;
            break;
        case TokenType::Text:
        case TokenType::RightParenthesis:
        case TokenType::RightBrace: place.expects = Expects::Connective; break;
        default: break;
        }
    }

    const QString text;
    const qsizetype cursor;
    const QString before;
    std::vector<Token> tokens;
    CompletionPlace place;
};

} // namespace

CompletionPlace completionPlace(const QString &text, qsizetype cursor)
{
    return Locator(text, cursor).run();
}

} // namespace inspector::filter
