// Records into MCAP files, which Foxglove, PlotJuggler and the mcap tools open too.
#pragma once

#include <libbus/capture/compression.h>
#include <libbus/tap/record.h>

#include <QIODevice>
#include <QString>

#include <memory>

namespace bus {

/// Records a session to an MCAP file.
///
/// What is in the file, for other tools and for readers of this page:
/// - A channel for each kind of message (`/message/TaskRequest`) and for each other record (`/fate`, `/loss`, …).
/// - Each MCAP message's data is a record in its JSON form, as in JSONL, with its keys in the documented order.
///   So viewers show it as it is, and what a list of the traffic shows stands in front of the payload, where it
///   is read without a JSON parser (MessageHead): seq, t, source, target, kind, `bytes` (a field that only captures
///   have: BusMessage::approximateBytes()), and the task's id, which is a payload's first field.
/// - MCAP's `sequence` has 32 bits and holds the low ones of the seq; all 64 are in the data.
/// - Chunks have a checksum and carry their own channels, so that each can be read alone. The file is only ever
///   appended to: one that is cut off anywhere, by a crash or a full disk, opens up to the cut.
///
/// A chunk is written when it has `chunkBytes`, or with the first record more than `chunkMs` after its own first.
/// When records come slowly, call flush() from a timer to have them in the file.
///
/// Example:
/// @code
/// bus::McapWriter writer;
/// if (!writer.open(u"session.mcap"_s))
///     qFatal("%s", qPrintable(writer.errorString()));
/// for (const bus::Record &record : tap->take())
///     writer.write(record);
/// if (!writer.close())
///     qWarning() << writer.errorString();
/// @endcode
class LIBBUS_EXPORT McapWriter {
public:
    struct Options {
        Compression compression = Compression::None; ///< None where it is not available
        qsizetype chunkBytes = 1024 * 1024;          ///< a chunk is written when it has as many …
        qint64 chunkMs = 1000; ///< … or when its first record is so old; -1: however old, so that the same records
                               ///< always give the same file
    };

    McapWriter();
    explicit McapWriter(const Options &options);
    /// Closes the file.
    ~McapWriter();
    Q_DISABLE_COPY_MOVE(McapWriter)

    /// Begins a new file; one that is there is replaced. False where that fails: errorString() says why.
    bool open(const QString &path);
    /// Begins on an open device, at its present position, which counts as the file's beginning. The device must
    /// outlive the writer. A file should be open as QIODevice::Unbuffered, or a full disk is noticed too late.
    bool open(QIODevice *device);

    /// Records it. False where the recording has stopped: the disk is full, or it was never open. What was
    /// written before stays readable, and errorString() says what happened.
    bool write(const Record &record);
    /// Writes what has been gathered, so that it is in the file whatever happens to this process.
    bool flush();
    /// Writes the rest and the index, and closes the file. False where not all of it could be written.
    bool close();

    [[nodiscard]] bool isOpen() const;
    /// What went wrong, and what of the session is in the file; empty where nothing did.
    [[nodiscard]] QString errorString() const;
    /// How many records are in the file; those in a chunk that is not yet written do not count.
    [[nodiscard]] quint64 recordsWritten() const;
    /// How many records were given to write() and are not in the file because it failed.
    [[nodiscard]] quint64 recordsLost() const;
    [[nodiscard]] qint64 bytesWritten() const;
    /// Bytes that the next flush() writes, before compression.
    [[nodiscard]] qint64 bytesGathered() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
