// Marks with notes, and the file beside a capture that keeps them.
#include "session_records.h"

#include <inspector/session/marks.h>
#include <inspector/session/marks_file.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace inspector;
using namespace records;

class TestMarks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"libbus-test-marks"_s);
    }
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        capture = folder->filePath(u"day.mcap"_s);
        QFile file(capture);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    void togglesAndNotes();
    void goesRoundFromMarkToMark();
    void tellsWhichMessagesChanged();
    void aSessionTellsThatMarkedRowsChanged();
    void areKeptBesideTheCapture();
    void theLargestSeqIsKeptExactly();
    void noFileIsLeftWithoutMarks();
    void areKeptElsewhereWhereTheFolderCannotBeWritten();
    void whatIsSavedTakesThePlaceOfWhatIsKeptElsewhere();
    void whatCannotBeReadIsKept();
    void whatIsNoMarksIsKeptWhereMarksAreSaved_data();
    void whatIsNoMarksIsKeptWhereMarksAreSaved();
    void areTheSameThroughALink();
    void whatIsNoFileHasNone();
    void ofNoCaptureAreNotWritten();
    void anotherCaptureHasItsOwn();
    void areReadByThoseWhoOnlyRead();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> folder;
    QString capture;
};

using Notes = Marks::Notes;

void TestMarks::togglesAndNotes()
{
    Marks marks;
    marks.toggle(5);
    QVERIFY(marks.contains(5));
    QCOMPARE(marks.note(5), QString());
    marks.setNote(5, u"why?"_s);
    QCOMPARE(marks.note(5), u"why?"_s);
    marks.toggle(5);
    QVERIFY(!marks.contains(5));
    QCOMPARE(marks.note(5), QString());
}

void TestMarks::goesRoundFromMarkToMark()
{
    Marks marks;
    QCOMPARE(marks.next(0), std::nullopt);
    QCOMPARE(marks.previous(0), std::nullopt);
    marks.replaceAll({{10, {}}, {20, {}}, {30, {}}});
    QCOMPARE(marks.next(10), std::optional<quint64>(20));
    QCOMPARE(marks.next(15), std::optional<quint64>(20));
    QCOMPARE(marks.next(30), std::optional<quint64>(10));
    QCOMPARE(marks.previous(20), std::optional<quint64>(10));
    QCOMPARE(marks.previous(25), std::optional<quint64>(20));
    QCOMPARE(marks.previous(10), std::optional<quint64>(30));
}

void TestMarks::tellsWhichMessagesChanged()
{
    Marks marks;
    QSignalSpy changed(&marks, &Marks::changed);
    marks.toggle(5);
    marks.setNote(5, QString()); // as it was
    QCOMPARE(changed.count(), 1);
    marks.replaceAll({{2, {}}, {9, u"x"_s}});
    QCOMPARE(changed.last().at(0).toULongLong(), 2u);
    QCOMPARE(changed.last().at(1).toULongLong(), 9u);
    marks.replaceAll({});
    QCOMPARE(changed.last().at(0).toULongLong(), 2u);
    marks.replaceAll({});
    QCOMPARE(changed.count(), 3);
}

void TestMarks::aSessionTellsThatMarkedRowsChanged()
{
    Session session;
    session.append({frame(0), frame(1), frame(5), frame(6)});
    QSignalSpy changed(&session, &Session::rowsChanged);
    session.marks()->toggle(5);
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.last().at(0).toLongLong() <= 2);
    QCOMPARE(changed.last().at(1).toLongLong(), 3);
    session.clear();
    QVERIFY(session.marks()->contains(5));
}

