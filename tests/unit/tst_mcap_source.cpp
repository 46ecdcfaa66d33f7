// Reading MCAP files as sources: by content whatever their name, heads first, damage marked.
#include "samples.h"

#include <inspector/source/jsonl_source.h>
#include <inspector/source/mcap_source.h>
#include <inspector/source/open_source.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_writer.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using inspector::JsonlSource;
using inspector::McapSource;

namespace {

constexpr int ManyMessages = 20'000; // more entries than the source reads ahead

template <class Entries>
void readAll(inspector::Source &source, Entries (inspector::Source::*take)(qsizetype), Entries &all)
{
    QElapsedTimer clock;
    clock.start();
    source.start();
    while (!source.isFinished() && clock.elapsed() < 30'000) {
        for (auto &entry : (source.*take)(1000))
            all.push_back(std::move(entry));
        QTest::qWait(0);
    }
}

std::vector<bus::Record> recordsOf(inspector::Source &source)
{
    std::vector<bus::Record> all;
    readAll(source, &inspector::Source::take, all);
    return all;
}

std::vector<bus::CaptureEntry> entriesOf(inspector::Source &source)
{
    std::vector<bus::CaptureEntry> all;
    readAll(source, &inspector::Source::takeEntries, all);
    return all;
}

} // namespace

class TestMcapSource : public QObject {
    Q_OBJECT
private slots:
    void contentDecidesWhoReads_data();
    void contentDecidesWhoReads();
    void whatIsDamagedAtItsBeginningIsStillASession();
    void recordsComeWhole();
    void entriesComeAsHeadsAndTheRestIsFetched();
    void aJsonlSourceGivesWholeEntries();
    void progressRisesToTheEnd();
    void aCutFileIsReadToTheCutAndSaysSo();
    void aMissingFileSaysSo();
    void canBeGivenUpInTheMiddle();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QString writeMcap(const QString &name, const QList<bus::Record> &records)
    {
        bus::McapWriter writer;
        if (!writer.open(folder.filePath(name)))
            qFatal("cannot write");
        for (const bus::Record &record : records)
            writer.write(record);
        if (!writer.close())
            qFatal("cannot write");
        return folder.filePath(name);
    }
    static QString damagedAt(qint64 position, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(position) || file.write("x") != 1)
            qFatal("cannot write");
        return path;
    }

    QTemporaryDir folder;
};

void TestMcapSource::contentDecidesWhoReads_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isMcap");
    QTest::newRow("MCAP by its name") << writeMcap(u"a.mcap"_s, samples::session(1)) << true;
    QTest::newRow("MCAP by another name") << writeMcap(u"b.jsonl"_s, samples::session(1)) << true;
    QTest::newRow("JSONL") << write(u"c.jsonl"_s, bus::toJsonLine(bus::LossRecord{})) << false;
    QTest::newRow("JSONL without a name") << write(u"d"_s, bus::toJsonLine(bus::LossRecord{})) << false;
    QTest::newRow("MCAP whose beginning is damaged") << write(u"e.mcap"_s, "x") << true;
    QTest::newRow("MCAP whose first byte is damaged, by another name")
        << damagedAt(0, writeMcap(u"damaged"_s, samples::session(1))) << true;
    QTest::newRow("empty") << write(u"f"_s, "") << false;
    QTest::newRow("missing") << folder.filePath(u"g"_s) << false;
    QTest::newRow("standard input") << u"-"_s << false;
}

void TestMcapSource::contentDecidesWhoReads()
{
    QFETCH(QString, path);
    QFETCH(bool, isMcap);
    const auto source = inspector::makeSource(path);
    QCOMPARE(qobject_cast<McapSource *>(source.get()) != nullptr, isMcap);
    QCOMPARE(qobject_cast<JsonlSource *>(source.get()) != nullptr, !isMcap);
}

/// A file is offered as a session where it can be read as one.
void TestMcapSource::whatIsDamagedAtItsBeginningIsStillASession()
{
    const QString path = damagedAt(3, writeMcap(u"h.mcap"_s, samples::session(10)));
    QCOMPARE(inspector::whyNoSession(path), QString());
    McapSource source(path);
    QCOMPARE(qsizetype(recordsOf(source).size()), samples::session(10).size());
    QCOMPARE(source.problemCount(), 1);
    QVERIFY(!inspector::whyNoSession(write(u"i.mcap"_s, QByteArray(1000, 'x'))).isEmpty());
}

