// One payload for each kind.
#include <libbus/message/empty_payload.h>

#include <utility>

namespace bus {

namespace {

template <size_t... Index>
BusPayload makePayload(Kind kind, std::index_sequence<Index...>)
{
    BusPayload payload;
    ((size_t(kind) == Index ? void(payload.emplace<Index>()) : void()), ...);
    return payload;
}

} // namespace

BusPayload emptyPayload(Kind kind)
{
    return makePayload(kind, std::make_index_sequence<KindCount>());
}

} // namespace bus
