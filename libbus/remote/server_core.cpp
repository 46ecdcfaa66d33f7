// The server's work.
#include <libbus/remote/server_core.h>

#include <libbus/remote/runtime_directory.h>
#include <libbus/remote/viewer.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

constexpr int watchedMs = 20; ///< between two looks at the buses
constexpr int unwatchedMs = 50;
constexpr int helloMs = 5000; ///< who connects and says nothing goes again
constexpr int closeMs = 1000;
constexpr size_t moreConnections = 64; ///< beside viewers: those who only ask who the app is
constexpr int mostServers = 16;        ///< of one process
constexpr int connectMs = 200;
/// Sessions that are over and can still be looked at.
constexpr qsizetype overChannelsKept = 2;

/// Whether somebody listens at a socket that is there already; where nobody does, it is a dead process's.
bool isTaken(const QString &path)
{
    QLocalSocket probe;
    probe.connectToServer(path);
    return probe.waitForConnected(connectMs) || probe.error() != QLocalSocket::ConnectionRefusedError;
}

} // namespace

ServerCore::ServerCore(const TapServer::Options &chosen, ServerCounts &shared)
    : options(chosen), counts(shared), server(this), timer(this)
{
    server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server, &QLocalServer::newConnection, this, &ServerCore::accept);
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, &ServerCore::poll);
}

ServerCore::~ServerCore() = default;

RunningApp ServerCore::self() const
{
    RunningApp app;
    app.name = options.name;
    app.pid = QCoreApplication::applicationPid();
    for (const auto &channel : channels)
        app.buses.append(channel->name());
    app.protocolVersion = RemoteProtocolVersion;
    app.allowsInjection = options.allowInjection;
    return app;
}

// --- Channels --------------------------------------------------------------------------------------------------------

void ServerCore::addChannel(const QString &wanted, std::unique_ptr<RecordSource> source)
{
    QString name = wanted;
    for (int number = 2; channelNamed(name); ++number)
        name = u"%1-%2"_s.arg(wanted).arg(number);
    channels.push_back(std::make_unique<Channel>(name, std::move(source), options.historyBytes));
}

void ServerCore::endFeed(const QString &name)
{
    if (Channel *channel = channelNamed(name))
        channel->endFeed();
}

Channel *ServerCore::channelNamed(const QString &name) const
{
    const auto found = std::ranges::find(channels, name, [](const auto &channel) { return channel->name(); });
    return found == channels.end() ? nullptr : found->get();
}

void ServerCore::poll()
{
    bool mayHaveMore = false;
    for (const auto &channel : channels)
        mayHaveMore = channel->poll() || mayHaveMore;
    for (const auto &viewer : viewers)
        viewer->pump();
    dropOverChannels();
    timer.start(mayHaveMore ? 0 : viewers.empty() ? unwatchedMs : watchedMs);
}

void ServerCore::dropOverChannels()
{
    const auto isUnwatchedRest = [](const auto &channel) { return channel->isOver() && !channel->isWatched(); };
    qsizetype tooMany = std::ranges::count_if(channels, isUnwatchedRest) - overChannelsKept;
    std::erase_if(channels, [&](const auto &channel) { return isUnwatchedRest(channel) && tooMany-- > 0; });
}

// --- Viewers ---------------------------------------------------------------------------------------------------------

QString ServerCore::listen(const QString &directory, QString *error)
{
    if (!prepareDirectory(directory, error))
        return {};
    for (int turn = 1; turn <= mostServers; ++turn) {
        const QString path = directory + u'/' + socketName(options.name, QCoreApplication::applicationPid(), turn);
        if (QFile::exists(path) && isTaken(path))
            continue;
        QLocalServer::removeServer(path);
        if (!server.listen(path)) {
            *error = u"cannot listen at %1: %2"_s.arg(path, server.errorString());
            return {};
        }
        timer.start(0);
        return path;
    }
    *error = u"this process has %1 servers already"_s.arg(mostServers);
    return {};
}

