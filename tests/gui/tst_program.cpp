// bus-inspector as a process: screenshots, exit codes, a real X server.
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int LimitMs = 60'000;

struct Result {
    int exitCode;
    QString out;
    QString err;
};

Result run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BUS_INSPECTOR), arguments);
    if (!process.waitForFinished(LimitMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, u"the program did not end"_s};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

/// How many different colours are in a picture, looked at here and there.
int colours(const QImage &picture)
{
    QSet<QRgb> seen;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2)
            seen.insert(picture.pixel(x, y));
    }
    return int(seen.size());
}

/// 0 is black, 255 is white.
int lightness(const QImage &picture)
{
    return qGray(picture.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
}

} // namespace

class tst_Program : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

    /// With settings of its own, so that a test neither finds nor leaves anything.
    QProcessEnvironment environment(const QString &platform = u"offscreen"_s) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        if (!platform.isEmpty())
            environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        return environment;
    }

    QImage screenshot(const QStringList &options, const QProcessEnvironment &environment) const
    {
        const QString file = folder.filePath(u"shot.png"_s);
        QFile::remove(file);
        const Result result = run(QStringList{u"--screenshot"_s, file, u"--after"_s, u"1"_s} + options, environment);
        if (result.exitCode != 0)
            qWarning("exit code %d: %s", result.exitCode, qPrintable(result.err));
        return QImage(file);
    }

private slots:
    void savesAScreenshotOffscreen()
    {
        const QImage light = screenshot({u"--size"_s, u"1000x700"_s, u"--theme"_s, u"light"_s}, environment());
        const QImage dark = screenshot({u"--size"_s, u"1000x700"_s, u"--theme"_s, u"dark"_s}, environment());
        QCOMPARE(light.size(), QSize(1000, 700));
        QCOMPARE(dark.size(), QSize(1000, 700));
        QVERIFY(colours(light) > 50);
        QVERIFY(colours(dark) > 50);
        QVERIFY2(lightness(light) > 180 && lightness(dark) < 80,
                 qPrintable(u"%1, %2"_s.arg(lightness(light)).arg(lightness(dark))));
    }

    void savesAScreenshotWithNoDisplayAtAll() { QVERIFY(!screenshot({}, environment({})).isNull()); }

    void aScreenshotThatCannotBeWrittenIsAnError()
    {
        const Result result = run({u"--screenshot"_s, u"/no/such/folder/x.png"_s, u"--after"_s, u"0"_s}, environment());
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(u"/no/such/folder/x.png"), qPrintable(result.err));
    }

    void aPictureFormatThatNobodyKnowsIsAnError()
    {
        const QString file = folder.filePath(u"x.tree"_s);
        QCOMPARE(run({u"--screenshot"_s, file, u"--after"_s, u"0"_s}, environment()).exitCode, 1);
        QVERIFY(!QFile::exists(file));
    }

    void aScreenshotLeavesTheSettingsAlone()
    {
        const QDir config(folder.filePath(u"config"_s));
        QVERIFY(!screenshot({u"--theme"_s, u"dark"_s}, environment()).isNull());
        QVERIFY2(!QFile::exists(config.filePath(u"libbus/bus-inspector.conf"_s)), "the settings were written");
    }

    void saysThatThereIsNoDisplay()
    {
        const Result result = run({}, environment({}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(u"DISPLAY"), qPrintable(result.err));
    }

    void answersHelpAndVersionWithoutADisplay()
    {
        const Result help = run({u"--help"_s}, environment({}));
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains(u"--screenshot"));
        const Result version = run({u"--version"_s}, environment({}));
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.startsWith(u"bus-inspector "));
    }

    void refusesMistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{u"--colour"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("language") << QStringList{u"--language"_s, u"tlh"_s};
        QTest::newRow("file") << QStringList{u"/no/such/file.jsonl"_s};
    }

    void refusesMistakes()
    {
        QFETCH(QStringList, arguments);
        const Result result = run(arguments, environment());
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(QString(arguments.constLast()).remove(u'-')), qPrintable(result.err));
        QVERIFY(result.out.isEmpty());
    }

    void worksOnARealXServer()
    {
        const QString xvfb = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (xvfb.isEmpty())
            QSKIP("Xvfb is not installed (Debian: xvfb)");
        QProcess server;
        server.start(xvfb,
                     {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1920x1080x24"_s, u"-nolisten"_s, u"tcp"_s});
        QVERIFY2(server.waitForReadyRead(LimitMs), "Xvfb did not start");
        auto withDisplay = environment({});
        withDisplay.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(server.readAllStandardOutput()).trimmed());
        const QImage picture = screenshot({u"--size"_s, u"1900x1000"_s, u"--theme"_s, u"dark"_s}, withDisplay);
        server.terminate();
        QVERIFY(server.waitForFinished(LimitMs));
        QCOMPARE(picture.size(), QSize(1900, 1000));
        QVERIFY(colours(picture) > 50);
        QVERIFY(lightness(picture) < 80);
    }
};

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
