// Records out of MCAP files, with payloads only where they are asked for.
#pragma once

#include <libbus/capture/message_head.h>
#include <libbus/tap/record.h>

#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>
#include <variant>

namespace bus {

/// Reads a capture that McapWriter wrote, from its beginning to its end.
///
/// A file that is cut off or damaged is read as far as it goes, and further after the damage where whole chunks
/// follow. What is missing is told twice: in problems(), and to the session as a LossRecord by the file, where it
/// happened. That record's `count` is 0 where nobody can tell how many are missing: at a cut, and for fates.
///
/// Example:
/// @code
/// QFile file(u"session.mcap"_s);
/// if (!file.open(QIODevice::ReadOnly)) …
/// bus::McapReader reader(&file);
/// while (std::optional<bus::McapReader::Entry> entry = reader.nextEntry()) {
///     if (const auto *head = std::get_if<bus::MessageHead>(&*entry))
///         list(*head);                                  // reader.read(head->position) gets all of it
///     else
///         use(std::get<bus::Record>(*entry));
/// }
/// @endcode
class LIBBUS_EXPORT McapReader {
public:
    using Entry = CaptureEntry;

    struct Problem {
        qint64 offset = 0; ///< in the file
        QString text;      ///< what is wrong, and what is done about it
    };

    /// The device must be open for reading, have a size (a file, a buffer) and outlive the reader.
    explicit McapReader(QIODevice *device);
    ~McapReader();
    Q_DISABLE_COPY_MOVE(McapReader)

    /// Whether a file that begins with these bytes is an MCAP file; 8 are enough.
    [[nodiscard]] static bool isMcap(QByteArrayView firstBytes);
    /// The same of a device that the reader can read; also where those bytes are damaged, and what follows them or
    /// stands at the end tells. Moves the device's position.
    [[nodiscard]] static bool isMcap(QIODevice *device);

    /// The next record with everything, or nothing at the end.
    [[nodiscard]] std::optional<Record> next();
    /// The next record, messages without their payload; nothing at the end. Quick: no payload is parsed.
    [[nodiscard]] std::optional<Entry> nextEntry();
    /// The message whose head has that position. Keeps the last few chunks, so neighbours come quickly. Nothing,
    /// and the reason in `*error`, where there is none or it is damaged.
    [[nodiscard]] std::optional<MessageRecord> read(const CapturePosition &position, QString *error = nullptr);

    /// Whether the recording was closed; otherwise its end is missing.
    [[nodiscard]] bool isClosed() const;
    /// The first hundred problems; problemCount() counts all.
    [[nodiscard]] const QList<Problem> &problems() const;
    [[nodiscard]] qint64 problemCount() const;
    /// How far reading has come, in bytes, and how far it has to go.
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] qint64 size() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