void TestMarks::areKeptBesideTheCapture()
{
    {
        Marks marks;
        MarksFile file(&marks);
        file.setCapture(capture);
        file.load();
        marks.setNote(12, u"here it stalls – warum?"_s);
        marks.toggle(40);
        QTRY_VERIFY(QFile::exists(MarksFile::pathBeside(capture)));
    }
    const auto json = nlohmann::json::parse(contentOf(capture + u".marks.json"_s).toStdString());
    QCOMPARE(json["format"].get<std::string>(), std::string("libbus-marks"));
    QCOMPARE(json["marks"].size(), size_t(2));
    Marks marks;
    MarksFile file(&marks);
    file.setCapture(capture);
    file.load();
    QCOMPARE(marks.all(), (Notes{{12, u"here it stalls – warum?"_s}, {40, {}}}));
}

void TestMarks::theLargestSeqIsKeptExactly()
{
    const Notes notes{{std::numeric_limits<quint64>::max() - 1, u"x"_s}};
    QString problem;
    QVERIFY2(MarksFile::saveBeside(capture, notes, &problem), qPrintable(problem));
    Marks marks;
    MarksFile file(&marks);
    file.setCapture(capture);
    file.load();
    QCOMPARE(marks.all(), notes);
}

void TestMarks::noFileIsLeftWithoutMarks()
{
    Marks marks;
    MarksFile file(&marks);
    file.setCapture(capture);
    marks.toggle(1);
    file.flush();
    QVERIFY(QFile::exists(MarksFile::pathBeside(capture)));
    marks.toggle(1);
    file.flush();
    QVERIFY(!QFile::exists(MarksFile::pathBeside(capture)));
}

void TestMarks::areKeptElsewhereWhereTheFolderCannotBeWritten()
{
    const QString besides = MarksFile::pathBeside(capture);
    QVERIFY(QDir().mkpath(besides)); // in the way, for root too
    {
        Marks marks;
        MarksFile file(&marks);
        QSignalSpy problems(&file, &MarksFile::problemOccurred);
        file.setCapture(capture);
        file.load();
        marks.setNote(3, u"kept"_s);
        file.flush();
        QCOMPARE(problems.count(), 1);
        QVERIFY2(problems.first().first().toString().contains(MarksFile::pathElsewhere(capture)),
                 qPrintable(problems.first().first().toString()));
        marks.toggle(4);
        file.flush();
        QCOMPARE(problems.count(), 1); // said once
    }
    Marks marks;
    MarksFile file(&marks);
    file.setCapture(capture);
    file.load();
    QCOMPARE(marks.all(), (Notes{{3, u"kept"_s}, {4, {}}}));
    QVERIFY(QDir().rmdir(besides)); // now it can be written
    marks.toggle(5);
    file.flush();
    QVERIFY(QFile::exists(besides));
    QVERIFY(!QFile::exists(MarksFile::pathElsewhere(capture)));
}

void TestMarks::whatIsSavedTakesThePlaceOfWhatIsKeptElsewhere()
{
    const QString besides = MarksFile::pathBeside(capture);
    QVERIFY(QDir().mkpath(besides));
    {
        Marks marks;
        MarksFile file(&marks);
        file.setCapture(capture);
        marks.toggle(3);
    }
    QCOMPARE(MarksFile::of(capture), (Notes{{3, {}}}));
    QVERIFY(QDir().rmdir(besides));
    QString problem;
    QVERIFY2(MarksFile::saveBeside(capture, {{4, u"new"_s}}, &problem), qPrintable(problem));
    QCOMPARE(MarksFile::of(capture), (Notes{{4, u"new"_s}}));
}

void TestMarks::whatCannotBeReadIsKept()
{
    const QString path = MarksFile::pathBeside(capture);
    for (const QByteArray &text :
         {QByteArray("nonsense"), QByteArray(R"({"format":"libbus-marks","marks":[{"seq":-1}]})")}) {
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(text);
        damaged.close();
        Marks marks;
        MarksFile file(&marks);
        QSignalSpy problems(&file, &MarksFile::problemOccurred);
        file.setCapture(capture);
        file.load();
        QCOMPARE(problems.count(), 1);
        QVERIFY(marks.all().isEmpty());
        marks.toggle(1);
        file.flush();
        QCOMPARE(contentOf(path + u".damaged"_s), text);
    }
}

