// Conditions on what a person marked.
#include <inspector/session/filter/mark_conditions.h>

namespace inspector::filter {

namespace {

class MarkedCondition : public Condition {
public:
    MarkedCondition() : Condition(Cost::Header, true) {}

    bool matches(RowContext &context) const override
    {
        return context.isMessage() && context.source.marks().contains(context.row.seq);
    }
};

class NoteCondition : public Condition {
public:
    NoteCondition(TextPredicate predicate, bool negative)
        : Condition(Cost::Header, true), predicate(std::move(predicate)), negative(negative)
    {
    }

    bool matches(RowContext &context) const override
    {
        if (!context.isMessage())
            return false;
        const QString note = context.source.marks().value(context.row.seq);
        return !note.isEmpty() && predicate.accepts(note) != negative;
    }

private:
    const TextPredicate predicate;
    const bool negative;
};

} // namespace

ConditionPtr markedCondition()
{
    return std::make_unique<MarkedCondition>();
}

ConditionPtr noteCondition(TextPredicate predicate, bool negative)
{
    return std::make_unique<NoteCondition>(std::move(predicate), negative);
}

} // namespace inspector::filter
