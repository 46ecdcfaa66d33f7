// Asks the apps of this user who they are.
#include <libbus/remote/running_app.h>

#include <libbus/remote/capture_stream.h>
#include <libbus/remote/protocol.h>
#include <libbus/remote/runtime_directory.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace bus {

namespace {

/// Asks one app: connects, and reads its greeting.
class Question {
public:
    Question(const QString &address, const remote::SocketOwner &owner)
    {
        app.name = owner.app;
        app.pid = owner.pid;
        app.address = address;
        socket.connectToServer(address);
    }

    /// The answer, or what is known without one. Nothing where nobody listens there any more.
    std::optional<RunningApp> answer(const QDeadlineTimer &deadline)
    {
        if (!socket.waitForConnected(int(deadline.remainingTime()))) {
            if (socket.error() != QLocalSocket::ConnectionRefusedError || remote::isRunning(app.pid))
                return app;
            QLocalServer::removeServer(app.address);
            return std::nullopt;
        }
        QString problem;
        if (!remote::isOwnUser(socket, &problem))
            return std::nullopt;
        while (!readGreeting() && reader.error().isEmpty() && socket.waitForReadyRead(int(deadline.remainingTime()))) {}
        return app;
    }

private:
    bool readGreeting()
    {
        reader.add(socket.readAll());
        const auto event = reader.next();
        const auto *notice = event ? std::get_if<remote::Notice>(&*event) : nullptr;
        std::optional<RunningApp> said = notice ? remote::greetingFromJson(notice->content) : std::nullopt;
        if (!said)
            return false;
        said->address = app.address;
        said->answers = true;
        app = *std::move(said);
        return true;
    }

    RunningApp app;
    QLocalSocket socket;
    remote::StreamReader reader;
};

} // namespace

QList<RunningApp> runningApps(std::chrono::milliseconds patience, QString *problem)
{
    const QString directory = remote::runtimeDirectory();
    QString notPrivate;
    if (!remote::isPrivateDirectory(directory, &notPrivate)) {
        if (problem && QFileInfo::exists(directory)) // else no app of this user has made it yet
            *problem = notPrivate;
        return {};
    }
    const QDeadlineTimer deadline(patience);
    std::vector<std::unique_ptr<Question>> questions;
    const QFileInfoList sockets = QDir(directory).entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    for (const QFileInfo &socket : sockets) {
        if (const auto owner = remote::ownerOf(socket.fileName()))
            questions.push_back(std::make_unique<Question>(socket.filePath(), *owner));
    }
    QList<RunningApp> apps;
    for (const auto &question : questions) {
        if (const auto app = question->answer(deadline))
            apps.append(*app);
    }
    std::ranges::sort(apps, {}, [](const RunningApp &app) { return std::pair(app.name, app.pid); });
    return apps;
}

QList<RunningApp> appsNamed(const QList<RunningApp> &apps, const QString &nameOrPid)
{
    QList<RunningApp> found;
    std::ranges::copy_if(apps, std::back_inserter(found), [&](const RunningApp &app) {
        return app.name == nameOrPid || QString::number(app.pid) == nameOrPid;
    });
    return found;
}

} // namespace bus
