// What became of a message that a viewer sent on an app's bus.
#pragma once

#include <libbus/bus/receipt.h>

#include <QString>

#include <optional>

namespace bus {

/// The answer to a message from a viewer.
struct [[nodiscard]] Injection {
    std::optional<Receipt> receipt; ///< the bus's answer; nothing where the message did not reach a bus
    QString error;                  ///< why it did not
};

} // namespace bus
