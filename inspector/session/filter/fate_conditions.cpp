// Conditions on what became of a message.
#include <inspector/session/filter/fate_conditions.h>

namespace inspector::filter {

namespace {

/// Whether one of the row's values is asked for; where negative, whether there are values and none of them is.
template <class Accepts, class Concerns>
bool anyFate(const RowContext &context, bool negative, Concerns concerns, Accepts accepts)
{
    bool some = false;
    StoredFates fates;
    context.source.readFates(context.index, &fates);
    for (const StoredFate &fate : fates) {
        if (!concerns(fate))
            continue;
        if (accepts(fate))
            return !negative;
        some = true;
    }
    return negative && some;
}

class FateNameCondition : public Condition {
public:
    FateNameCondition(FieldId field, std::optional<NamePredicate> predicate, bool negative)
        : Condition(Cost::Fates, true), field(field), predicate(std::move(predicate)), negative(negative)
    {
    }

    bool matches(RowContext &context) const override
    {
        const int count = countOf(context.row);
        if (count == 0 || !predicate)
            return count > 0;
        return anyFate(
            context, negative, [this](const StoredFate &fate) { return concerns(fate.fate()); },
            [&](const StoredFate &fate) { return predicate->accepts(context.source, fate.subscriber); });
    }

private:
    [[nodiscard]] int countOf(const MessageRow &row) const
    {
        switch (field) {
        case FieldId::HandledBy: return row.handled;
        case FieldId::DroppedBy: return row.dropped;
        case FieldId::DiscardedBy: return row.discarded;
        default: return row.failed;
        }
    }

    [[nodiscard]] bool concerns(bus::Fate fate) const
    {
        switch (fate) {
        case bus::Fate::Handled: return field == FieldId::HandledBy;
        case bus::Fate::Dropped: return field == FieldId::DroppedBy;
        case bus::Fate::Discarded:
        case bus::Fate::Undelivered: return field == FieldId::DiscardedBy;
        case bus::Fate::Failed: return field == FieldId::FailedBy;
        }
        return false;
    }

    const FieldId field;
    const std::optional<NamePredicate> predicate;
    const bool negative;
};

class FateDurationCondition : public Condition {
public:
    FateDurationCondition(FieldId field, std::optional<NumberPredicate> predicate, bool negative)
        : Condition(Cost::Fates, true), duration(field == FieldId::Waited ? &StoredFate::waitedNs : &StoredFate::ranNs),
          predicate(std::move(predicate)), negative(negative)
    {
    }

    bool matches(RowContext &context) const override
    {
        if (context.row.handled == 0 && context.row.failed == 0)
            return false;
        if (!predicate)
            return true;
        return anyFate(
            context, negative, [](const StoredFate &fate) { return fate.handlerRan(); },
            [this](const StoredFate &fate) { return predicate->accepts(fate.*duration); });
    }

private:
    qint64 StoredFate::*const duration;
    const std::optional<NumberPredicate> predicate;
    const bool negative;
};

class FateErrorCondition : public Condition {
public:
    FateErrorCondition(TextPredicate predicate, bool negative)
        : Condition(Cost::Fates, true), predicate(std::move(predicate)), negative(negative)
    {
    }

    bool matches(RowContext &context) const override
    {
        if (context.row.failed == 0)
            return false;
        bool some = false;
        for (const bus::FateRecord &fate : context.source.fateRecords(context.index)) {
            if (fate.fate != bus::Fate::Failed)
                continue;
            if (predicate.accepts(fate.error))
                return !negative;
            some = true;
        }
        return negative && some;
    }

private:
    const TextPredicate predicate;
    const bool negative;
};

} // namespace

ConditionPtr fateNameCondition(FieldId field, std::optional<NamePredicate> predicate, bool negative)
{
    return std::make_unique<FateNameCondition>(field, std::move(predicate), negative);
}

ConditionPtr fateDurationCondition(FieldId field, std::optional<NumberPredicate> predicate, bool negative)
{
    return std::make_unique<FateDurationCondition>(field, std::move(predicate), negative);
}

ConditionPtr fateErrorCondition(TextPredicate predicate, bool negative)
{
    return std::make_unique<FateErrorCondition>(std::move(predicate), negative);
}

} // namespace inspector::filter
