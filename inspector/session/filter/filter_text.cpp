// Writes filters: a field and a value it has become a test, tests are put together.
#include <inspector/session/filter/filter_text.h>

#include <inspector/session/filter/lexer.h>
#include <inspector/session/filter/parser.h>
#include <inspector/session/filter/row_context.h>

#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

constexpr qsizetype LongestEqual = 200; ///< characters; of a longer text, its beginning is asked for

bool isPlainWord(const QString &text)
{
    const Tokens tokens = tokenize(text);
    return !tokens.error && tokens.list.size() == 2 && tokens.list.front().type == TokenType::Word
        && tokens.list.front().text == text;
}

template <class Chain>
QString grouped(const QString &filter)
{
    const Parsed parsed = parse(filter);
    return parsed.tree && std::holds_alternative<Chain>(parsed.tree->what) ? u'(' + filter + u')' : filter;
}

/// A test of the payload on a text: equal, or, of a long one, its beginning contained.
QString textTest(const QString &field, const QString &text)
{
    if (text.size() <= LongestEqual)
        return field + u" == "_s + inQuotes(text);
    qsizetype end = LongestEqual;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return field + u" contains "_s + inQuotes(text.left(end));
}

} // namespace

// --- Values ---

QString inQuotes(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
    return u'"' + quoted + u'"';
}

QString asValue(const QString &text)
{
    return isPlainWord(text) ? text : inQuotes(text);
}

QString asDuration(qint64 ns)
{
    for (const auto &[unit, factor] : {std::pair("s"_L1, qint64(1'000'000'000)), std::pair("ms"_L1, qint64(1'000'000)),
                                       std::pair("us"_L1, qint64(1'000))}) {
        if (std::abs(ns) < factor)
            continue;
        QString digits = QString::number(ns / factor);
        if (const qint64 rest = std::abs(ns % factor)) {
            QString decimals = QString::number(factor + rest).mid(1);
            while (decimals.endsWith(u'0'))
                decimals.chop(1);
            digits += u'.' + decimals;
        }
        return digits + unit;
    }
    return QString::number(ns) + "ns"_L1;
}

QString asValue(const nlohmann::json &value)
{
    if (!value.is_string())
        return jsonText(value);
    const QString text = QString::fromStdString(value.get_ref<const std::string &>());
    bool isNumber = false;
    (void)text.toDouble(&isNumber);
    const bool looksOtherwise = isNumber || text == "true"_L1 || text == "false"_L1 || text == "null"_L1;
    return looksOtherwise ? inQuotes(text) : asValue(text);
}

// --- Tests ---

QString equalTest(FieldId field, const QString &value)
{
    const FieldType type = allFields().at(size_t(field)).type;
    if (type == FieldType::Word)
        return fieldName(field) + u" == "_s + asValue(value);
    return textTest(fieldName(field), value);
}

QString equalTest(FieldId field, quint64 value)
{
    return u"%1 == %2"_s.arg(fieldName(field)).arg(value);
}

QString atLeastTest(FieldId field, qint64 ns)
{
    return u"%1 >= %2"_s.arg(fieldName(field), asDuration(ns));
}

QString payloadTest(const JsonPath &path, const nlohmann::json &value)
{
    const QString field = u"payload."_s + path.text();
    if (value.is_structured())
        return field;
    if (value.is_string())
        return textTest(field, QString::fromStdString(value.get_ref<const std::string &>()));
    return field + u" == "_s + asValue(value);
}

QString fateTest(bus::Fate fate, const QString &subscriber)
{
    switch (fate) {
    case bus::Fate::Handled: return equalTest(FieldId::HandledBy, subscriber);
    case bus::Fate::Dropped: return equalTest(FieldId::DroppedBy, subscriber);
    case bus::Fate::Failed: return equalTest(FieldId::FailedBy, subscriber);
    case bus::Fate::Discarded:
    case bus::Fate::Undelivered: break;
    }
    return equalTest(FieldId::DiscardedBy, subscriber);
}

QString waitingTest()
{
    return u"!(handled || dropped || discarded || failed)"_s;
}

QString negated(const QString &filter)
{
    return isPlainWord(filter) ? u'!' + filter : u"!(%1)"_s.arg(filter);
}

QString combined(const QString &filter, const QString &test, Combination how)
{
    const bool isNegated = how == Combination::ReplaceByNot || how == Combination::AndNot || how == Combination::OrNot;
    const QString added = isNegated ? negated(test) : test;
    if (filter.trimmed().isEmpty() || how == Combination::Replace || how == Combination::ReplaceByNot)
        return added;
    if (how == Combination::Or || how == Combination::OrNot)
        return filter + u" || "_s + added;
    return grouped<AnyOf>(filter) + u" && "_s + grouped<AnyOf>(added);
}

} // namespace inspector::filter
