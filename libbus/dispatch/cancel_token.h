// How a running handler learns that its work is no longer wanted (D8).
#pragma once

#include <libbus/export.h>

#include <memory>

namespace bus {

namespace detail {
class CancelWatch;
}

/// Whether the message that the calling handler works on is no longer wanted (D8): a Cancel or End
/// for this subscriber waits in its system queue, or a TaskCancel for the message's task. For long handlers
/// to look at now and then. Always false outside a handler. Costs two atomic reads while there is nothing.
[[nodiscard]] LIBBUS_EXPORT bool cancelRequested();

/// The same question for asynchronous handlers: take the token in the handler, ask it from any thread. Once
/// the message is done, it keeps its last answer.
class LIBBUS_EXPORT CancelToken {
public:
    CancelToken() = default; ///< never cancelled
    /// The token of the message that the calling handler works on.
    [[nodiscard]] static CancelToken current();
    [[nodiscard]] bool isCancelRequested() const;

private:
    std::shared_ptr<detail::CancelWatch> d;
};

} // namespace bus
