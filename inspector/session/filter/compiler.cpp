// Checks a parsed filter against the fields and their types, and makes conditions of it.
#include <inspector/session/filter/compiler.h>

#include <inspector/session/filter/did_you_mean.h>
#include <inspector/session/filter/fate_conditions.h>
#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/header_conditions.h>
#include <inspector/session/filter/lexer.h>
#include <inspector/session/filter/mark_conditions.h>
#include <inspector/session/filter/payload_conditions.h>
#include <inspector/session/filter/values.h>

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

std::optional<Number> numberIn(const QString &text)
{
    if (const std::optional<Number> whole = parseNumber(text))
        return whole;
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? std::optional<Number>(number) : std::nullopt;
}

/// Of a value that is one.
Number numberOf(const nlohmann::json &value)
{
    if (value.is_number_unsigned())
        return Number(value.get<quint64>());
    if (value.is_number_integer())
        return Number(value.get<qint64>());
    return Number(value.get<double>());
}

/// A literal beside a value of a payload: without quotes, it may be a number, true, false or null as well as a text.
bool isSameValue(const Literal &literal, const nlohmann::json &value)
{
    if (value.is_string())
        return literal.text.toStdString() == value.get_ref<const std::string &>();
    if (literal.quoted)
        return false;
    if (value.is_number())
        return numberIn(literal.text) == numberOf(value);
    if (value.is_boolean())
        return literal.text == (value.get<bool>() ? "true"_L1 : "false"_L1);
    return value.is_null() && literal.text == "null"_L1;
}

bool compares(Number value, Operator op, Number with)
{
    switch (op) {
    case Operator::Less: return value < with;
    case Operator::LessOrEqual: return value <= with;
    case Operator::Greater: return value > with;
    default: return value >= with;
    }
}

bool isOrder(Operator op)
{
    return op == Operator::Less || op == Operator::LessOrEqual || op == Operator::Greater
        || op == Operator::GreaterOrEqual;
}

bool isEquality(Operator op)
{
    return op == Operator::Equal || op == Operator::NotEqual || op == Operator::In || op == Operator::NotIn;
}

/// A function that finds something wrong sets the error and answers with nothing.
class Compiler {
    Q_DECLARE_TR_FUNCTIONS(inspector::FilterCompiler)
public:
    ConditionPtr condition(const Node &node)
    {
        return std::visit([this](const auto &what) { return make(what); }, node.what);
    }

    Filter::Error error;

private:
    ConditionPtr make(const AllOf &all)
    {
        auto parts = conditions(all.parts);
        return error ? nullptr : allOf(std::move(parts));
    }

    ConditionPtr make(const AnyOf &any)
    {
        auto parts = conditions(any.parts);
        return error ? nullptr : anyOf(std::move(parts));
    }

    ConditionPtr make(const Negation &negation)
    {
        ConditionPtr part = condition(*negation.part);
        return error ? nullptr : negationOf(std::move(part));
    }

    ConditionPtr make(const Search &search) { return searchCondition(search.text.text); }

    ConditionPtr make(const Comparison &test)
    {
        const Field *field = findField(test.field.text);
        if (!field)
            return unknownField(test.field);
        switch (field->type) {
        case FieldType::Number:
        case FieldType::Bytes:
        case FieldType::Duration: return numberTest(*field, test);
        case FieldType::Word: return wordTest(*field, test);
        case FieldType::Name: return nameTest(*field, test);
        case FieldType::Text: return textTest(*field, test);
        case FieldType::Flag:
            if (test.op != Operator::Present)
                return fail(test.opSpan, tr("'%1' stands alone: it is there, or not").arg(field->name));
            return field->id == FieldId::Marked ? markedCondition() : presenceCondition(field->id);
        case FieldType::Json:
            return test.field.text == field->name ? payloadTextTest(*field, test) : payloadValueTest(test);
        }
        return nullptr;
    }

