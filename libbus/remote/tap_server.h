// Offers the buses of an app to viewers in other processes of the same user: Bus Inspector, bustap.
#pragma once

#include <libbus/bus/local_agent_bus.h>
#include <libbus/remote/export.h>
#include <libbus/tap/record.h>

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace bus {

/// The next records of a session, at most about that many; empty where there are none now.
using RecordFeed = std::function<std::vector<Record>(qsizetype atMost)>;

/// Listens on a local socket in the user's runtime directory, under the app's name and pid. Viewers find it with
/// runningApps() and attach with TapClient. Nobody but the user can: the directory and the socket belong to the user
/// alone, and the peer of each connection is asked for its user id.
///
/// The server has a thread of its own, so an app that is busy is still seen. It looks at each bus through a Tap and
/// keeps the last `historyBytes` of records. That history is what a viewer that attaches late is given, and how far one
/// that reads slowly may fall behind: what leaves the history before a viewer had it is lost for that viewer, counted,
/// and told to it by a LossRecord. Neither the app nor another viewer ever waits for a viewer.
///
/// A viewer that attaches is given, before the history: who is subscribed, the counters, the messages that tell the
/// state of agents and of tasks still open (with their own seqs, the newest as far as half of `historyBytes` holds them),
/// and a LossRecord by Retention for all else that was published before the history begins.
///
/// Needs a QCoreApplication. All functions may be called from any thread, but not start() and stop() from a feed.
///
/// Example:
/// @code
/// bus::LocalAgentBus bus;
/// bus::TapServer server;
/// server.offer(bus);
/// QString error;
/// if (!server.start(&error))
///     qWarning() << error; // the app goes on without viewers
/// @endcode
class LIBBUS_REMOTE_EXPORT TapServer {
public:
    struct Options {
        /// What the app is listed as; empty: QCoreApplication::applicationName().
        QString name;
        /// Whether viewers may send messages on the app's buses, under any source. The records of such
        /// messages are marked as injected.
        bool allowInjection = false;
        /// Records that are kept of each bus, roughly, in memory: the newest, and of the older ones those that tell the
        /// state, which take at most half. At least 1 MiB. What a viewer is told of the older ones stays in memory until
        /// that viewer has read it.
        qint64 historyBytes = 32 * 1024 * 1024;
        /// Viewers at a time; more are refused.
        int maxViewers = 64;
    };

    /// How a feed is asked for records.
    enum class Pace : quint8 {
        Live,    ///< all the time; what nobody reads in time is lost, as with a bus
        Viewers, ///< from when the first viewer comes, and only as fast as the slowest one reads: nothing is lost
    };

    TapServer();
    explicit TapServer(const Options &options);
    /// Stops. Viewers are told that the session has ended.
    ~TapServer();
    Q_DISABLE_COPY_MOVE(TapServer)

    /// Offers a bus, under that name or, where it is taken, one with a number after it. The bus may be destroyed at any
    /// time: its viewers are given the rest and told that it has ended. Before or after start(); messages are seen from
    /// this call on, until start() as many as a Tap holds.
    void offer(LocalAgentBus &bus, const QString &name = QStringLiteral("main"));

    /// Offers a session that does not come from a bus of this process: a replayed file. The feed is called in the
    /// server's thread, for which start() and stop() wait: it must call neither, and not destroy the server; it ends
    /// with endFeed(). After endFeed() and once the feed answers with nothing, the session has ended.
    void offerFeed(RecordFeed feed, Pace pace, const QString &name = QStringLiteral("main"));
    /// Nothing more will come from the feed of that name than what it has now.
    void endFeed(const QString &name = QStringLiteral("main"));

    /// Begins to listen. False where that fails, for instance because the runtime directory is open to others, or the
    /// system has no thread for it; `*error` says what to do.
    [[nodiscard]] bool start(QString *error = nullptr);
    /// Sends every viewer what it has not got yet, as far as it takes it within a second, and stops listening.
    void stop();

    /// The path of the socket; empty unless listening.
    [[nodiscard]] QString address() const;
    /// Viewers that are attached now.
    [[nodiscard]] int viewerCount() const;
    /// Connections that were closed because of what they sent or who they were, since the beginning.
    [[nodiscard]] quint64 refusedCount() const;
    /// Messages that did not reach a viewer which could not keep up, over all viewers since the beginning.
    [[nodiscard]] quint64 lostByViewers() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace bus
