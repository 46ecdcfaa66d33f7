// A message on the bus: who says what to whom. One allocation, shared by all receivers (R9).
#pragma once

#include <libbus/message/payload.h>

#include <QString>

#include <atomic>
#include <optional>
#include <type_traits>
#include <utility>

namespace bus {

namespace detail {
template <class Node>
class RecyclingPool;
class ObserverSet;

/// What copies of a BusMessage share. Made by, and recycled to, the thread that builds the message
/// (recycling_pool.h): so memory and the reference counts of its strings stay on one core.
struct alignas(64) MessageData {
    // All that the bus itself touches in the receiver's thread, on one cache line: that one goes to and fro between the
    // cores, the others stay with the sender until a handler looks at them.
    std::atomic<quint32> references{1};
    quint64 seq = 0;
    qint64 sentAt = 0; ///< ns since the UNIX epoch; stamped only where a tap looks on
    qint64 contentBytes = NotCounted; ///< of what may be large in the payload; stamped in send()
    ObserverSet *observers = nullptr; ///< those who saw it published and want its fates; an owned reference
    RecyclingPool<MessageData> *home = nullptr; ///< null: not from a pool
    MessageData *next = nullptr; ///< link in the pool's lists

    // What it says.
    size_t targetHash = 0; ///< qHash() of the target; 0: not yet computed
    QString source;
    std::optional<QString> target;
    BusPayload payload;

    static constexpr qint64 NotCounted = -1;

    void setSource(const QString &name) { assign(source, name); }
    void setTarget(const QString &name)
    {
        if (!target || !assign(*target, name)) {
            target = name;
            targetHash = 0;
        }
    }
    void setTarget(const std::optional<QString> &name)
    {
        if (name)
            setTarget(*name);
        else
            target.reset();
    }

private:
    /// A sender that sends on and on does so under the same names, in the same memory: leaving that alone spares the
    /// atomic steps of its reference count. False: it was another name.
    static bool assign(QString &own, const QString &name)
    {
        if (own.isSharedWith(name) && own.constData() == name.constData() && own.size() == name.size())
            return true;
        own = name;
        return false;
    }
};

LIBBUS_EXPORT MessageData *makeMessage();
LIBBUS_EXPORT void releaseMessage(MessageData *message) noexcept;
} // namespace detail

/// An implicitly shared message. Copies are cheap and share one allocation; a setter detaches.
///
/// `seq` is 0 until a bus stamps it in `send()`; what the caller set there does not matter (R8).
///
/// Example:
/// @code
/// using namespace Qt::StringLiterals;
/// bus::BusMessage hello(u"router"_s, u"stt"_s, bus::TaskRequest{u"7f"_s, u"transcribe"_s, {}});
/// bus::BusMessage all = bus::BusMessage::broadcast(u"runner"_s, bus::End{u"done"_s});
/// if (const auto *request = hello.as<bus::TaskRequest>())
///     qInfo() << request->taskId;
/// @endcode
///
/// Thread-safety: like all Qt value types; a message that a handler is given may be kept, copied and passed
/// to other threads.
///
/// One that was moved from holds nothing. It may be destroyed, assigned to, copied, swapped and compared (it equals
/// only its like), and a bus refuses to send it (Receipt::Outcome::NoSource). A setter makes an empty message of it
/// first. All else, the getters too, may not be called before.
class LIBBUS_EXPORT BusMessage {
public:
    /// An empty message: no source, broadcast, an empty Frame.
    BusMessage() : BusMessage(QString(), std::nullopt, Frame{}) {}

    /// From `source` to the subscriber named `target`, or to all others where `target` is std::nullopt. The target is a
    /// std::optional<QString>, or anything that a QString is made of.
    template <class Payload, class Target = std::optional<QString>>
    BusMessage(const QString &source, const Target &target, Payload &&payload) : d(detail::makeMessage())
    {
        d->setSource(source);
        if constexpr (std::is_convertible_v<const Target &, const QString &>)
            d->setTarget(static_cast<const QString &>(target));
        else
            d->setTarget(target);
        d->payload = std::forward<Payload>(payload);
    }

    /// To every subscriber but the source (R7).
    template <class Payload>
    [[nodiscard]] static BusMessage broadcast(const QString &source, Payload &&payload)
    {
        return BusMessage(source, std::nullopt, std::forward<Payload>(payload));
    }

    BusMessage(const BusMessage &other) noexcept : d(other.d)
    {
        if (d)
            d->references.fetch_add(1, std::memory_order_relaxed);
    }
    BusMessage(BusMessage &&other) noexcept : d(std::exchange(other.d, nullptr)) {}
    BusMessage &operator=(const BusMessage &other) noexcept
    {
        BusMessage(other).swap(*this);
        return *this;
    }
    BusMessage &operator=(BusMessage &&other) noexcept
    {
        BusMessage(std::move(other)).swap(*this);
        return *this;
    }
    ~BusMessage()
    {
        if (d)
            detail::releaseMessage(d);
    }
    void swap(BusMessage &other) noexcept { std::swap(d, other.d); }

    /// The sender's name. It never receives its own message (R7).
    [[nodiscard]] const QString &source() const noexcept { return d->source; }
    /// The only receiver, or nothing for a broadcast.
    [[nodiscard]] const std::optional<QString> &target() const noexcept { return d->target; }
    [[nodiscard]] const BusPayload &payload() const noexcept { return d->payload; }
    /// The payload if it is a P, else nullptr. The pointer lives as long as this message.
    template <class P>
    [[nodiscard]] const P *as() const noexcept
    {
        return std::get_if<P>(&d->payload);
    }
    [[nodiscard]] Kind kind() const noexcept { return kindOf(d->payload); }
    /// The order of publishing, stamped by the bus: 0, 1, 2, … (R8).
    [[nodiscard]] quint64 seq() const noexcept { return d->seq; }
    /// Whether it travels by the system queue (R2).
    [[nodiscard]] bool isSystem() const noexcept { return bus::isSystem(kind()); }
    /// The bytes that the message holds in memory, roughly: a fixed part, its strings, bytes and JSON.
    [[nodiscard]] qsizetype approximateBytes() const noexcept;

    void setSource(const QString &source);
    void setTarget(const std::optional<QString> &target);
    void setPayload(BusPayload payload);
    /// For readers of captures; a bus stamps its own.
    void setSeq(quint64 seq)
    {
        detach();
        d->seq = seq;
    }

    /// Equal in source, target, payload and seq.
    LIBBUS_EXPORT friend bool operator==(const BusMessage &a, const BusMessage &b);
    friend bool operator!=(const BusMessage &a, const BusMessage &b) { return !(a == b); }

    /// For the bus itself: takes over, or gives up, one reference.
    static BusMessage adopt(detail::MessageData *data) noexcept { return BusMessage(data); }
    [[nodiscard]] detail::MessageData *release() noexcept { return std::exchange(d, nullptr); }
    [[nodiscard]] detail::MessageData *data() const noexcept { return d; }

private:
    explicit BusMessage(detail::MessageData *data) noexcept : d(data) {}
    void detach()
    {
        // Acquire: what others did with the data while they shared it comes before what is done to it now.
        if (!d || d->references.load(std::memory_order_acquire) != 1) [[unlikely]]
            makeOwn();
    }
    void makeOwn();

    detail::MessageData *d; ///< null only after a move
};

} // namespace bus
Q_DECLARE_SHARED(bus::BusMessage)
