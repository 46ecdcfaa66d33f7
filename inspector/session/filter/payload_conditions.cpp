// Conditions that read the payload, or text made of it.
#include <inspector/session/filter/payload_conditions.h>

#include <QHash>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

class SummaryCondition : public Condition {
public:
    SummaryCondition(TextPredicate predicate, bool negative)
        : Condition(Cost::Summary), predicate(std::move(predicate)), negative(negative)
    {
    }
    bool matches(RowContext &row) const override { return predicate.accepts(row.summary()) != negative; }

private:
    const TextPredicate predicate;
    const bool negative;
};

class PayloadTextCondition : public Condition {
public:
    explicit PayloadTextCondition(TextPredicate predicate) : Condition(Cost::Payload), predicate(std::move(predicate))
    {
    }
    bool matches(RowContext &row) const override { return row.hasPayload() && predicate.accepts(row.payloadText()); }

private:
    const TextPredicate predicate;
};

class PayloadValueCondition : public Condition {
public:
    PayloadValueCondition(JsonPath path, JsonPredicate accepts, bool negative)
        : Condition(Cost::Payload), path(std::move(path)), kinds(kindsWithField(this->path.firstKey())),
          accepts(std::move(accepts)), negative(negative)
    {
    }

    bool matches(RowContext &row) const override
    {
        if (!row.hasPayload() || !(kinds >> int(row.row.kind) & 1u))
            return false;
        bool some = false;
        const bool hit = path.anyValue(row.payload(), [&](const nlohmann::json &value) {
            some = true;
            return accepts(value);
        });
        return negative ? some && !hit : hit;
    }

private:
    const JsonPath path;
    const quint32 kinds; ///< others need not be read
    const JsonPredicate accepts;
    const bool negative;
};

class SearchCondition : public Condition {
public:
    explicit SearchCondition(const QString &text)
        : Condition(Cost::Payload), predicate(TextPredicate::contains(text, Qt::CaseInsensitive)), names(predicate),
          kinds(kindsNamedLike(predicate))
    {
    }

    bool matches(RowContext &row) const override
    {
        if (row.isMessage() && (inHeader(row)))
            return true;
        return predicate.accepts(row.summary()) || (row.hasPayload() && predicate.accepts(row.readablePayloadText()));
    }

private:
    static quint32 kindsNamedLike(const TextPredicate &predicate)
    {
        quint32 kinds = 0;
        for (int kind = 0; kind < bus::KindCount; ++kind) {
            if (predicate.accepts(bus::kindName(bus::Kind(kind))))
                kinds |= 1u << kind;
        }
        return kinds;
    }

    [[nodiscard]] bool inHeader(const RowContext &context) const
    {
        const MessageRow &row = context.row;
        if (kinds >> int(row.kind) & 1u)
            return true;
        for (const NameId name : {row.source, row.target, row.task}) {
            if (name != NoName && names.accepts(context.source, name))
                return true;
        }
        return false;
    }

    const TextPredicate predicate;
    const NamePredicate names;
    const quint32 kinds;
};

constexpr quint32 bit(bus::Kind kind)
{
    return 1u << int(kind);
}

/// The JSON form of the payloads (libbus/message/message_json.h), as far as a filter needs to know it.
const QHash<QString, quint32> &fieldTable()
{
    using bus::Kind;
    constexpr quint32 streams = bit(Kind::TaskStreamStart) | bit(Kind::TaskStreamData) | bit(Kind::TaskStreamEnd);
    constexpr quint32 responses = bit(Kind::TaskResponse) | bit(Kind::TaskResponseUrgent);
    constexpr quint32 updates = bit(Kind::TaskUpdate) | bit(Kind::TaskUpdateUrgent);
    constexpr quint32 tasks =
        bit(Kind::TaskRequest) | responses | updates | bit(Kind::TaskUpdateRequest) | bit(Kind::TaskCancel) | streams;
    constexpr quint32 ready = bit(Kind::AgentReady);
    static const QHash<QString, quint32> table = {
        {u"frame"_s, bit(Kind::Frame)},
        {u"direction"_s, bit(Kind::Frame)},
        {u"args"_s, bit(Kind::Activate)},
        {u"reason"_s, bit(Kind::End) | bit(Kind::Cancel) | bit(Kind::TaskCancel)},
        {u"runner"_s, ready | bit(Kind::AgentRegistry)},
        {u"parent"_s, ready},
        {u"active"_s, ready},
        {u"bridged"_s, ready},
        {u"started_at"_s, ready},
        {u"agents"_s, bit(Kind::AgentRegistry)},
        {u"error"_s, bit(Kind::AgentError)},
        {u"task_id"_s, tasks},
        {u"task_name"_s, bit(Kind::TaskRequest)},
        {u"payload"_s, bit(Kind::TaskRequest)},
        {u"status"_s, responses},
        {u"response"_s, responses},
        {u"update"_s, updates},
        {u"data"_s, streams},
    };
    return table;
}

} // namespace

ConditionPtr summaryCondition(TextPredicate predicate, bool negative)
{
    return std::make_unique<SummaryCondition>(std::move(predicate), negative);
}

ConditionPtr payloadTextCondition(TextPredicate predicate)
{
    return std::make_unique<PayloadTextCondition>(std::move(predicate));
}

ConditionPtr payloadValueCondition(JsonPath path, JsonPredicate accepts, bool negative)
{
    return std::make_unique<PayloadValueCondition>(std::move(path), std::move(accepts), negative);
}

ConditionPtr searchCondition(const QString &text)
{
    return std::make_unique<SearchCondition>(text);
}

quint32 kindsWithField(const QString &field)
{
    return fieldTable().value(field);
}

QStringList payloadFields()
{
    QStringList fields = fieldTable().keys();
    fields.sort();
    return fields;
}

} // namespace inspector::filter
