// Internal: a variant's alternative by its index at run time.
#pragma once

#include <cstddef>
#include <variant>

namespace bus::detail {

/// A variant that holds its alternative number `index`, default-constructed; the last one where there is none
/// of that number.
template <class Variant, std::size_t Index = 0>
[[nodiscard]] Variant makeAlternative(std::size_t index)
{
    if constexpr (Index + 1 < std::variant_size_v<Variant>) {
        if (index != Index)
            return makeAlternative<Variant, Index + 1>(index);
    }
    return Variant(std::in_place_index<Index>);
}

} // namespace bus::detail
