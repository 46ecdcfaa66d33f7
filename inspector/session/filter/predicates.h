// What a test asks of one value: of a text, of a number, of a name.
#pragma once

#include <inspector/session/filter/ast.h>
#include <inspector/session/filter/row_source.h>

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

namespace inspector::filter {

/// `!=` and `not in`: the test is that a value is there, and that none of the values is the one asked for.
[[nodiscard]] constexpr bool isNegative(Operator op)
{
    return op == Operator::NotEqual || op == Operator::NotIn;
}

/// Equal to one of some texts, containing a text, or matching a regular expression (case does not matter for that).
class TextPredicate {
public:
    static TextPredicate equals(const QStringList &texts, Qt::CaseSensitivity cs = Qt::CaseSensitive);
    static TextPredicate contains(const QString &text, Qt::CaseSensitivity cs = Qt::CaseSensitive);
    static TextPredicate matches(const QRegularExpression &expression);

    [[nodiscard]] bool accepts(const QString &text) const;

private:
    enum class How { Equals, Contains, Matches };
    How how = How::Equals;
    QStringList texts;
    Qt::CaseSensitivity cs = Qt::CaseSensitive;
    QRegularExpression expression;
};

/// Seqs take all of 64 bits; this puts them into the numbers of a NumberPredicate, in their order.
[[nodiscard]] constexpr qint64 orderOfSeq(quint64 seq)
{
    return qint64(seq ^ quint64(1) << 63);
}

/// Within one of some ranges, both ends included.
class NumberPredicate {
public:
    struct Range {
        qint64 low = 0;
        qint64 high = 0;
    };
    explicit NumberPredicate(std::vector<Range> ranges) : ranges(std::move(ranges)) {}

    [[nodiscard]] bool accepts(qint64 number) const
    {
        for (const Range &range : ranges) {
            if (number >= range.low && number <= range.high)
                return true;
        }
        return false;
    }

private:
    std::vector<Range> ranges;
};

/// A TextPredicate for names: asked once about each, and remembered for as long as the names are the same table's.
class NamePredicate {
public:
    explicit NamePredicate(TextPredicate predicate) : predicate(std::move(predicate)) {}

    [[nodiscard]] bool accepts(const RowSource &names, NameId id) const
    {
        if (names.namesSerial() != serial)
            forget(names.namesSerial());
        if (id < answers.size() && answers[id] != Unknown)
            return answers[id] == Yes;
        return ask(names, id);
    }

private:
    enum Answer : quint8 { Unknown, No, Yes };
    void forget(quint64 newSerial) const;
    bool ask(const RowSource &names, NameId id) const;

    TextPredicate predicate;
    mutable std::vector<Answer> answers;
    mutable quint64 serial = 0;
};

} // namespace inspector::filter