void TestMarks::areReadByThoseWhoOnlyRead()
{
    QCOMPARE(MarksFile::of(capture), Notes());
    const Notes notes{{12, u"x"_s}};
    QString problem;
    QVERIFY2(MarksFile::saveBeside(capture, notes, &problem), qPrintable(problem));
    QCOMPARE(MarksFile::of(capture), notes);
    QFile file(MarksFile::pathBeside(capture));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QCOMPARE(MarksFile::of(capture, &problem), Notes());
    QCOMPARE(problem, file.fileName() + u" holds no marks that can be read."_s);
    QVERIFY(file.exists()); // left alone
}

void TestMarks::whatIsNoMarksIsKeptWhereMarksAreSaved_data()
{
    QTest::addColumn<Notes>("notes");
    QTest::newRow("none") << Notes();
    QTest::newRow("one") << Notes{{4, u"new"_s}};
}

void TestMarks::whatIsNoMarksIsKeptWhereMarksAreSaved()
{
    QFETCH(Notes, notes);
    const QString path = MarksFile::pathBeside(capture);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("by hand") > 0);
    file.close();
    QString problem;
    QVERIFY2(MarksFile::saveBeside(capture, notes, &problem), qPrintable(problem));
    QCOMPARE(MarksFile::of(capture), notes);
    QCOMPARE(contentOf(path + u".damaged"_s), QByteArray("by hand"));
}

void TestMarks::areTheSameThroughALink()
{
    const QString link = folder->filePath(u"latest.mcap"_s);
    QVERIFY(QFile::link(capture, link));
    {
        Marks marks;
        MarksFile file(&marks);
        file.setCapture(link);
        file.load();
        QVERIFY(QFile::remove(link)); // it leads to the next day's by now
        marks.setNote(3, u"why?"_s);
    }
    QVERIFY(QFile::link(capture, link));
    QCOMPARE(MarksFile::of(capture), (Notes{{3, u"why?"_s}}));
    QCOMPARE(MarksFile::of(link), (Notes{{3, u"why?"_s}}));
    QString problem; // what was saved through the link replaced the file
    QVERIFY2(MarksFile::saveBeside(link, {}, &problem), qPrintable(problem));
    QCOMPARE(MarksFile::of(capture), Notes());
}

void TestMarks::whatIsNoFileHasNone()
{
    const QString other = folder->filePath(u"gone.mcap"_s);
    QVERIFY(QFile::remove(capture));
    QVERIFY(MarksFile::pathElsewhere(capture) != MarksFile::pathElsewhere(other));
    QString problem;
    QVERIFY2(MarksFile::saveBeside(other, {{3, {}}}, &problem), qPrintable(problem));
    QCOMPARE(MarksFile::of(other), Notes());
}

void TestMarks::ofNoCaptureAreNotWritten()
{
    Marks marks;
    MarksFile file(&marks);
    file.setCapture({});
    marks.toggle(1);
    file.flush();
    QCOMPARE(QDir(folder->path()).entryList(QDir::Files), QStringList{u"day.mcap"_s});
    file.load(); // a new session: its messages are others
    QVERIFY(marks.all().isEmpty());
}

void TestMarks::anotherCaptureHasItsOwn()
{
    const QString other = folder->filePath(u"other.mcap"_s);
    QFile otherFile(other);
    QVERIFY(otherFile.open(QIODevice::WriteOnly));
    Marks marks;
    MarksFile file(&marks);
    file.setCapture(capture);
    file.load();
    marks.toggle(1);
    file.setCapture(other);
    file.load();
    QVERIFY(marks.all().isEmpty());
    marks.toggle(2);
    file.setCapture(capture);
    file.load();
    QCOMPARE(marks.all(), (Notes{{1, {}}}));
}

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
