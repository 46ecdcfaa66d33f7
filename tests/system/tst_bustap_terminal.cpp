// bustap on a terminal: colours, and how far long work has come; none of that where the output is none.
#include "bustap_process.h"

#include <QTemporaryDir>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace bustap;

namespace {

/// A bustap whose output and errors go to a terminal, as a person sees them.
class OnTerminal {
public:
    explicit OnTerminal(const QStringList &arguments, const QStringList &environment = {})
    {
        master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0)
            qFatal("there is no terminal to be had");
        slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
        QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
        clean.remove(u"NO_COLOR"_s);
        clean.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        clean.insert(u"TERM"_s, u"xterm"_s);
        for (const QString &variable : environment)
            clean.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        process.setProcessEnvironment(clean);
        process.setChildProcessModifier([this] {
            ::dup2(slave, STDOUT_FILENO);
            ::dup2(slave, STDERR_FILENO);
        });
        process.start(QStringLiteral(BUSTAP), arguments);
        if (!process.waitForStarted(LongMs))
            qFatal("bustap does not start");
        ::close(slave);
    }
    ~OnTerminal()
    {
        process.kill();
        process.waitForFinished(LongMs);
        ::close(master);
    }

    /// What was shown so far.
    [[nodiscard]] const QByteArray &shown()
    {
        char bytes[4096];
        for (ssize_t count; (count = ::read(master, bytes, sizeof bytes)) > 0;)
            text.append(bytes, qsizetype(count));
        return text;
    }
    /// All of it.
    [[nodiscard]] QByteArray finish()
    {
        process.closeWriteChannel();
        if (!QTest::qWaitFor([this] { return !shown().isNull() && process.state() == QProcess::NotRunning; }, LongMs))
            return "it does not end";
        return shown();
    }

    QProcess process;

private:
    int master = -1;
    int slave = -1;
    QByteArray text;
};

} // namespace

class TestBustapTerminal : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    QString file;

private slots:
    void initTestCase()
    {
        file = folder.filePath(u"good.jsonl"_s);
        QFile good(file);
        QVERIFY(good.open(QIODevice::WriteOnly) && good.write(GoodSession) > 0);
    }

    void coloursAreForTerminals_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString &command : {u"watch"_s, u"stats"_s, u"tasks"_s, u"findings"_s, u"state"_s})
            QTest::addRow("%s", qPrintable(command)) << command;
    }

    void coloursAreForTerminals()
    {
        QFETCH(QString, command);
        const QByteArray coloured = OnTerminal({command, file}).finish();
        QVERIFY2(coloured.contains("\x1b[3"), coloured);
        const QByteArray unwanted = OnTerminal({command, file}, {u"NO_COLOR=1"_s}).finish();
        QVERIFY2(!unwanted.contains("\x1b[3"), unwanted);
        const QByteArray dumb = OnTerminal({command, file}, {u"TERM=dumb"_s}).finish();
        QVERIFY2(!dumb.contains('\x1b'), dumb);
        QVERIFY(!run({command, file}).out.contains('\x1b'));
    }

    void longWorkTellsHowFarItIs_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("stats") << QStringList{u"stats"_s, u"-"_s};
        QTest::newRow("watch --count") << QStringList{u"watch"_s, u"-"_s, u"--count"_s};
        QTest::newRow("convert") << QStringList{u"convert"_s, u"-"_s, folder.filePath(u"copy.mcap"_s)};
        QTest::newRow("record") << QStringList{u"record"_s, u"-"_s, folder.filePath(u"record.mcap"_s)};
    }

    /// The input does not end for a while, as if there were much of it.
    void longWorkTellsHowFarItIs()
    {
        QFETCH(QStringList, arguments);
        OnTerminal bustap(arguments);
        bustap.process.write(GoodSession);
        QTRY_VERIFY2_WITH_TIMEOUT(bustap.shown().contains("\r8 records"), bustap.shown(), LongMs);
        const QByteArray all = bustap.finish();
        QVERIFY2(all.contains("\r\x1b[K"), all); // it is wiped away before the answer
        QCOMPARE(bustap.process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBustapTerminal)
#include "tst_bustap_terminal.moc"
