// Reading sessions from files and pipes: in batches, with what is wrong reported and what is missing marked.
#include <inspector/source/jsonl_source.h>

#include <libbus/capture/jsonl.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using inspector::JsonlSource;

namespace {

bus::Record message(quint64 seq)
{
    bus::BusMessage message(u"a"_s, u"b"_s, bus::Deactivate{});
    message.setSeq(seq);
    return bus::MessageRecord{qint64(seq), message};
}

bus::Record fate(quint64 seq)
{
    return bus::FateRecord{seq, u"b"_s, bus::Fate::Handled, qint64(seq), 1, 1, {}};
}

/// What a loss record says is missing, and how many.
using LossOf = std::pair<bus::LossRecord::What, quint64>;

/// Reads a source to its end.
std::vector<bus::Record> readAll(JsonlSource &source)
{
    std::vector<bus::Record> records;
    source.start();
    while (!source.isFinished()) {
        for (const bus::Record &record : source.take(1000))
            records.push_back(record);
        QTest::qWait(1);
    }
    return records;
}

} // namespace

class TestJsonlSource : public QObject {
    Q_OBJECT
private slots:
    void recordsComeInBatches();
    void hugeFilesAreReadAsTheyAreTaken();
    void missingMessagesAreMarked();
    void missingFatesAreMarked();
    void badLinesCountAsWhatTheyWere_data();
    void badLinesCountAsWhatTheyWere();
    void theLastLineCountsAsWhatItWas();
    void gapsThatNoDamageExplainsStay();
    void filesThatCannotBeRead_data();
    void filesThatCannotBeRead();
    void problemsAreTold();
    void aSilentPipeCanBeGivenUp_data();
    void aSilentPipeCanBeGivenUp();
    void aPipeIsReadAsItIsWritten();

private:
    QString write(const QByteArray &text)
    {
        QFile file(folder.filePath(u"session.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QString pipe()
    {
        const QString path = folder.filePath(u"pipe%1"_s.arg(++pipes));
        if (::mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
            qFatal("cannot make a pipe");
        return path;
    }

    QTemporaryDir folder;
    int pipes = 0;
};

void TestJsonlSource::recordsComeInBatches()
{
    QByteArray text;
    for (quint64 seq = 0; seq < 5000; ++seq)
        text += bus::toJsonLine(message(seq));
    JsonlSource source(write(text));
    QSignalSpy finished(&source, &JsonlSource::finished);
    source.start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!source.isFinished()); // there is something to take
    QCOMPARE(source.take(100).size(), 100u);
    QCOMPARE(source.take(10'000).size(), 4900u);
    QVERIFY(source.isFinished());
    QVERIFY(source.isReadable());
    QCOMPARE(source.title(), u"session.jsonl"_s);
}

/// More than the source reads ahead: nothing is lost, nothing comes twice.
void TestJsonlSource::hugeFilesAreReadAsTheyAreTaken()
{
    constexpr quint64 many = 80'000;
    QByteArray text;
    for (quint64 seq = 0; seq < many; ++seq)
        text += bus::toJsonLine(fate(seq));
    JsonlSource source(write(text));
    const std::vector<bus::Record> records = readAll(source);
    QCOMPARE(records.size(), many);
    for (quint64 seq = 0; seq < many; ++seq)
        QCOMPARE(std::get<bus::FateRecord>(records[seq]).seq, seq);
}

void TestJsonlSource::missingMessagesAreMarked()
{
    const QByteArray text = bus::toJsonLine(message(0)) + "garbage\n{\"record\":\"message\"}\n" + bus::toJsonLine(fate(0))
        + bus::toJsonLine(message(3));
    JsonlSource source(write(text));
    const std::vector<bus::Record> records = readAll(source);
    QCOMPARE(records.size(), 4u);
    const auto loss = std::get<bus::LossRecord>(records[2]);
    QCOMPARE(loss.by, bus::LossBy::File);
    QCOMPARE(loss.what, bus::LossRecord::What::Messages);
    QCOMPARE(loss.from, 1u);
    QCOMPARE(loss.to, 2u);
    QCOMPARE(loss.count, 2u);
    QCOMPARE(source.problemCount(), 2);
}

void TestJsonlSource::missingFatesAreMarked()
{
    const QByteArray badFate = "{\"record\":\"fate\",\"seq\":\n";
    const QByteArray text = bus::toJsonLine(message(0)) + badFate + bus::toJsonLine(message(1)) + badFate + badFate;
    JsonlSource source(write(text));
    const std::vector<bus::Record> records = readAll(source);
    QCOMPARE(records.size(), 4u);
    QCOMPARE(std::get<bus::LossRecord>(records[1]).what, bus::LossRecord::What::Fates);
    QCOMPARE(std::get<bus::LossRecord>(records[1]).count, 1u);
    QCOMPARE(std::get<bus::LossRecord>(records[3]).what, bus::LossRecord::What::Fates);
    QCOMPARE(std::get<bus::LossRecord>(records[3]).count, 2u);
}

void TestJsonlSource::badLinesCountAsWhatTheyWere_data()
{
    QTest::addColumn<QByteArray>("between"); // messages 0 and 1, or 0 and 2
    QTest::addColumn<quint64>("next");
    QTest::addColumn<QList<LossOf>>("losses");
    using What = bus::LossRecord::What;
    const QByteArray badMessage = "{\"record\": \"message\",\"seq\":1,\n";
    const QByteArray badFate = "{\"seq\":0, \"record\" : \"fate\"}\n";
    const QByteArray otherVersion = R"({"record":"header","format":"libbus-capture","version":2,"app":"a","pid":1})"
                                    "\n";
    const auto row = [](const char *name, const QByteArray &between, quint64 next, const QList<LossOf> &losses) {
        QTest::newRow(name) << between << next << losses;
    };
    row("a message", badMessage, 2, {{What::Messages, 1}});
    row("a fate", badFate, 1, {{What::Fates, 1}});
    row("both", badMessage + badFate, 2, {{What::Messages, 1}, {What::Fates, 1}});
    row("an unknown record", "{\"record\":\"gossip\"}\n", 1, {});
    row("a subscription", "{\"record\":\"subscribed\"}\n", 1, {});
    row("a session of another version", otherVersion, 1, {});
    row("nobody can tell", "garbage\n", 1, {{What::Fates, 0}});
    row("a message in the place of what nobody can tell", "garbage\n", 2, {{What::Messages, 1}});
    row("that and more", "garbage\ngarbage\n", 2, {{What::Messages, 1}, {What::Fates, 0}});
    row("a fate and what nobody can tell", badFate + "garbage\n", 1, {{What::Fates, 0}});
}

void TestJsonlSource::badLinesCountAsWhatTheyWere()
{
    QFETCH(const QByteArray, between);
    QFETCH(const quint64, next);
    QFETCH(const QList<LossOf>, losses);
    JsonlSource source(write(bus::toJsonLine(message(0)) + between + bus::toJsonLine(message(next))));
    QList<LossOf> told;
    for (const bus::Record &record : readAll(source)) {
        if (const auto *loss = std::get_if<bus::LossRecord>(&record))
            told.append({loss->what, loss->count});
    }
    QCOMPARE(told, losses);
    QVERIFY(source.problemCount() > 0);
}

/// As where a crash cut the last line off.
void TestJsonlSource::theLastLineCountsAsWhatItWas()
{
    JsonlSource source(write(bus::toJsonLine(message(0)) + bus::toJsonLine(message(1)).chopped(30)));
    const std::vector<bus::Record> records = readAll(source);
    QCOMPARE(records.size(), 2u);
    const auto loss = std::get<bus::LossRecord>(records[1]);
    QCOMPARE(loss.what, bus::LossRecord::What::Messages);
    QCOMPARE(loss.from, 1u);
    QCOMPARE(loss.to, 1u);
    QCOMPARE(loss.count, 1u);
}

/// A gap in a file without damage is no loss of the file's; the audit has to find it.
void TestJsonlSource::gapsThatNoDamageExplainsStay()
{
    JsonlSource source(write(bus::toJsonLine(message(0)) + bus::toJsonLine(message(9))));
    QCOMPARE(readAll(source).size(), 2u);
}

void TestJsonlSource::filesThatCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"no/such/file.jsonl"_s;
    QTest::newRow("folder") << u"/tmp"_s;
    QTest::newRow("no name") << QString();
}

void TestJsonlSource::filesThatCannotBeRead()
{
    QFETCH(QString, path);
    JsonlSource source(path);
    QSignalSpy failed(&source, &JsonlSource::failed);
    QSignalSpy finished(&source, &JsonlSource::finished);
    source.start();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(finished.count(), 1);
    QVERIFY(source.isFinished());
    QVERIFY(!source.isReadable());
    QVERIFY(source.take(10).empty());
    QCOMPARE(source.problems().size(), 1);
}

void TestJsonlSource::problemsAreTold()
{
    JsonlSource source(write(bus::toJsonLine(message(0)) + "x\n" + bus::toJsonLine(message(1)) + "y\n"));
    QSignalSpy failed(&source, &JsonlSource::failed);
    QCOMPARE(readAll(source).size(), 4u);
    QTRY_COMPARE(failed.count(), 1);
    const QString said = failed.at(0).at(0).toString();
    QVERIFY2(said.contains(u"line 2: "_s) && said.contains(u"line 4: "_s), qPrintable(said));
    QCOMPARE(source.problems().size(), 2);
    QVERIFY(source.isReadable());
}

void TestJsonlSource::aSilentPipeCanBeGivenUp_data()
{
    QTest::addColumn<bool>("hasWriter");
    QTest::newRow("nobody writes into it") << false;
    QTest::newRow("somebody does, but says nothing") << true;
}

void TestJsonlSource::aSilentPipeCanBeGivenUp()
{
    QFETCH(bool, hasWriter);
    const QString path = pipe();
    const int writer = hasWriter ? ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC) : -1;
    QCOMPARE(writer >= 0, hasWriter);
    JsonlSource source(path);
    source.start();
    QVERIFY(!source.isFinished());
    QVERIFY(source.take(10).empty());
    source.stop(); // does not wait for the pipe
    QVERIFY(source.isFinished());
    if (hasWriter)
        ::close(writer);
}

void TestJsonlSource::aPipeIsReadAsItIsWritten()
{
    const QString path = pipe();
    const int writer = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    JsonlSource source(path);
    source.start();
    for (quint64 seq = 0; seq < 3; ++seq) {
        const QByteArray line = bus::toJsonLine(message(seq));
        QCOMPARE(::write(writer, line.constData(), size_t(line.size())), ssize_t(line.size()));
        std::vector<bus::Record> records;
        const auto came = [&] {
            if (records.empty())
                records = source.take(10);
            return !records.empty();
        };
        QTRY_VERIFY(came());
        QCOMPARE(std::get<bus::MessageRecord>(records.at(0)).message.seq(), seq);
    }
    ::close(writer);
    source.stop();
}

QTEST_GUILESS_MAIN(TestJsonlSource)
#include "tst_jsonl_source.moc"
