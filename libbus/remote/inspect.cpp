// What libbus calls where LIBBUS_INSPECT is set: one server for all buses of the program.
#include <libbus/remote/export.h>
#include <libbus/remote/tap_server.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(log, "libbus", QtInfoMsg)

/// The program's file name, known before there is an application object.
QString programName()
{
    return QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).fileName();
}

bus::TapServer &server(const QString &name = {})
{
    static bus::TapServer only({.name = name.isEmpty() ? programName() : name});
    return only;
}

void stop()
{
    server().stop();
}

/// Runs when there is an application object: the server's thread needs one, and must end before it.
void start()
{
    QString error;
    if (!server().start(&error))
        qCWarning(log, "LIBBUS_INSPECT is set, but the program cannot be inspected: %ls", qUtf16Printable(error));
    qAddPostRoutine(stop);
}

} // namespace

/// Offers the bus under that name of the app, or under the program's where it is empty.
extern "C" LIBBUS_REMOTE_EXPORT void libbus_offer_bus(bus::LocalAgentBus *bus, const char *appName)
{
    server(QString::fromLocal8Bit(appName)).offer(*bus);
    static const bool begun = (qAddPreRoutine(start), true); // at once, or with the next application object
    Q_UNUSED(begun)
}
