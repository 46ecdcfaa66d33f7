// What the invariant tests share: subscribers that record and can be held, message makers, threads, the log.
#pragma once

#include <libbus/bus/local_agent_bus.h>

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace invariants {

/// No wait lasts longer than this, and it lasts so long only where something is broken.
inline constexpr std::chrono::seconds Patience{30};

/// Waits until the condition holds, meanwhile processing the events of the calling thread. False: it never did.
[[nodiscard]] bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds patience = Patience);

/// Calls `work(0)` … `work(threads - 1)`, each in a thread of its own, all let loose at the same moment.
void inParallel(int threads, const std::function<void(int)> &work);

// --- Messages ----------------------------------------------------------------------------------------------

/// A data message that carries a label (as its task id).
[[nodiscard]] bus::BusMessage data(const QString &source, const std::optional<QString> &target,
                                   const QString &label = {});
/// A system message that carries a label, and cancels nothing.
[[nodiscard]] bus::BusMessage urgent(const QString &source, const std::optional<QString> &target,
                                     const QString &label = {});
[[nodiscard]] QString label(const bus::BusMessage &message);
/// `prefix` + 0, 1, 2, … count - 1.
[[nodiscard]] QStringList numbered(const QString &prefix, int count);
/// One message of each of the eighteen kinds, in the order of bus::Kind.
[[nodiscard]] QList<bus::BusMessage> oneOfEachKind(const QString &source, const std::optional<QString> &target);

// --- Subscribers -------------------------------------------------------------------------------------------

/// Where a recorder handles its messages. Most rules must hold in all of these.
enum class Place { SharedWorker, OwnWorker, ContextThread, Asynchronous };

/// Makes a data row `place` of each Place.
void everyPlace();

/// A subscriber that keeps what it receives and, when held, returns from a handler only when it is let go.
/// It subscribes when made. When it dies it lets its handlers go, so that a failed test ends soon.
class Recorder {
public:
    struct Options {
        Place place = Place::SharedWorker;
        bool held = false;
        std::optional<int> capacity = std::nullopt;
        /// Called in the handler, before it is held.
        std::function<void(const bus::BusMessage &)> inHandler = {};
    };

    Recorder(bus::AgentBus &bus, const QString &name, Options options);
    Recorder(bus::AgentBus &bus, const QString &name) : Recorder(bus, name, Options()) {}
    ~Recorder();
    Q_DISABLE_COPY_MOVE(Recorder)

    /// Lets `handlers` handlers return: those that are held first, then the next ones.
    void letGo(int handlers = 1);
    /// From now on holds nobody.
    void open();

    /// Waits until so many handlers have begun.
    [[nodiscard]] bool begins(int handlers) const;
    /// Waits until so many handlers have come to their end.
    [[nodiscard]] bool handles(int messages) const;

    [[nodiscard]] int begun() const;
    [[nodiscard]] int handled() const;
    /// The most handlers that ever ran at once. R5 wants 1.
    [[nodiscard]] int mostAtOnce() const;
    /// What its handlers were given, in that order.
    [[nodiscard]] QList<bus::BusMessage> messages() const;
    [[nodiscard]] QStringList labels() const;
    /// Whether the bus still owns a part of it.
    [[nodiscard]] bool isHeldByBus() const;

private:
    struct State;
    class Subscriber;
    class ContextThread;
    std::shared_ptr<State> state;
    std::unique_ptr<ContextThread> contextThread;
    std::weak_ptr<void> busSide;
};

/// While it lives, those who leave are waited for a tenth of a second only, not for two seconds: for tests of what
/// comes then.
class ShortPatience {
public:
    ShortPatience();
    ~ShortPatience();
    Q_DISABLE_COPY_MOVE(ShortPatience)
};
/// Stands in the warning about each one who was not waited for any longer.
inline const QString Abandoned = QStringLiteral("did not come to an end");

// --- Threads -----------------------------------------------------------------------------------------------

/// Runs `step` again and again in a thread that can be frozen wherever it stands, as a debugger or an unlucky
/// schedule freezes it. One of these at a time.
class FreezableLoop {
public:
    explicit FreezableLoop(std::function<void()> step);
    ~FreezableLoop();
    Q_DISABLE_COPY_MOVE(FreezableLoop)

    /// Returns when the thread stands still.
    void freeze();
    void thaw();

private:
    struct Private;
    const std::unique_ptr<Private> d;
};

/// Processor time that the calling thread has used.
[[nodiscard]] std::chrono::nanoseconds threadTime();

// --- The log -----------------------------------------------------------------------------------------------

/// Catches all log lines while it lives.
class LogCatcher {
public:
    /// `onWarning` is called with each warning, in the thread that gives it.
    explicit LogCatcher(std::function<void(const QString &)> onWarning = {});
    ~LogCatcher();
    Q_DISABLE_COPY_MOVE(LogCatcher)

    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] QStringList debugLines() const;
    /// Warnings that contain all of these words.
    [[nodiscard]] QStringList warningsWith(const QStringList &words) const;
};

} // namespace invariants

Q_DECLARE_METATYPE(invariants::Place)