void ServerCore::accept()
{
    while (QLocalSocket *socket = server.nextPendingConnection()) {
        auto connection = std::unique_ptr<QLocalSocket>(socket);
        QString problem;
        const bool isRoom = viewers.size() < size_t(options.maxViewers) + moreConnections;
        if (!isRoom || !isOwnUser(*connection, &problem)) {
            ++counts.refused;
            continue;
        }
        viewers.push_back(std::make_unique<Viewer>(std::move(connection), nullptr));
        Viewer *viewer = viewers.back().get();
        connect(
            viewer, &Viewer::closed, this, [this, viewer] { remove(viewer); }, Qt::QueuedConnection);
        connect(viewer, &Viewer::rubbishCame, this, [this, viewer] {
            ++counts.refused;
            viewer->close();
        });
        connect(viewer, &Viewer::helloCame, this, [this, viewer](const Hello &said) { hello(viewer, said); });
        connect(viewer, &Viewer::sendCame, this, [this, viewer](const Send &said) { send(viewer, said); });
        connect(viewer, &Viewer::messagesLost, this, [this](quint64 count) { counts.lost += count; });
        viewer->greet(self());
        QTimer::singleShot(helloMs, viewer, [viewer] {
            if (!viewer->channel())
                viewer->close();
        });
    }
}

void ServerCore::hello(Viewer *viewer, const Hello &hello)
{
    if (hello.protocolVersion != RemoteProtocolVersion) {
        ++counts.refused;
        return viewer->refuse(
            u"the viewer speaks version %1 of the protocol, %2 speaks version %3: use the same version "
            "of libbus for both"_s.arg(hello.protocolVersion)
                .arg(options.name)
                .arg(RemoteProtocolVersion));
    }
    if (viewer->channel()) {
        ++counts.refused;
        return viewer->close();
    }
    if (counts.viewers >= options.maxViewers) {
        ++counts.refused;
        return viewer->refuse(
            u"%1 has %2 viewers already, and takes no more"_s.arg(options.name).arg(options.maxViewers));
    }
    if (channels.empty())
        return viewer->refuse(u"%1 offers no bus now"_s.arg(options.name));
    Channel *channel = hello.bus.isEmpty() ? channels.front().get() : channelNamed(hello.bus);
    if (!channel)
        return viewer->refuse(
            u"%1 has no bus \"%2\"; it has %3"_s.arg(options.name, hello.bus, self().buses.join(u", ")));
    ++counts.viewers;
    viewer->attach(channel);
}

void ServerCore::send(Viewer *viewer, const Send &send)
{
    SendAnswer answer{send.id, {}};
    if (!viewer->channel()) {
        ++counts.refused;
        return viewer->close();
    }
    if (!options.allowInjection)
        answer.injection.error = u"%1 takes no messages from viewers"_s.arg(options.name);
    else if (!(answer.injection.receipt = viewer->channel()->inject(send.message)))
        answer.injection.error = u"there is no bus that would take it"_s;
    viewer->answer(answer);
}

void ServerCore::remove(Viewer *viewer)
{
    const auto place = std::ranges::find(viewers, viewer, [](const auto &one) { return one.get(); });
    if (place == viewers.end())
        return; // close() was quicker
    if (viewer->channel())
        --counts.viewers;
    viewers.erase(place);
}

void ServerCore::close()
{
    timer.stop();
    server.close();
    const QDeadlineTimer deadline(closeMs);
    for (const auto &channel : channels) {
        while (channel->poll() && !deadline.hasExpired()) {}
    }
    for (const auto &viewer : viewers)
        viewer->finish();
    // Each in turn, so that one that reads nothing does not use up the time of the others.
    constexpr int sliceMs = 10;
    while (!deadline.hasExpired()) {
        const auto isDone = [](const auto &viewer) { return viewer->waitForWritten(sliceMs); };
        if (std::ranges::count_if(viewers, isDone) == std::ranges::ssize(viewers))
            break;
    }
    viewers.clear();
    counts.viewers = 0;
}

} // namespace bus::remote