    std::vector<ConditionPtr> conditions(const std::vector<Tree> &trees)
    {
        std::vector<ConditionPtr> list;
        for (const Tree &tree : trees) {
            list.push_back(condition(*tree));
            if (error)
                break;
        }
        return list;
    }

    // --- Numbers, sizes and durations ---

    ConditionPtr numberTest(const Field &field, const Comparison &test)
    {
        const bool isDuration = field.id == FieldId::Waited || field.id == FieldId::Ran;
        if (test.op == Operator::Present)
            return isDuration ? fateDurationCondition(field.id, {}, false) : presenceCondition(field.id);
        if (!isEquality(test.op) && !isOrder(test.op))
            return wrongOperator(field, test);
        auto predicate = numbers(field, test);
        if (error)
            return nullptr;
        return isDuration ? fateDurationCondition(field.id, std::move(predicate), isNegative(test.op))
                          : numberCondition(field.id, std::move(predicate), isNegative(test.op));
    }

    NumberPredicate numbers(const Field &field, const Comparison &test)
    {
        std::vector<NumberPredicate::Range> ranges;
        for (const Member &member : test.values) {
            const Number low = number(field, member.low);
            const Number high = member.high ? number(field, *member.high) : low;
            if (!error && high < low)
                fail({member.low.span.begin, member.high->span.end}, tr("this range ends before it begins"));
            ranges.push_back(range(field, test.op, low, high));
        }
        return NumberPredicate(std::move(ranges));
    }

    /// Of what the field can hold.
    static NumberPredicate::Range range(const Field &field, Operator op, Number low, Number high)
    {
        const bool isSeq = field.id == FieldId::Seq;
        const auto least = isSeq ? Number(0) : Number(std::numeric_limits<qint64>::min());
        const auto most =
            isSeq ? Number(std::numeric_limits<quint64>::max()) : Number(std::numeric_limits<qint64>::max());
        switch (op) {
        case Operator::Less: high = low - 1; [[fallthrough]];
        case Operator::LessOrEqual: low = least; break;
        case Operator::Greater: low = low + 1; [[fallthrough]];
        case Operator::GreaterOrEqual: high = most; break;
        default: break;
        }
        low = std::max(low, least);
        high = std::min(high, most);
        if (low > high)
            return {1, 0}; // holds nothing
        return isSeq ? NumberPredicate::Range{orderOfSeq(quint64(low)), orderOfSeq(quint64(high))}
                     : NumberPredicate::Range{qint64(low), qint64(high)};
    }

    Number number(const Field &field, const Literal &literal)
    {
        std::optional<Number> value;
        QString expected;
        if (field.type == FieldType::Duration) {
            value = parseDuration(literal.text);
            expected = tr("expected a duration with its unit, for instance 5ms, 1.5s or 200us");
        } else if (field.type == FieldType::Bytes) {
            value = parseBytes(literal.text);
            expected = tr("expected a size, for instance 640 or 1.5KB");
        } else {
            value = parseNumber(literal.text);
            expected = tr("expected a whole number");
        }
        if (!value)
            fail(literal.span, expected);
        return value.value_or(0);
    }

    // --- Words of a known few ---

    ConditionPtr wordTest(const Field &field, const Comparison &test)
    {
        if (isEquality(test.op))
            checkWords(field, test);
        const auto predicate = textPredicate(field, test, Qt::CaseInsensitive);
        if (error)
            return nullptr;
        quint32 kinds = 0;
        for (int kind = 0; kind < bus::KindCount; ++kind) {
            if (predicate->accepts(wordOf(bus::Kind(kind), field.id)) != isNegative(test.op))
                kinds |= 1u << kind;
        }
        return kindCondition(kinds);
    }