void TestMcapSource::recordsComeWhole()
{
    const QList<bus::Record> session = samples::session(ManyMessages);
    McapSource source(writeMcap(u"session.mcap"_s, session));
    const std::vector<bus::Record> records = recordsOf(source);
    QCOMPARE(qsizetype(records.size()), session.size());
    for (qsizetype i = 0; i < session.size(); ++i)
        QVERIFY2(samples::equal(records[size_t(i)], session.at(i)), qPrintable(QString::number(i)));
    QVERIFY(source.isReadable());
    QVERIFY(source.problems().isEmpty());
    QCOMPARE(source.title(), u"session.mcap"_s);
}

void TestMcapSource::entriesComeAsHeadsAndTheRestIsFetched()
{
    const QList<bus::Record> session = samples::session(ManyMessages);
    McapSource source(writeMcap(u"session.mcap"_s, session));
    const std::vector<bus::CaptureEntry> entries = entriesOf(source);
    QCOMPARE(qsizetype(entries.size()), session.size());
    const auto fetcher = source.fetcher();
    QVERIFY(fetcher);
    int heads = 0;
    for (qsizetype i = session.size() - 1; i >= 0; --i) { // backwards: not as they were read
        const auto *original = std::get_if<bus::MessageRecord>(&session.at(i));
        const auto *head = std::get_if<bus::MessageHead>(&entries[size_t(i)]);
        QCOMPARE(head != nullptr, original && !inspector::saysSomethingOfAgents(original->message.kind()));
        if (!head) {
            QVERIFY(samples::equal(std::get<bus::Record>(entries[size_t(i)]), session.at(i)));
            continue;
        }
        ++heads;
        const auto message = fetcher->fetch(head->position);
        QVERIFY(message);
        QVERIFY(*message == original->message);
    }
    QVERIFY(heads > ManyMessages / 2);
    QVERIFY(!fetcher->fetch({1, 2}));
}

void TestMcapSource::aJsonlSourceGivesWholeEntries()
{
    QByteArray text;
    const QList<bus::Record> session = samples::session(10);
    for (const bus::Record &record : session)
        text += bus::toJsonLine(record);
    JsonlSource source(write(u"session.jsonl"_s, text));
    const std::vector<bus::CaptureEntry> entries = entriesOf(source);
    QCOMPARE(qsizetype(entries.size()), session.size());
    for (qsizetype i = 0; i < session.size(); ++i)
        QVERIFY(samples::equal(std::get<bus::Record>(entries[size_t(i)]), session.at(i)));
    QVERIFY(!source.fetcher());
}

void TestMcapSource::progressRisesToTheEnd()
{
    McapSource source(writeMcap(u"session.mcap"_s, samples::session(ManyMessages)));
    QCOMPARE(source.progress(), std::optional(0.0));
    source.start();
    double before = 0;
    QElapsedTimer clock;
    clock.start();
    while (!source.isFinished() && clock.elapsed() < 30'000) {
        const double now = source.progress().value_or(-1);
        QVERIFY(now >= before && now <= 1);
        before = now;
        std::ignore = source.takeEntries(5000);
        QTest::qWait(0);
    }
    QCOMPARE(source.progress(), std::optional(1.0));
}

void TestMcapSource::aCutFileIsReadToTheCutAndSaysSo()
{
    QFile file(writeMcap(u"session.mcap"_s, samples::session(ManyMessages)));
    QVERIFY(file.resize(file.size() / 2));
    McapSource source(file.fileName());
    QSignalSpy failed(&source, &McapSource::failed);
    const std::vector<bus::Record> records = recordsOf(source);
    QVERIFY(records.size() > 1000u);
    QCOMPARE(std::get<bus::LossRecord>(records.back()).by, bus::LossBy::File);
    QVERIFY(source.isReadable());
    QVERIFY(source.problemCount() > 0);
    QTRY_COMPARE(failed.count(), 1);
}

void TestMcapSource::aMissingFileSaysSo()
{
    McapSource source(folder.filePath(u"no.mcap"_s));
    QSignalSpy failed(&source, &McapSource::failed);
    source.start();
    QCOMPARE(failed.count(), 1);
    QVERIFY(source.isFinished());
    QVERIFY(!source.isReadable());
    QVERIFY(source.fetcher() && !source.fetcher()->fetch({}));
}

void TestMcapSource::canBeGivenUpInTheMiddle()
{
    McapSource source(writeMcap(u"session.mcap"_s, samples::session(ManyMessages)));
    source.start();
    std::vector<bus::CaptureEntry> some;
    QTRY_VERIFY(!(some = source.takeEntries(10)).empty());
    source.stop();
    const std::vector<bus::CaptureEntry> rest = entriesOf(source); // what was read ahead
    QVERIFY(!rest.empty() && rest.size() < 2u * ManyMessages - some.size());
    QVERIFY(source.isFinished());
}

QTEST_GUILESS_MAIN(TestMcapSource)
#include "tst_mcap_source.moc"
