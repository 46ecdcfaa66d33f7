// Combinations of conditions.
#include <inspector/session/filter/condition.h>

#include <algorithm>

namespace inspector::filter {

namespace {

Cost dearest(const std::vector<ConditionPtr> &conditions)
{
    Cost cost = Cost::Header;
    for (const ConditionPtr &condition : conditions)
        cost = std::max(cost, condition->cost);
    return cost;
}

bool anyMayChange(const std::vector<ConditionPtr> &conditions)
{
    return std::any_of(conditions.begin(), conditions.end(), [](const auto &c) { return c->mayChange; });
}

/// Cheap ones first, so that the dear ones are asked for few rows.
std::vector<ConditionPtr> sorted(std::vector<ConditionPtr> conditions)
{
    std::stable_sort(conditions.begin(), conditions.end(),
                     [](const auto &a, const auto &b) { return a->cost < b->cost; });
    return conditions;
}

class AllCondition : public Condition {
public:
    explicit AllCondition(std::vector<ConditionPtr> all)
        : Condition(dearest(all), anyMayChange(all)), parts(sorted(std::move(all)))
    {
    }
    bool matches(RowContext &row) const override
    {
        return std::all_of(parts.begin(), parts.end(), [&row](const auto &part) { return part->matches(row); });
    }

private:
    const std::vector<ConditionPtr> parts;
};

class AnyCondition : public Condition {
public:
    explicit AnyCondition(std::vector<ConditionPtr> any)
        : Condition(dearest(any), anyMayChange(any)), parts(sorted(std::move(any)))
    {
    }
    bool matches(RowContext &row) const override
    {
        return std::any_of(parts.begin(), parts.end(), [&row](const auto &part) { return part->matches(row); });
    }

private:
    const std::vector<ConditionPtr> parts;
};

class NegatedCondition : public Condition {
public:
    explicit NegatedCondition(ConditionPtr part) : Condition(part->cost, part->mayChange), part(std::move(part)) {}
    bool matches(RowContext &row) const override { return !part->matches(row); }

private:
    const ConditionPtr part;
};

} // namespace

ConditionPtr allOf(std::vector<ConditionPtr> conditions)
{
    return std::make_unique<AllCondition>(std::move(conditions));
}

ConditionPtr anyOf(std::vector<ConditionPtr> conditions)
{
    return std::make_unique<AnyCondition>(std::move(conditions));
}

ConditionPtr negationOf(ConditionPtr condition)
{
    return std::make_unique<NegatedCondition>(std::move(condition));
}

} // namespace inspector::filter
