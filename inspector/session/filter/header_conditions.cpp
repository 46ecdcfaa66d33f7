// Conditions on a row's own fields.
#include <inspector/session/filter/header_conditions.h>

namespace inspector::filter {

namespace {

bool isCountOfFates(FieldId field)
{
    return field == FieldId::Handled || field == FieldId::Dropped || field == FieldId::Discarded
        || field == FieldId::Failed;
}

class NumberCondition : public Condition {
public:
    NumberCondition(FieldId field, NumberPredicate predicate, bool negative)
        : Condition(Cost::Header, isCountOfFates(field)), field(field), predicate(std::move(predicate)),
          negative(negative)
    {
    }

    bool matches(RowContext &context) const override
    {
        const bool onLossesToo = field == FieldId::Seq || field == FieldId::Time;
        if (!onLossesToo && !context.isMessage())
            return false;
        return predicate.accepts(value(context)) != negative;
    }

private:
    [[nodiscard]] qint64 value(const RowContext &context) const
    {
        const MessageRow &row = context.row;
        switch (field) {
        case FieldId::Seq: return orderOfSeq(row.seq);
        case FieldId::Time:
            return qint64(quint64(row.t) - quint64(context.source.startTime())); // defined for any two times
        case FieldId::Size: return row.size;
        case FieldId::Handled: return row.handled;
        case FieldId::Dropped: return row.dropped;
        case FieldId::Discarded: return row.discarded;
        case FieldId::Failed: return row.failed;
        default: Q_UNREACHABLE(); return 0;
        }
    }

    const FieldId field;
    const NumberPredicate predicate;
    const bool negative;
};

class NameCondition : public Condition {
public:
    NameCondition(FieldId field, NamePredicate predicate, bool negative)
        : Condition(Cost::Header), field(field), predicate(std::move(predicate)), negative(negative)
    {
    }

    bool matches(RowContext &context) const override
    {
        const MessageRow &row = context.row;
        switch (field) {
        case FieldId::Source: return holds(context, row.source);
        case FieldId::Target: return holds(context, row.target);
        case FieldId::Task: return holds(context, row.task);
        default: // source or target; where negative, neither
            if (row.target == NoName)
                return holds(context, row.source);
            return negative ? holds(context, row.source) && holds(context, row.target)
                            : holds(context, row.source) || holds(context, row.target);
        }
    }

private:
    [[nodiscard]] bool holds(const RowContext &context, NameId name) const
    {
        return name != NoName && predicate.accepts(context.source, name) != negative;
    }

    const FieldId field;
    const NamePredicate predicate;
    const bool negative;
};

class KindCondition : public Condition {
public:
    explicit KindCondition(quint32 kinds) : Condition(Cost::Header), kinds(kinds) {}
    bool matches(RowContext &context) const override
    {
        return context.isMessage() && (kinds >> int(context.row.kind) & 1u);
    }

private:
    const quint32 kinds;
};

class PresenceCondition : public Condition {
public:
    explicit PresenceCondition(FieldId field) : Condition(Cost::Header, isCountOfFates(field)), field(field) {}

    bool matches(RowContext &context) const override
    {
        const MessageRow &row = context.row;
        switch (field) {
        case FieldId::Target: return row.target != NoName;
        case FieldId::Task: return row.task != NoName;
        case FieldId::Broadcast: return context.isMessage() && row.target == NoName;
        case FieldId::Injected: return row.injected;
        case FieldId::Loss: return !context.isMessage();
        case FieldId::Handled: return row.handled > 0;
        case FieldId::Dropped: return row.dropped > 0;
        case FieldId::Discarded: return row.discarded > 0;
        case FieldId::Failed: return row.failed > 0;
        default: Q_UNREACHABLE(); return false;
        }
    }

private:
    const FieldId field;
};

} // namespace

ConditionPtr numberCondition(FieldId field, NumberPredicate predicate, bool negative)
{
    return std::make_unique<NumberCondition>(field, std::move(predicate), negative);
}

ConditionPtr nameCondition(FieldId field, NamePredicate predicate, bool negative)
{
    return std::make_unique<NameCondition>(field, std::move(predicate), negative);
}

ConditionPtr kindCondition(quint32 kinds)
{
    return std::make_unique<KindCondition>(kinds);
}

ConditionPtr presenceCondition(FieldId field)
{
    return std::make_unique<PresenceCondition>(field);
}

} // namespace inspector::filter
