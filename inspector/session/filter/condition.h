// A compiled filter: conditions on a row, and their combinations.
#pragma once

#include <inspector/session/filter/row_context.h>

#include <memory>
#include <vector>

namespace inspector::filter {

/// What it costs to know, cheapest first: combinations ask in this order.
enum class Cost {
    Header,  ///< the row's own fields
    Fates,   ///< a walk through the row's fates
    Summary, ///< text made of the message
    Payload, ///< JSON made of the payload
};

class Condition {
public:
    explicit Condition(Cost cost, bool mayChange = false) : cost(cost), mayChange(mayChange) {}
    virtual ~Condition() = default;
    Q_DISABLE_COPY_MOVE(Condition)

    [[nodiscard]] virtual bool matches(RowContext &row) const = 0;

    const Cost cost;
    const bool mayChange; ///< a later fate, or a mark, may change the answer
};

using ConditionPtr = std::unique_ptr<Condition>;

[[nodiscard]] ConditionPtr allOf(std::vector<ConditionPtr> conditions);
[[nodiscard]] ConditionPtr anyOf(std::vector<ConditionPtr> conditions);
[[nodiscard]] ConditionPtr negationOf(ConditionPtr condition);

} // namespace inspector::filter
