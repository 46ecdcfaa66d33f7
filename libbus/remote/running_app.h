// The apps of this user that offer their buses now.
#pragma once

#include <libbus/remote/export.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace bus {

/// What a TapServer and a TapClient must agree on. A viewer of another version is refused with an error that says so.
inline constexpr int RemoteProtocolVersion = 1;

/// An app that offers its buses through a TapServer.
struct LIBBUS_REMOTE_EXPORT RunningApp {
    QString name;
    qint64 pid = 0;
    QStringList buses;            ///< the names of its buses, in the order in which it offered them
    int protocolVersion = 0;      ///< can be attached to where it is RemoteProtocolVersion
    bool allowsInjection = false; ///< takes messages from viewers
    QString address;              ///< the path of its socket
    /// Whether it answered when it was asked. Of one that did not, a stopped one for instance, only the name and the
    /// pid are known, and those from the socket's file name.
    bool answers = false;

    friend bool operator==(const RunningApp &, const RunningApp &) = default;
};

/// Asks all of this user's apps, at the same time, and returns those that run, by name and pid. Waits for the slowest,
/// `patience` at most; a few milliseconds where none is stopped. Removes the sockets of apps that are gone. Any thread.
/// Where the user's runtime directory is not the user's alone, nothing there is trusted: none are returned, and `*problem`
/// says what to do; else it is left empty.
///
/// Example:
/// @code
/// for (const bus::RunningApp &app : bus::runningApps())
///     qInfo() << app.name << app.pid << app.buses;
/// @endcode
[[nodiscard]] LIBBUS_REMOTE_EXPORT QList<RunningApp> runningApps(
    std::chrono::milliseconds patience = std::chrono::milliseconds(500), QString *problem = nullptr);

/// Of the given apps those that bear the name, or have the pid.
[[nodiscard]] LIBBUS_REMOTE_EXPORT QList<RunningApp> appsNamed(const QList<RunningApp> &apps, const QString &nameOrPid);

} // namespace bus
