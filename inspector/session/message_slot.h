// Where the message of a row is, in 8 bytes: in memory, in a file, or nowhere.
#pragma once

#include <libbus/message/bus_message.h>

#include <array>
#include <bit>
#include <utility>

namespace inspector {

/// Owns the message where it is in memory.
class MessageSlot {
public:
    MessageSlot() = default;
    explicit MessageSlot(bus::BusMessage message) : bits(halves(quint64(reinterpret_cast<quintptr>(message.release()))))
    {
    }
    /// In a file, at a place of so many bits that MessageStore understands.
    static MessageSlot leftAt(quint64 place) { return MessageSlot(place << 1 | 1, nullptr); }

    MessageSlot(MessageSlot &&other) noexcept : bits(std::exchange(other.bits, Halves())) {}
    MessageSlot &operator=(MessageSlot &&other) noexcept
    {
        std::swap(bits, other.bits);
        return *this;
    }
    MessageSlot(const MessageSlot &) = delete;
    MessageSlot &operator=(const MessageSlot &) = delete;
    ~MessageSlot()
    {
        if (isInMemory())
            bus::detail::releaseMessage(data());
    }

    [[nodiscard]] bool isInMemory() const { return whole() != 0 && !isLeft(); }
    [[nodiscard]] bool isLeft() const { return whole() & 1; }
    [[nodiscard]] quint64 place() const { return whole() >> 1; }
    /// Only where isInMemory().
    [[nodiscard]] bus::BusMessage message() const
    {
        bus::BusMessage owner = bus::BusMessage::adopt(data());
        const bus::BusMessage copy = owner;
        (void)owner.release();
        return copy;
    }

private:
    using Halves = std::array<quint32, 2>; ///< so that the slot fits behind a row of 28 bytes

    MessageSlot(quint64 place, std::nullptr_t) : bits(halves(place)) {}
    [[nodiscard]] static Halves halves(quint64 whole) { return std::bit_cast<Halves>(whole); }
    [[nodiscard]] quint64 whole() const { return std::bit_cast<quint64>(bits); }
    [[nodiscard]] bus::detail::MessageData *data() const
    {
        return reinterpret_cast<bus::detail::MessageData *>(quintptr(whole()));
    }

    Halves bits{}; ///< a pointer, whose lowest bit is 0; or a place and a 1
};
static_assert(sizeof(MessageSlot) == 8 && alignof(MessageSlot) == 4, "there is one for each row");

} // namespace inspector
