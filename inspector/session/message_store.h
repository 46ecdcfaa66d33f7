// The messages of the rows: held in memory, left in a file, or gone.
#pragma once

#include <inspector/session/chunked_column.h>
#include <inspector/session/message_fetcher.h>
#include <libbus/message/bus_message.h>

#include <QCache>

#include <memory>

namespace inspector {

/// One entry a row.
class MessageStore {
public:
    /// Reads the messages that are left in a file.
    void setFetcher(std::shared_ptr<MessageFetcher> reader) { fetcher = std::move(reader); }

    void append(bus::BusMessage message)
    {
        bytesHeld += message.approximateBytes();
        messages.append(std::move(message));
    }

    /// A message that is left in its file, at that position.
    void appendLeft(const bus::CapturePosition &position)
    {
        while (places.end() < messages.end()) // of rows before the first that was left
            places.append({});
        places.append(position);
        messages.append(nothing());
    }

    /// The entry of a row without a message: a loss.
    void appendNothing() { messages.append(nothing()); }

    [[nodiscard]] bool isInMemory(qint64 row) const { return messages.contains(row) && messages.at(row).data(); }
    /// Of a row that isInMemory().
    [[nodiscard]] const bus::BusMessage &held(qint64 row) const { return messages.at(row); }
    /// Where the message was left; nothing where it was not.
    [[nodiscard]] std::optional<bus::CapturePosition> position(qint64 row) const
    {
        if (!places.contains(row) || places.at(row) == bus::CapturePosition())
            return std::nullopt;
        return places.at(row);
    }

    /// The row's message, read from its file where it was left there. Nothing where there is none, where it was
    /// dropped, and where the file cannot be read. It remembers what it read: only for the session's own thread.
    [[nodiscard]] std::optional<bus::BusMessage> find(qint64 row) const
    {
        if (isInMemory(row))
            return held(row);
        const std::optional<bus::CapturePosition> place = position(row);
        if (!fetcher || !place)
            return std::nullopt;
        if (const bus::BusMessage *known = fetched.object(row))
            return *known;
        std::optional<bus::BusMessage> message = fetcher->fetch(*place);
        if (message)
            fetched.insert(row, new bus::BusMessage(*message));
        return message;
    }

    /// Gives the memory of a message back that is held there; the entry stays.
    void drop(qint64 row)
    {
        if (!isInMemory(row))
            return;
        const bus::BusMessage gone = std::exchange(messages.at(row), nothing());
        bytesHeld -= gone.approximateBytes();
    }

    void popFront()
    {
        drop(messages.begin());
        if (places.contains(messages.begin()))
            places.popFront();
        messages.popFront();
    }

    [[nodiscard]] qint64 bytes() const
    {
        return bytesHeld + (places.end() - places.begin()) * qint64(sizeof(bus::CapturePosition));
    }

private:
    static constexpr qsizetype FetchedKept = 1024; // a few screens

    /// A message that holds no memory; all that may be asked of it is data().
    [[nodiscard]] static bus::BusMessage nothing() { return bus::BusMessage::adopt(nullptr); }

    ChunkedColumn<bus::BusMessage> messages;
    ChunkedColumn<bus::CapturePosition> places; ///< up to the last message that was left; an empty one is none
    std::shared_ptr<MessageFetcher> fetcher;
    mutable QCache<qint64, bus::BusMessage> fetched{FetchedKept};
    qint64 bytesHeld = 0;
};

} // namespace inspector
