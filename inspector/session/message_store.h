// The messages of the rows: held in memory, left in a file, or gone.
#pragma once

#include <inspector/session/message_bin.h>
#include <inspector/session/message_fetcher.h>
#include <inspector/session/message_slot.h>

#include <QCache>

#include <memory>
#include <optional>
#include <vector>

namespace inspector {

/// Makes what is in a row's slot, and reads it.
class MessageStore {
public:
    /// Reads the messages that are left in a file.
    void setFetcher(std::shared_ptr<MessageFetcher> reader) { fetcher = std::move(reader); }

    /// It takes so many bytes.
    [[nodiscard]] MessageSlot hold(const bus::BusMessage &message, quint32 bytes)
    {
        bytesHeld += bytes;
        return MessageSlot(message);
    }

    /// For a message that is left in its file, at that position.
    [[nodiscard]] MessageSlot leave(const bus::CapturePosition &position)
    {
        const bool isNear = !origins.empty() && position.chunk == origins.back().chunk
            && position.offset >= origins.back().offset
            && position.offset - origins.back().offset < qint64(1) << OffsetBits;
        if (!isNear)
            origins.push_back(position);
        return MessageSlot::leftAt(quint64(origins.size() - 1) << OffsetBits
                                   | quint64(position.offset - origins.back().offset));
    }

    /// Where the message of a slot was left; nothing where it was not.
    [[nodiscard]] std::optional<bus::CapturePosition> position(const MessageSlot &slot) const
    {
        if (!slot.isLeft())
            return std::nullopt;
        bus::CapturePosition position = origins[slot.place() >> OffsetBits];
        position.offset += qint64(slot.place() & ((quint64(1) << OffsetBits) - 1));
        return position;
    }

    /// The message in the slot of a row, read from its file where it was left there. Nothing where there is none, where
    /// it was dropped, and where the file cannot be read. It remembers what it read: only for the session's own thread.
    [[nodiscard]] std::optional<bus::BusMessage> find(qint64 row, const MessageSlot &slot) const
    {
        if (slot.isInMemory())
            return slot.message();
        if (!fetcher || !slot.isLeft())
            return std::nullopt;
        if (const bus::BusMessage *known = fetched.object(row))
            return *known;
        std::optional<bus::BusMessage> message = fetcher->fetch(*position(slot));
        if (message)
            fetched.insert(row, new bus::BusMessage(*message));
        return message;
    }

    /// Gives back the memory of a message, if it is held. It is not looked at: it may not have been for long.
    void drop(MessageSlot &slot, quint32 bytes)
    {
        if (slot.isInMemory()) {
            bytesHeld -= bytes;
            bin.throwAway(std::move(slot), bytes);
        }
        slot = MessageSlot();
    }

    [[nodiscard]] qint64 bytes() const { return bytesHeld + qint64(origins.capacity() * sizeof(bus::CapturePosition)); }

private:
    static constexpr qsizetype FetchedKept = 1024; // a few screens
    static constexpr int OffsetBits = 32;

    /// A slot keeps how far a message is from one of these: one for each of the file's chunks.
    std::vector<bus::CapturePosition> origins;
    std::shared_ptr<MessageFetcher> fetcher;
    mutable QCache<qint64, bus::BusMessage> fetched{FetchedKept};
    qint64 bytesHeld = 0;
    MessageBin bin;
};

} // namespace inspector
