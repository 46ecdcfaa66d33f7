// What send() answers (D1), and why a subscription was refused.
#pragma once

#include <QString>

namespace bus {

/// What became of a message in send(). It is the sender's only chance to learn, without a tap, that a request
/// met a full queue and nobody will answer it.
struct [[nodiscard]] Receipt {
    enum class Outcome : quint8 {
        Sent,          ///< stamped and offered to everyone it was for (who may be nobody, see `received`)
        UnknownTarget, ///< stamped, but no subscriber bears the target's name (R7)
        ToItself,      ///< stamped, but source and target are the same: the source never receives its own (R7)
        Stopped,       ///< the bus is stopped: not stamped, nothing done (R13)
        NoSource,      ///< the source is empty: not stamped, nothing done
    };

    quint64 seq = 0;      ///< the stamp; meaningless when Stopped or NoSource
    quint32 received = 0; ///< how many subscribers have it in a queue
    quint32 dropped = 0;  ///< how many had a full data queue (R4)
    Outcome outcome = Outcome::Sent;

    /// Whether everyone that the message was for has it in a queue, and that was at least one subscriber.
    [[nodiscard]] bool isReceived() const noexcept { return received > 0 && dropped == 0; }
};

/// Why a subscription was refused. Converts to true where there is an error.
struct [[nodiscard]] Error {
    enum class Code : quint8 {
        None,
        EmptyName,
        DuplicateName, ///< the name is taken; its bearer is untouched (R11)
        InvalidCapacity,
        NullHandler,
        NullContext,
        Stopped,       ///< the bus is stopped; start() makes it usable again (R14)
        NoApplication, ///< there is no QCoreApplication, and Qt's event loops do not run without one
        NoThread,      ///< the system has no thread to run the handler in: a limit of threads or of memory is reached
    };

    Code code = Code::None;
    QString text; ///< what is wrong and what to do, in English, for logs

    explicit operator bool() const noexcept { return code != Code::None; }
};

} // namespace bus
