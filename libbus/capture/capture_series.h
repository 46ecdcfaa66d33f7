// A session in a series of MCAP files: a new one by size or by time, all of them or the newest.
#pragma once

#include <libbus/capture/mcap_writer.h>

#include <QStringList>

#include <chrono>
#include <memory>

namespace bus {

/// Writes a session like McapWriter, into as many files as the options ask for.
///
/// Without rotation there is one file, at the path itself, and one that is there is replaced. With it the files are
/// `session-000001.mcap`, `session-000002.mcap`, … beside the path `session.mcap`; the numbers go on after those that are
/// there already, and nothing is replaced or removed, also where two programs record to the same path. Each file opens
/// alone: it begins with the session's header, who is subscribed, and the last totals before it.
///
/// A ring is a rotation that removes its oldest files. It is kept on disk, in about eight files, so that it survives a
/// crash of the process that writes it. Its files have names that no others have, `session-ring000001.mcap`, …, and it
/// removes none but these. A ring goes on with the one that an earlier run left at the same path: those files count,
/// and the oldest go one by one as what is written needs their room, none before the first records are in a file. So
/// only one ring at a time may be recorded to a path.
///
/// Example:
/// @code
/// bus::CaptureSeries ring({.ringBytes = 64 * 1024 * 1024}); // the last 64 MiB
/// if (!ring.open(u"session.mcap"_s))
///     qFatal("%s", qPrintable(ring.errorString()));
/// for (const bus::Record &record : tap->take())
///     ring.write(record);
/// ring.close();
/// @endcode
///
/// Not thread-safe: one thread at a time.
class LIBBUS_EXPORT CaptureSeries {
public:
    struct Options {
        Compression compression = Compression::None;
        qint64 fileBytes = 0;                      ///< a new file when one has about as many; 0: never
        std::chrono::milliseconds fileDuration{0}; ///< a new file after so much of the session's time; 0: never
        qint64 ringBytes = 0;                      ///< a ring of files that together hold at most as many; 0: all stay
    };
    static constexpr qint64 FilesOfARing = 8; ///< about; a file of one takes no more than that part of it
    static constexpr qint64 LeastRingBytes = 1024 * 1024;
    static constexpr qint64 LeastFileBytes = LeastRingBytes / FilesOfARing;

    CaptureSeries();
    /// Sizes below the least that is possible are raised to it, and files of a ring are no larger than they may be.
    explicit CaptureSeries(const Options &options);
    /// Closes the file.
    ~CaptureSeries();
    Q_DISABLE_COPY_MOVE(CaptureSeries)

    /// The files that rings left at that path, oldest first: a ring that is opened there goes on with them, and will
    /// remove them in its turn.
    [[nodiscard]] static QStringList ringFiles(const QString &path);

    /// Begins the first file. False where that fails: errorString() says why.
    bool open(const QString &path);
    /// Records it. False where the recording has stopped: the disk is full, or it was never open. What was written
    /// before stays readable.
    bool write(const Record &record);
    /// Writes what has been gathered, so that it is in the file whatever happens to this process. Call it about once a
    /// second.
    bool flush();
    /// Ends the last file. False where not all of it could be written.
    bool close();

    [[nodiscard]] bool isOpen() const;
    /// What went wrong; empty where nothing did.
    [[nodiscard]] QString errorString() const;
    /// How many records are in files that this series wrote, whether or not they were removed since.
    [[nodiscard]] quint64 recordsWritten() const;
    /// How many records were given to write() and are in no file because it failed.
    [[nodiscard]] quint64 recordsLost() const;
    /// The files that are there now, oldest first; of a ring, those of earlier runs too.
    [[nodiscard]] QStringList files() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
