// Captures as an independent reader sees them: npm's @mcap/core, with its checks of all checksums.
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_writer.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMcapCore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tenThousandMessagesAgree();
    void cutFileAgreesUpToItsLastWholeChunk_data();
    void cutFileAgreesUpToItsLastWholeChunk();
    void emptyCaptureIsValid();
    void damagedChunkIsNoticedByBoth();

private:
    QTemporaryDir folder;
    QString whole; ///< a capture of ten thousand messages
};

namespace {

constexpr int messageCount = 10'000;
constexpr quint64 firstSeq = (quint64(1) << 32) - 5'000; // goes beyond 32 bits on the way

bus::BusPayload payloadOf(int i)
{
    const QString task = QString::number(i / 5);
    switch (i % 5) {
    case 0: return bus::TaskRequest{task, u"transcribe \"é\" 漢字"_s, {}};
    case 1: return bus::Frame{u"InputAudioRaw"_s, QByteArray(64, char(i)), {}, bus::FrameDirection::Downstream};
    case 2: return bus::TaskUpdate{task, bus::Json::parse(R"({"progress":0.5})")};
    case 3: return bus::Activate{};
    default: return bus::TaskResponse{task, bus::TaskStatus::Completed, bus::Json::parse("[1,2,3]")};
    }
}

/// Writes a header, subscriptions, messages and a fate for each.
bool writeCapture(const QString &path, int messages)
{
    bus::McapWriter writer({bus::Compression::None, 64 * 1024});
    if (!writer.open(path))
        return false;
    constexpr qint64 start = 1'769'853'600'000'000'000;
    writer.write(bus::HeaderRecord{u"test"_s, 1, QDateTime::fromMSecsSinceEpoch(start / 1'000'000)});
    writer.write(bus::SubscribedRecord{start, u"stt"_s, 256});
    for (int i = 0; i < messages; ++i) {
        bus::BusMessage message(u"router"_s, i % 2 ? std::optional(u"stt"_s) : std::nullopt, payloadOf(i));
        message.setSeq(firstSeq + quint64(i));
        writer.write(bus::MessageRecord{start + i * 1000, message});
        writer.write(
            bus::FateRecord{firstSeq + quint64(i), u"stt"_s, bus::Fate::Handled, start + i * 1000 + 500, 100, 400, {}});
    }
    return writer.close();
}

QJsonObject readByMcapCore(const QString &path)
{
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral(NODE), {QStringLiteral(READ_SCRIPT), path});
    if (!node.waitForFinished(120'000))
        node.kill();
    return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}

struct OwnReading {
    QList<quint64> seqs;
    int records = 0;
    qint64 problems = 0;
};

OwnReading readByLibbus(const QString &path)
{
    QFile file(path);
    OwnReading own;
    if (!file.open(QIODevice::ReadOnly))
        return own;
    bus::McapReader reader(&file);
    while (const auto record = reader.next()) {
        const auto *loss = std::get_if<bus::LossRecord>(&*record);
        if (loss && loss->by == bus::LossBy::File)
            continue;
        ++own.records;
        if (const auto *message = std::get_if<bus::MessageRecord>(&*record))
            own.seqs += message->message.seq();
    }
    own.problems = reader.problemCount();
    return own;
}

/// A copy of the file's first bytes.
bool copyFirst(const QString &from, const QString &to, qint64 bytes)
{
    QFile::remove(to); // an earlier copy
    return QFile::copy(from, to) && QFile::resize(to, bytes);
}

} // namespace

void TestMcapCore::initTestCase()
{
    whole = folder.filePath(u"whole.mcap"_s);
    QVERIFY(writeCapture(whole, messageCount));
}

void TestMcapCore::tenThousandMessagesAgree()
{
    const QJsonObject found = readByMcapCore(whole);
    QCOMPARE(found[u"error"_s].toString(), QString());
    QCOMPARE(found[u"complaints"_s].toArray(), QJsonArray());
    QVERIFY(found[u"closed"_s].toBool());
    constexpr int records = 2 + 2 * messageCount;
    QCOMPARE(found[u"streamed"_s].toInt(), records);
    QCOMPARE(found[u"indexed"_s].toInt(), records);
    QCOMPARE(found[u"statistics"_s].toInt(), records);
    QVERIFY(found[u"chunks"_s].toInt() > 10);

    const QJsonObject topics = found[u"topics"_s].toObject();
    QCOMPARE(topics[u"/header"_s].toInt(), 1);
    QCOMPARE(topics[u"/subscribed"_s].toInt(), 1);
    QCOMPARE(topics[u"/fate"_s].toInt(), messageCount);
    for (const auto &kind : {u"TaskRequest"_s, u"Frame"_s, u"TaskUpdate"_s, u"Activate"_s, u"TaskResponse"_s})
        QCOMPARE(topics[u"/message/"_s + kind].toInt(), messageCount / 5);

    const QJsonArray seqs = found[u"seqs"_s].toArray();
    QCOMPARE(seqs.size(), messageCount);
    for (int i = 0; i < messageCount; ++i)
        QCOMPARE(quint64(seqs[i].toInteger()), firstSeq + quint64(i));
    QCOMPARE(readByLibbus(whole).seqs.size(), messageCount);
}

void TestMcapCore::cutFileAgreesUpToItsLastWholeChunk_data()
{
    QTest::addColumn<double>("part");
    for (const double part : {0.1, 0.25, 0.5, 0.77, 0.99})
        QTest::addRow("%g of the file", part) << part;
}

void TestMcapCore::cutFileAgreesUpToItsLastWholeChunk()
{
    QFETCH(const double, part);
    const QString cut = folder.filePath(u"cut.mcap"_s);
    QVERIFY(copyFirst(whole, cut, qint64(double(QFile(whole).size()) * part)));

    const QJsonObject found = readByMcapCore(cut);
    QCOMPARE(found[u"error"_s].toString(), QString());
    QCOMPARE(found[u"complaints"_s].toArray(), QJsonArray());
    QVERIFY(!found[u"closed"_s].toBool());
    const int streamed = found[u"streamed"_s].toInt();
    QVERIFY(streamed > 0);

    // libbus reads on in the chunk that is cut, the other reader stops before it.
    const OwnReading own = readByLibbus(cut);
    QVERIFY(own.problems > 0);
    QVERIFY2(own.records >= streamed, qPrintable(u"%1 of %2"_s.arg(own.records).arg(streamed)));
    QVERIFY(own.records < streamed + 1000);
    const QJsonArray seqs = found[u"seqs"_s].toArray();
    for (int i = 0; i < seqs.size(); ++i)
        QCOMPARE(own.seqs[i], quint64(seqs[i].toInteger()));
}

void TestMcapCore::emptyCaptureIsValid()
{
    const QString path = folder.filePath(u"empty.mcap"_s);
    bus::McapWriter writer;
    QVERIFY(writer.open(path));
    QVERIFY(writer.close());
    const QJsonObject found = readByMcapCore(path);
    QCOMPARE(found[u"error"_s].toString(), QString());
    QCOMPARE(found[u"complaints"_s].toArray(), QJsonArray());
    QVERIFY(found[u"closed"_s].toBool());
    QCOMPARE(found[u"streamed"_s].toInt(), 0);
}

void TestMcapCore::damagedChunkIsNoticedByBoth()
{
    const QString path = folder.filePath(u"damaged.mcap"_s);
    QVERIFY(QFile::copy(whole, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    const QByteArray byte = file.peek(1);
    QCOMPARE(file.write(QByteArray(1, char(byte[0] ^ 1))), 1);
    file.close();

    const QJsonObject found = readByMcapCore(path);
    QVERIFY2(found[u"error"_s].toString().contains(u"CRC"_s), qPrintable(found[u"error"_s].toString()));
    const OwnReading own = readByLibbus(path);
    QCOMPARE(own.problems, 1);
    QVERIFY(own.records > found[u"streamed"_s].toInt());
    QCOMPARE(own.seqs.last(), firstSeq + messageCount - 1);
}

QTEST_GUILESS_MAIN(TestMcapCore)
#include "tst_mcap_core.moc"
