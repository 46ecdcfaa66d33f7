// Internal. Where apps of this user meet their viewers, and whether the place is safe.
#pragma once

#include <QString>

#include <optional>

class QLocalSocket;

namespace bus::remote {

/// The directory of the sockets; it need not exist.
[[nodiscard]] QString runtimeDirectory();

/// Makes it where it is missing. False where others could get at what is in it, or it cannot be made: `*error` says
/// why.
[[nodiscard]] bool prepareDirectory(const QString &directory, QString *error);
/// Whether it is there, is no link, belongs to this user and is closed to everyone else.
[[nodiscard]] bool isPrivateDirectory(const QString &directory, QString *error);

/// The name of an app's socket. `turn` counts the servers of one process, from 1. An app's name may hold anything;
/// what a file name cannot hold is replaced, and what would make the socket's path too long is left out.
[[nodiscard]] QString socketName(const QString &app, qint64 pid, int turn);

/// What a socket's name tells.
struct SocketOwner {
    QString app;
    qint64 pid = 0;
};
[[nodiscard]] std::optional<SocketOwner> ownerOf(const QString &socketName);

/// Whether a process of that id runs.
[[nodiscard]] bool isRunning(qint64 pid);

/// Whether the process at the other end of a connected socket belongs to this user.
[[nodiscard]] bool isOwnUser(const QLocalSocket &socket, QString *error);

} // namespace bus::remote
