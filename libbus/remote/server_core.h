// Internal. The server's work, in the server's thread.
#pragma once

#include <libbus/remote/channel.h>
#include <libbus/remote/protocol.h>
#include <libbus/remote/tap_server.h>

#include <QLocalServer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace bus::remote {

class Viewer;

/// Counters that any thread reads.
struct ServerCounts {
    std::atomic<int> viewers{0};
    std::atomic<quint64> refused{0};
    std::atomic<quint64> lost{0};
};

class ServerCore : public QObject {
    Q_OBJECT
public:
    ServerCore(const TapServer::Options &options, ServerCounts &counts);
    ~ServerCore() override;

    void addChannel(const QString &name, std::unique_ptr<RecordSource> source);
    void endFeed(const QString &name);

    /// Returns the address; empty on failure.
    [[nodiscard]] QString listen(const QString &directory, QString *error);
    /// Sends every viewer the rest, as far as it takes it in time, and closes.
    void close();

private:
    void accept();
    void hello(Viewer *viewer, const Hello &hello);
    void send(Viewer *viewer, const Send &send);
    void remove(Viewer *viewer);
    void poll();
    void dropOverChannels();
    [[nodiscard]] Channel *channelNamed(const QString &name) const;
    [[nodiscard]] RunningApp self() const;

    const TapServer::Options options;
    ServerCounts &counts;
    QLocalServer server;
    QTimer timer;
    std::vector<std::unique_ptr<Channel>> channels;
    std::vector<std::unique_ptr<Viewer>> viewers; ///< they go before their channels
};

} // namespace bus::remote
