// Where apps of this user meet their viewers.
#include <libbus/remote/runtime_directory.h>

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// A socket's whole path has room for 107 bytes.
constexpr qsizetype longestAppName = 40;

std::optional<uid_t> peerOf(int descriptor)
{
#if defined(SO_PEERCRED)
    ucred peer{};
    socklen_t size = sizeof peer;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0)
        return peer.uid;
#else
    uid_t user = 0;
    gid_t group = 0;
    if (getpeereid(descriptor, &user, &group) == 0)
        return user;
#endif
    return std::nullopt;
}

} // namespace

QString runtimeDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + "/libbus"_L1;
}

bool prepareDirectory(const QString &directory, QString *error)
{
    QDir().mkdir(directory, ownerOnly); // fails where it is there already; what is there is looked at
    return isPrivateDirectory(directory, error);
}

bool isPrivateDirectory(const QString &directory, QString *error)
{
    const QFileInfo info(directory);
    if (info.isSymLink() || !info.isDir())
        *error = u"%1 is no directory, or could not be made"_s.arg(directory);
    else if (info.ownerId() != geteuid())
        *error = u"%1 belongs to another user"_s.arg(directory);
    else if (info.permissions() & others)
        *error = u"%1 is open to other users: run \"chmod 700\" on it"_s.arg(directory);
    else
        return true;
    return false;
}

QString socketName(const QString &app, qint64 pid, int turn)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9_-]"_s);
    QString name = app.left(longestAppName).replace(unfit, u"_"_s);
    if (name.isEmpty())
        name = u"app"_s;
    return turn > 1 ? u"%1.%2-%3"_s.arg(name).arg(pid).arg(turn) : u"%1.%2"_s.arg(name).arg(pid);
}

std::optional<SocketOwner> ownerOf(const QString &name)
{
    static const QRegularExpression form(u"^([A-Za-z0-9_-]+)\\.([0-9]{1,10})(-[0-9]+)?$"_s);
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return SocketOwner{match.captured(1), match.captured(2).toLongLong()};
}

bool isRunning(qint64 pid)
{
    return pid > 0 && (kill(pid_t(pid), 0) == 0 || errno != ESRCH);
}

bool isOwnUser(const QLocalSocket &socket, QString *error)
{
    const std::optional<uid_t> peer = peerOf(int(socket.socketDescriptor()));
    if (peer == geteuid())
        return true;
    *error = peer ? u"the other end belongs to another user (%1)"_s.arg(*peer)
                  : u"nobody can tell to whom the other end belongs"_s;
    return false;
}

} // namespace bus::remote
