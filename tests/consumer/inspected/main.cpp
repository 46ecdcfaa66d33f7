// Says under which socket its bus is offered, with LIBBUS_INSPECT in its environment and no word of it in its code.
#include <libbus/bus/local_agent_bus.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    qputenv("LIBBUS_INSPECT", "me");
    const QCoreApplication app(argc, argv);
    const bus::LocalAgentBus bus;
    const QStringList sockets = QDir(runtime.filePath("libbus")).entryList(QDir::System | QDir::NoDotAndDotDot);
    QTextStream(stdout) << "offered as " << sockets.join(", ").section('.', 0, 0) << Qt::endl;
    return 0;
}
