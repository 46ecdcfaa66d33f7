// What can become of a message at a subscriber (D11).
#pragma once

#include <QtGlobal>

namespace bus {

/// What became of one message at one subscriber (D11). A message that has no fate at a subscriber that it was
/// for is still waiting there.
enum class Fate : quint8 {
    Handled,     ///< its handler returned (or its future finished)
    Dropped,     ///< its data queue was full (R4)
    Discarded,   ///< queued data, thrown away when the subscriber left (R12)
    Failed,      ///< its handler threw (D3)
    Undelivered, ///< a system message that could not be handled any more (D5)
};

} // namespace bus
