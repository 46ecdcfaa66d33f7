// What is left of a recording when its process is killed, and when there is no room any more.
#include <libbus/capture/mcap_reader.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>

using namespace Qt::StringLiterals;

namespace {

struct Reading {
    std::optional<quint64> lastSeq;
    bool hasGap = false;
    qint64 messages = 0;
    bool isClosed = false;
    QStringList problems;
};

Reading read(const QString &path)
{
    Reading reading;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return reading;
    bus::McapReader reader(&file);
    while (const std::optional<bus::Record> record = reader.next()) {
        const auto *message = std::get_if<bus::MessageRecord>(&*record);
        if (!message)
            continue;
        reading.hasGap = reading.hasGap || message->message.seq() != quint64(reading.messages);
        reading.lastSeq = message->message.seq();
        ++reading.messages;
    }
    reading.isClosed = reader.isClosed();
    for (const bus::McapReader::Problem &problem : reader.problems())
        reading.problems += problem.text;
    return reading;
}

/// How far the app said that it was.
struct Progress {
    quint64 seq = 0;
    qint64 ms = 0;
};

QList<Progress> progressIn(const QByteArray &output)
{
    QList<Progress> list;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2 && line.front() != 'f')
            list += {words[0].toULongLong(), words[1].toLongLong()};
    }
    return list;
}

/// A file system of so many bytes; it takes rights that not everyone has.
class SmallFileSystem {
public:
    explicit SmallFileSystem(qint64 bytes)
    {
        const QByteArray options = "size=" + QByteArray::number(bytes);
        mounted = ::mount("tmpfs", QFile::encodeName(folder.path()).constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallFileSystem()
    {
        if (mounted)
            ::umount2(QFile::encodeName(folder.path()).constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallFileSystem)

    [[nodiscard]] bool isMounted() const { return mounted; }
    [[nodiscard]] QString filePath(const QString &name) const { return folder.filePath(name); }

private:
    QTemporaryDir folder;
    bool mounted = false;
};

constexpr int PatienceMs = 60'000;
constexpr qint64 Room = 4'000'000; // bytes: a few chunks, and less than the app writes in a minute

} // namespace

class TestRecorderCrash : public QObject {
    Q_OBJECT
private slots:
    void killedAppLosesASecondAtMost();
    void appThatMayWriteNoMoreKeepsWhatItWrote();
    void fullDiskKeepsWhatWasWritten();

private:
    void runUntilTheRecordingFails(const QString &path, const QStringList &more, QByteArray &reason);
    void verifyWhatIsLeft(const QString &path);
};

void TestRecorderCrash::killedAppLosesASecondAtMost()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"killed.mcap"_s);
    QProcess app;
    app.start(QStringLiteral(RECORDING_APP), {path});
    QByteArray output;
    const auto hasRunFor = [&](qint64 ms) {
        output += app.readAllStandardOutput();
        const QList<Progress> progress = progressIn(output);
        return !progress.isEmpty() && progress.last().ms >= ms;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasRunFor(2500), PatienceMs);
    ::kill(pid_t(app.processId()), SIGKILL);
    QVERIFY(app.waitForFinished(PatienceMs));
    output += app.readAllStandardOutput();

    const Reading reading = read(path);
    QVERIFY(reading.lastSeq);
    QVERIFY(!reading.hasGap);
    QVERIFY(!reading.isClosed);
    const QList<Progress> progress = progressIn(output);
    const auto missing = std::find_if(progress.begin(), progress.end(),
                                      [&](const Progress &at) { return at.seq > *reading.lastSeq; });
    if (missing == progress.end())
        return; // nothing is missing
    const qint64 lostMs = progress.last().ms - missing->ms;
    QVERIFY2(lostMs <= 1000, qPrintable(u"%1 ms are missing"_s.arg(lostMs)));
}

void TestRecorderCrash::runUntilTheRecordingFails(const QString &path, const QStringList &more, QByteArray &reason)
{
    QProcess app;
    app.start(QStringLiteral(RECORDING_APP), QStringList{path} + more);
    QVERIFY2(app.waitForFinished(PatienceMs), "the app has not noticed that its recording failed");
    QCOMPARE(app.exitStatus(), QProcess::NormalExit);
    QCOMPARE(app.exitCode(), 0);
    const QByteArray last = app.readAllStandardOutput().trimmed().split('\n').last();
    QVERIFY2(last.startsWith("failed "), last.constData());
    reason = last;
}

void TestRecorderCrash::verifyWhatIsLeft(const QString &path)
{
    const Reading reading = read(path);
    QVERIFY2(reading.isClosed, "the index found room where the last chunk had none");
    QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0)));
    QVERIFY(!reading.hasGap);
    QVERIFY2(reading.messages > 200, qPrintable(QString::number(reading.messages)));
}

void TestRecorderCrash::appThatMayWriteNoMoreKeepsWhatItWrote()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"limited.mcap"_s);
    QByteArray reason;
    runUntilTheRecordingFails(path, {QString::number(Room)}, reason);
    QVERIFY2(reason.contains("File too large"), reason.constData());
    verifyWhatIsLeft(path);
}

void TestRecorderCrash::fullDiskKeepsWhatWasWritten()
{
    const SmallFileSystem disk(Room);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    QByteArray reason;
    runUntilTheRecordingFails(disk.filePath(u"full.mcap"_s), {}, reason);
    QVERIFY2(reason.contains("No space left on device"), reason.constData());
    verifyWhatIsLeft(disk.filePath(u"full.mcap"_s));
}

QTEST_GUILESS_MAIN(TestRecorderCrash)
#include "tst_recorder_crash.moc"
