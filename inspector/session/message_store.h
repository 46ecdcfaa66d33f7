// The messages of the rows, and which of them are still held.
#pragma once

#include <inspector/session/chunked_column.h>
#include <libbus/message/bus_message.h>

namespace inspector {

/// One entry a row. Messages are held as they came; a store that reads them from a capture when they are wanted
/// would have this face too.
class MessageStore {
public:
    void append(bus::BusMessage message)
    {
        bytesHeld += message.approximateBytes();
        messages.append(std::move(message));
    }

    /// The entry of a row without a message: a loss.
    void appendNothing() { messages.append(nothing()); }

    [[nodiscard]] bool holds(qint64 row) const { return messages.contains(row) && messages.at(row).data(); }

    /// Only where holds().
    [[nodiscard]] const bus::BusMessage &at(qint64 row) const { return messages.at(row); }

    /// Gives the message's memory back; the entry stays.
    void drop(qint64 row)
    {
        if (!holds(row))
            return;
        const bus::BusMessage gone = std::exchange(messages.at(row), nothing());
        bytesHeld -= gone.approximateBytes();
    }

    void popFront()
    {
        drop(messages.begin());
        messages.popFront();
    }

    [[nodiscard]] qint64 bytes() const { return bytesHeld; }

private:
    /// A message that holds no memory; all that may be asked of it is data().
    [[nodiscard]] static bus::BusMessage nothing() { return bus::BusMessage::adopt(nullptr); }

    ChunkedColumn<bus::BusMessage> messages;
    qint64 bytesHeld = 0;
};

} // namespace inspector
