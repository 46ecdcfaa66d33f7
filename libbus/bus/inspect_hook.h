// Internal. LIBBUS_INSPECT=1 in the environment offers a program's buses to viewers, without a line of its code.
#pragma once

namespace bus {

class LocalAgentBus;

namespace detail {

/// Offers the bus through LibBus::Remote where the environment asks for it: `LIBBUS_INSPECT=1`, or any other name that
/// the program is to be listed under; `0` and nothing mean no. This library does not depend on that one: a shared build
/// loads it now, in a static one the program links both.
void offerIfAsked(LocalAgentBus &bus);

} // namespace detail
} // namespace bus
