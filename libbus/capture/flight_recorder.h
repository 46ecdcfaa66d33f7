// A session's last seconds, in memory, until something happens that makes them worth keeping.
#pragma once

#include <libbus/capture/compression.h>
#include <libbus/tap/record.h>

#include <QStringList>

#include <chrono>
#include <memory>

namespace bus {

/// Remembers the newest records of a session, and writes them to an MCAP file when trigger() is called, with what
/// follows for a while. Costs no disk until then.
///
/// Each trigger begins a file, `session-000001.mcap`, `session-000002.mcap`, … beside the path `session.mcap`, whose
/// number is above those that are there, and replaces none; one that comes while a file is being written makes that
/// file longer instead. A file opens alone, as those of a CaptureSeries do. What was still in memory when the process
/// ended without a trigger is gone.
///
/// The session's time is that of the newest record but for fates, which may be told beside their messages, before
/// others that were published meanwhile: a fate belongs to the moment at which it is told.
///
/// Example:
/// @code
/// bus::FlightRecorder recorder(u"session.mcap"_s, {.before = 10s, .after = 1s});
/// for (const bus::Record &record : tap->take()) {
///     recorder.write(record);
///     if (const auto *fate = std::get_if<bus::FateRecord>(&record); fate && fate->fate == bus::Fate::Failed)
///         recorder.trigger();
/// }
/// @endcode
///
/// Not thread-safe: one thread at a time.
class LIBBUS_EXPORT FlightRecorder {
public:
    struct Options {
        std::chrono::milliseconds before{10'000}; ///< of the session's time before the trigger, to save …
        std::chrono::milliseconds after{1'000};   ///< … and after it; either may be milliseconds::max(): all of it
        qint64 memoryBytes = 256 * 1024 * 1024;   ///< remembers less than `before` rather than more than this
        Compression compression = Compression::None;
    };

    FlightRecorder(const QString &path, const Options &options);
    explicit FlightRecorder(const QString &path) : FlightRecorder(path, Options()) {}
    /// Ends the file that is being written.
    ~FlightRecorder();
    Q_DISABLE_COPY_MOVE(FlightRecorder)

    /// Remembers it, or writes it to the file of the last trigger. False where that fails: errorString() says why.
    bool write(const Record &record);
    /// Saves what is remembered. False where the file cannot be written.
    bool trigger();
    /// The same for something that happened at `t`, ns since the UNIX epoch: the session's time is no earlier than
    /// that.
    bool trigger(qint64 t);
    /// Writes what has been gathered for the present file. Call it about once a second.
    bool flush();
    /// Ends the file that is being written. False where any file could not be written in full.
    bool close();

    /// Whether a file is being written.
    [[nodiscard]] bool isSaving() const;
    /// What went wrong first; empty where nothing did.
    [[nodiscard]] QString errorString() const;
    /// How many records are in the files, and how many should be but could not be written.
    [[nodiscard]] quint64 recordsWritten() const;
    [[nodiscard]] quint64 recordsLost() const;
    /// The files written, oldest first.
    [[nodiscard]] QStringList files() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
