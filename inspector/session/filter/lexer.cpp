// Cuts a filter's text into words, texts in quotes and operators.
#include <inspector/session/filter/lexer.h>

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

class Lexer {
    Q_DECLARE_TR_FUNCTIONS(inspector::FilterLexer)
public:
    explicit Lexer(const QString &text) : text(text) {}

    Tokens run()
    {
        while (!tokens.error) {
            while (at < text.size() && text.at(at).isSpace())
                ++at;
            if (at == text.size())
                break;
            next();
        }
        add(TokenType::End, 0);
        return std::move(tokens);
    }

private:
    void next()
    {
        const QChar c = text.at(at);
        if (c == u'"' || c == u'\'')
            return quoted(c);
        if (symbol())
            return;
        if (isWordEnd(at)) // a character of an operator, but no operator
            return fail({at, at + 1}, tr("'%1' is no operator; to search for it, put it in quotes").arg(c));
        word();
    }

    /// Longer operators first.
    bool symbol()
    {
        struct Symbol {
            QLatin1StringView spelling;
            TokenType type;
            Operator op;
        };
        static constexpr auto none = Operator::Present;
        static const Symbol symbols[] = {
            {"=="_L1, TokenType::Comparison, Operator::Equal},
            {"!="_L1, TokenType::Comparison, Operator::NotEqual},
            {"<="_L1, TokenType::Comparison, Operator::LessOrEqual},
            {">="_L1, TokenType::Comparison, Operator::GreaterOrEqual},
            {"&&"_L1, TokenType::And, none},
            {"||"_L1, TokenType::Or, none},
            {".."_L1, TokenType::Range, none},
            {"<"_L1, TokenType::Comparison, Operator::Less},
            {">"_L1, TokenType::Comparison, Operator::Greater},
            {"~"_L1, TokenType::Comparison, Operator::Matches},
            {"!"_L1, TokenType::Not, none},
            {"("_L1, TokenType::LeftParenthesis, none},
            {")"_L1, TokenType::RightParenthesis, none},
            {"{"_L1, TokenType::LeftBrace, none},
            {"}"_L1, TokenType::RightBrace, none},
            {","_L1, TokenType::Comma, none},
        };
        const QStringView rest = QStringView(text).mid(at);
        for (const Symbol &symbol : symbols) {
            if (rest.startsWith(symbol.spelling)) {
                add(symbol.type, symbol.spelling.size(), symbol.op);
                return true;
            }
        }
        // Near misses, with the way out.
        if (rest.startsWith(u'='))
            fail({at, at + 1}, tr("'=' is no operator; to compare, write '=='"));
        else if (rest.startsWith(u'&') || rest.startsWith(u'|'))
            fail({at, at + 1}, tr("'%1' is no operator; write '%1%1'").arg(rest.front()));
        else
            return false;
        return true;
    }

    /// Operators may stand against a word without a space. A part of a payload's path may be in quotes.
    void word()
    {
        const qsizetype begin = at;
        qsizetype end = at;
        while (!isWordEnd(end)) {
            ++end;
            if (end < text.size() && text.at(end) == u'"' && text.at(end - 1) == u'.') {
                const qsizetype close = closingQuote(end);
                if (close < 0)
                    return fail({end, text.size()}, tr("this quote is never closed"));
                end = close + 1;
            }
        }
        const QString spelled = text.mid(begin, end - begin);
        static const QHash<QString, std::pair<TokenType, Operator>> keywords = {
            {u"and"_s, {TokenType::And, {}}},
            {u"or"_s, {TokenType::Or, {}}},
            {u"not"_s, {TokenType::Not, {}}},
            {u"in"_s, {TokenType::Comparison, Operator::In}},
            {u"contains"_s, {TokenType::Comparison, Operator::Contains}},
            {u"matches"_s, {TokenType::Comparison, Operator::Matches}},
            {u"eq"_s, {TokenType::Comparison, Operator::Equal}},
            {u"ne"_s, {TokenType::Comparison, Operator::NotEqual}},
            {u"lt"_s, {TokenType::Comparison, Operator::Less}},
            {u"le"_s, {TokenType::Comparison, Operator::LessOrEqual}},
            {u"gt"_s, {TokenType::Comparison, Operator::Greater}},
            {u"ge"_s, {TokenType::Comparison, Operator::GreaterOrEqual}},
        };
        const auto keyword = keywords.constFind(spelled.toLower());
        if (keyword == keywords.cend())
            add(TokenType::Word, end - begin);
        else
            add(keyword->first, end - begin, keyword->second);
    }

    /// Of the quote at `open`, in a payload's path; -1 where there is none.
    [[nodiscard]] qsizetype closingQuote(qsizetype open) const
    {
        for (qsizetype i = open + 1; i < text.size(); ++i) {
            if (text.at(i) == u'"')
                return i;
            if (text.at(i) == u'\\')
                ++i;
        }
        return -1;
    }

    /// A backslash before anything but a quote, a backslash, n or t stays, so that "\d" is a regular expression's.
    void quoted(QChar quote)
    {
        QString held;
        for (qsizetype i = at + 1; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c == quote) {
                add(TokenType::Text, i + 1 - at);
                tokens.list.back().text = held;
                return;
            }
            const QChar escaped = c == u'\\' && i + 1 < text.size() ? text.at(i + 1) : QChar();
            if (escaped == quote || escaped == u'\\')
                held += escaped, ++i;
            else if (escaped == u'n' || escaped == u't')
                held += escaped == u'n' ? u'\n' : u'\t', ++i;
            else
                held += c;
        }
        fail({at, text.size()}, tr("this quote is never closed"));
    }

    [[nodiscard]] bool isWordEnd(qsizetype i) const
    {
        if (i >= text.size())
            return true;
        const QChar c = text.at(i);
        const bool isRange = c == u'.' && i + 1 < text.size() && text.at(i + 1) == u'.';
        return c.isSpace() || isRange || u"()\"{},!=<>&|~"_s.contains(c);
    }

    void add(TokenType type, qsizetype length, Operator op = Operator::Present)
    {
        tokens.list.push_back({type, text.mid(at, length), op, {at, at + length}});
        at += length;
    }

    void fail(const Span &span, const QString &why) { tokens.error = errorAt(span, why); }

    const QString text;
    qsizetype at = 0;
    Tokens tokens;
};

} // namespace

Tokens tokenize(const QString &text)
{
    return Lexer(text).run();
}

Filter::Error errorAt(const Span &span, const QString &text)
{
    return {int(span.begin) + 1, int(span.end - span.begin), text};
}

} // namespace inspector::filter