    void checkWords(const Field &field, const Comparison &test)
    {
        const QStringList words = wordsOf(field.id);
        for (const Member &member : test.values) {
            if (words.contains(member.low.text, Qt::CaseInsensitive))
                continue;
            const QString problem = field.id == FieldId::Type ? tr("there is no message type '%1'").arg(member.low.text)
                                                              : tr("'%1' is no %2").arg(member.low.text, field.name);
            const QString meant = nearest(member.low.text, words);
            fail(member.low.span, withAdvice(problem, meant, words));
            return;
        }
    }

    // --- Names and texts ---

    ConditionPtr nameTest(const Field &field, const Comparison &test)
    {
        const bool isOfFates = field.id == FieldId::HandledBy || field.id == FieldId::DroppedBy
            || field.id == FieldId::DiscardedBy || field.id == FieldId::FailedBy;
        if (test.op == Operator::Present)
            return isOfFates ? fateNameCondition(field.id, {}, false) : presenceCondition(field.id);
        auto predicate = textPredicate(field, test, Qt::CaseSensitive);
        if (error)
            return nullptr;
        NamePredicate name(std::move(*predicate));
        return isOfFates ? fateNameCondition(field.id, std::move(name), isNegative(test.op))
                         : nameCondition(field.id, std::move(name), isNegative(test.op));
    }

    ConditionPtr textTest(const Field &field, const Comparison &test)
    {
        auto predicate = textPredicate(field, test, Qt::CaseSensitive);
        if (error)
            return nullptr;
        switch (field.id) {
        case FieldId::Error: return fateErrorCondition(std::move(*predicate), isNegative(test.op));
        case FieldId::Note: return noteCondition(std::move(*predicate), isNegative(test.op));
        default: return summaryCondition(std::move(*predicate), isNegative(test.op));
        }
    }

    std::optional<TextPredicate> textPredicate(const Field &field, const Comparison &test, Qt::CaseSensitivity cs)
    {
        if (test.op == Operator::Contains)
            return TextPredicate::contains(test.values.front().low.text, cs);
        if (test.op == Operator::Matches)
            return regularExpression(test.values.front().low);
        if (!isEquality(test.op)) {
            wrongOperator(field, test);
            return {};
        }
        QStringList texts;
        for (const Member &member : test.values) {
            if (member.high)
                fail(member.high->span, tr("'%1' has no ranges: its values are texts").arg(field.name));
            texts += member.low.text;
        }
        return TextPredicate::equals(texts, cs);
    }

    std::optional<TextPredicate> regularExpression(const Literal &literal)
    {
        QRegularExpression expression(
            literal.text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.isValid()) {
            const qsizetype quote = literal.quoted ? 1 : 0;
            const qsizetype at = std::min(literal.span.begin + quote + expression.patternErrorOffset(),
                                          std::max(literal.span.begin, literal.span.end - 1));
            fail({at, literal.span.end}, tr("no regular expression: %1").arg(expression.errorString()));
            return {};
        }
        expression.optimize();
        return TextPredicate::matches(expression);
    }

    // --- The payload ---

    ConditionPtr payloadTextTest(const Field &field, const Comparison &test)
    {
        if (test.op != Operator::Contains && test.op != Operator::Matches) {
            if (test.op != Operator::Present)
                return fail(test.opSpan,
                            tr("'payload' is the whole text: use contains or matches, or name a value in "
                               "it, for instance payload.status %1 …")
                                .arg(spelling(test.op)));
            return kindCondition(~0u);
        }
        auto predicate = textPredicate(field, test, Qt::CaseSensitive);
        return error ? nullptr : payloadTextCondition(std::move(*predicate));
    }

