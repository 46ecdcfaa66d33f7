// The command line of bus-inspector: what it understands, and what it says where it does not.
#include <inspector/gui/window/command_line.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_CommandLine : public QObject {
    Q_OBJECT

    static std::variant<CommandLine, CommandLineAnswer> read(const QStringList &arguments)
    {
        return readCommandLine(QStringList{u"bus-inspector"_s} + arguments);
    }

private slots:
    void nothingMeansTheBuiltInSession()
    {
        const auto line = std::get<CommandLine>(read({}));
        QVERIFY(line.file.isEmpty());
        QVERIFY(!line.theme);
        QVERIFY(!line.size.isValid());
        QVERIFY(line.screenshotFile.isEmpty());
        QCOMPARE(line.seed, 1u);
        QCOMPARE(line.speed, 1.0);
    }

    void everyOptionIsRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto line = std::get<CommandLine>(
            read({u"--language"_s, u"de"_s, u"--theme"_s, u"dark"_s, u"--size"_s, u"1920x1080"_s, u"--screenshot"_s,
                  u"x.png"_s, u"--after"_s, u"1.5"_s, u"--seed"_s, u"7"_s, u"--speed"_s, u"2.5"_s, file.fileName()}));
        QCOMPARE(line.language, u"de"_s);
        QCOMPARE(line.theme, ThemeMode::Dark);
        QCOMPARE(line.size, QSize(1920, 1080));
        QCOMPARE(line.screenshotFile, u"x.png"_s);
        QCOMPARE(line.screenshotAfter, 1.5);
        QCOMPARE(line.seed, 7u);
        QCOMPARE(line.speed, 2.5);
        QCOMPARE(line.file, file.fileName());
    }

    void anAppIsASource()
    {
        const auto line = std::get<CommandLine>(read({u"--attach"_s, u"voice demo"_s, u"--bus"_s, u"tools"_s}));
        QCOMPARE(line.app, u"voice demo"_s);
        QCOMPARE(line.bus, u"tools"_s);
        QVERIFY(line.file.isEmpty());
    }

    void standardInputIsASource() { QCOMPARE(std::get<CommandLine>(read({u"-"_s})).file, u"-"_s); }

    void helpAndVersionAreAnswered()
    {
        const auto help = std::get<CommandLineAnswer>(read({u"--help"_s}));
        QCOMPARE(help.exitCode, 0);
        for (auto option :
             {"--language", "--theme", "--size", "--screenshot", "--after", "--seed", "--speed", "SOURCE"})
            QVERIFY2(help.text.contains(QLatin1String(option)), option);
        QCOMPARE(std::get<CommandLineAnswer>(read({u"--version"_s})).exitCode, 0);
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("saysWhat");

        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"“pink” is none of light, dark"_s;
        QTest::newRow("size without x") << QStringList{u"--size"_s, u"1280"_s} << u"1280x800"_s;
        QTest::newRow("size of words") << QStringList{u"--size"_s, u"widexhigh"_s} << u"1280x800"_s;
        QTest::newRow("size too small") << QStringList{u"--size"_s, u"1x1"_s} << u"1280x800"_s;
        QTest::newRow("size too large") << QStringList{u"--size"_s, u"99999x99999"_s} << u"1280x800"_s;
        QTest::newRow("screenshot nowhere") << QStringList{u"--screenshot"_s, QString()} << u"name of a file"_s;
        QTest::newRow("after alone") << QStringList{u"--after"_s, u"3"_s} << u"--screenshot"_s;
        QTest::newRow("after: no number")
            << QStringList{u"--screenshot"_s, u"x.png"_s, u"--after"_s, u"soon"_s} << u"“soon”"_s;
        QTest::newRow("after: negative") << QStringList{u"--screenshot"_s, u"x.png"_s, u"--after=-1"_s} << u"“-1”"_s;
        QTest::newRow("seed") << QStringList{u"--seed"_s, u"-3"_s} << u"“-3”"_s;
        QTest::newRow("speed 0") << QStringList{u"--speed"_s, u"0"_s} << u"“0”"_s;
        QTest::newRow("speed nan") << QStringList{u"--speed"_s, u"nan"_s} << u"“nan”"_s;
        QTest::newRow("two sources") << QStringList{u"a.jsonl"_s, u"b.jsonl"_s} << u"a.jsonl, b.jsonl"_s;
        QTest::newRow("nobody to attach to") << QStringList{u"--attach"_s, QString()} << u"process number"_s;
        QTest::newRow("an app and a file") << QStringList{u"--attach"_s, u"app"_s, u"-"_s} << u"no other source"_s;
        QTest::newRow("a bus of nobody") << QStringList{u"--bus"_s, u"main"_s} << u"--attach"_s;
        QTest::newRow("no such file") << QStringList{u"/no/such/file.jsonl"_s} << u"there is no such file"_s;
        QTest::newRow("a folder") << QStringList{QDir::tempPath()} << u"is a folder"_s;
    }

    void mistakesAreExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, saysWhat);
        const auto read = tst_CommandLine::read(arguments);
        const auto *answer = std::get_if<CommandLineAnswer>(&read);
        QVERIFY(answer);
        QCOMPARE(answer->exitCode, 2);
        QVERIFY2(answer->text.contains(saysWhat), qPrintable(answer->text));
        QVERIFY(answer->text.contains(u"--help"));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_command_line.moc"
