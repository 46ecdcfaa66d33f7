// Records what happens on a bus to files, in a thread of its own.
#pragma once

#include <libbus/capture/capture_series.h>
#include <libbus/capture/flight_recorder.h>
#include <libbus/tap/tap.h>

#include <memory>
#include <variant>

namespace bus {

/// A tap with a thread that writes what it sees to MCAP files. Harms the bus as little as any tap: where the disk or
/// the thread cannot keep up, the recording loses records and says so, with LossRecords in the file.
///
/// The file is written at least once a second: whatever happens to the process, all but the last second can be read.
/// A full disk ends the recording; what was written before stays readable, and errorString() says what happened.
///
/// Example:
/// @code
/// bus::LocalAgentBus bus;
/// bus::Recorder recorder;
/// if (!recorder.start(bus, u"session.mcap"_s))
///     qWarning("%s", qPrintable(recorder.errorString()));
/// …
/// if (!recorder.stop())
///     qWarning("%s", qPrintable(recorder.errorString()));
/// @endcode
///
/// A flight recorder, which saves the last ten seconds when something goes wrong:
/// @code
/// bus::Recorder recorder(bus::Recorder::Options{.files = bus::FlightRecorder::Options{.before = 10s}});
/// recorder.start(bus, u"incident.mcap"_s);
/// …
/// recorder.trigger(); // any thread, any time
/// @endcode
class LIBBUS_EXPORT Recorder {
public:
    struct Options {
        /// One file, by rotation, a ring, or only what a trigger asks for.
        std::variant<CaptureSeries::Options, FlightRecorder::Options> files;
        /// Room for a second and more of a busy bus, since a disk may take its time.
        Tap::Options tap{.messageCapacity = 262'144, .fateCapacity = 524'288};
    };

    Recorder();
    explicit Recorder(const Options &options);
    /// Stops.
    ~Recorder();
    Q_DISABLE_COPY_MOVE(Recorder)

    /// Attaches to the bus and begins. False where the file cannot be written, which errorString() explains, or where it
    /// is recording already. The bus may go first; what it published is written all the same.
    bool start(LocalAgentBus &bus, const QString &path);
    /// Saves the last seconds, where this is a flight recorder; otherwise does nothing. Any thread; does not wait.
    void trigger();
    /// Writes what there is, closes the file and detaches. Waits for that. False where anything could not be written.
    bool stop();

    // From any thread, up to half a second old while it records:

    /// Whether it was started and has neither been stopped nor failed.
    [[nodiscard]] bool isRecording() const;
    /// What went wrong; empty where nothing did.
    [[nodiscard]] QString errorString() const;
    [[nodiscard]] quint64 recordsWritten() const;
    /// Messages and fates that are missing in the recording: the tap was full, or the disk.
    [[nodiscard]] quint64 recordsLost() const;
    /// The files written, oldest first.
    [[nodiscard]] QStringList files() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