    ConditionPtr payloadValueTest(const Comparison &test)
    {
        const Literal &field = test.field;
        const qsizetype pathBegin = field.text.indexOf(u'.') + 1;
        const auto path = JsonPath::parse(field.text.mid(pathBegin));
        const Span pathSpan{field.span.begin + pathBegin, field.span.end};
        if (!path)
            return fail(pathSpan, tr("expected the path of a value, for instance payload.agents[0].name"));
        if (!kindsWithField(path->firstKey())) {
            const QString problem = tr("no message has a payload field '%1'").arg(path->firstKey());
            return fail(pathSpan, withAdvice(problem, nearest(path->firstKey(), payloadFields()), payloadFields()));
        }
        if (field.text == "payload.task_id"_L1) // a column of every row: no need to read payloads
            return nameTest(*findField(u"task"_s), test);
        JsonPredicate predicate = jsonPredicate(test);
        return error ? nullptr : payloadValueCondition(*path, std::move(predicate), isNegative(test.op));
    }

    JsonPredicate jsonPredicate(const Comparison &test)
    {
        if (test.op == Operator::Present)
            return [](const nlohmann::json &value) { return !value.is_null(); };
        if (isOrder(test.op))
            return orderPredicate(test);
        if (test.op == Operator::Contains || test.op == Operator::Matches) {
            const auto text = textPredicate(*findField(u"payload"_s), test, Qt::CaseSensitive);
            if (error)
                return {};
            return [text](const nlohmann::json &value) {
                return text->accepts(value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>())
                                                       : jsonText(value));
            };
        }
        return memberPredicate(test);
    }

    JsonPredicate orderPredicate(const Comparison &test)
    {
        const Literal &literal = test.values.front().low;
        const Number with = finiteNumber(literal);
        return [op = test.op, with](const nlohmann::json &value) {
            return value.is_number() && compares(numberOf(value), op, with);
        };
    }

    JsonPredicate memberPredicate(const Comparison &test)
    {
        std::vector<Literal> values;
        std::vector<std::pair<Number, Number>> ranges;
        for (const Member &member : test.values) {
            if (!member.high) {
                values.push_back(member.low);
                continue;
            }
            const Number low = finiteNumber(member.low);
            const Number high = finiteNumber(*member.high);
            ranges.emplace_back(low, high);
            if (!error && low > high)
                fail({member.low.span.begin, member.high->span.end}, tr("this range ends before it begins"));
        }
        return [values, ranges](const nlohmann::json &value) {
            for (const Literal &literal : values) {
                if (isSameValue(literal, value))
                    return true;
            }
            for (const auto &[low, high] : ranges) {
                if (value.is_number() && numberOf(value) >= low && numberOf(value) <= high)
                    return true;
            }
            return false;
        };
    }

    Number finiteNumber(const Literal &literal)
    {
        const std::optional<Number> number = numberIn(literal.text);
        if (!number || literal.quoted)
            fail(literal.span, tr("expected a number"));
        return number.value_or(0);
    }

    // --- What may be wrong ---

    ConditionPtr unknownField(const Literal &field)
    {
        QStringList names;
        for (const Field &known : allFields())
            names += known.name;
        const QString problem = tr("there is no field '%1'").arg(field.text);
        return fail(field.span, withAdvice(problem, nearest(field.text, names), names));
    }

    ConditionPtr wrongOperator(const Field &field, const Comparison &test)
    {
        return fail(test.opSpan, tr("'%1' can be tested with %2").arg(field.name, operatorsOf(field.type).join(u", "_s)));
    }

    static QString withAdvice(const QString &problem, const QString &meant, const QStringList &known)
    {
        if (!meant.isEmpty())
            return tr("%1; did you mean '%2'?").arg(problem, meant);
        return tr("%1; there are: %2").arg(problem, known.join(u", "_s));
    }

    static QString spelling(Operator op) { return op == Operator::NotEqual ? u"!="_s : u"=="_s; }

    ConditionPtr fail(const Span &span, const QString &why)
    {
        if (!error)
            error = errorAt(span, why);
        return nullptr;
    }
};

} // namespace

Compiled compile(const Node &tree)
{
    Compiler compiler;
    ConditionPtr condition = compiler.condition(tree);
    if (compiler.error)
        return {nullptr, compiler.error};
    return {std::move(condition), {}};
}

} // namespace inspector::filter
