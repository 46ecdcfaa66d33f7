// Captures in MCAP: round trips, lazy payloads, files that are cut or damaged, disks that are full.
#include "samples.h"

#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_writer.h>

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#ifdef Q_OS_LINUX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

class TestMcap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sessionSurvivesRoundTrip_data();
    void sessionSurvivesRoundTrip();
    void emptyCaptureIsWhole();
    void headsTellWhatMessagesTell();
    void payloadIsReadFromItsPosition();
    void positionsThatAreNoneAreRefused();
    void fileBeginsAndEndsAsMcap();
    void flushMakesRecordsReadable();
    void recordsReachTheFileWithinASecond();
    void timeDividesNoChunksWhereItShallNot();
    void cutAnywhereOpensUpToTheCut();
    void unclosedCaptureSaysSo();
    void cutInTheIndexLosesNothing();
    void damagedByteNeverCrashes();
    void damagedMagicLosesNothing_data();
    void damagedMagicLosesNothing();
    void damagedHeadIsSkippedToTheFirstChunk();
    void damagedChunkIsSkippedAndCounted();
    void damagedLengthIsSkipped();
    void lossByTheTapIsNotTheFilesLoss();
    void noMcapFileIsRefused_data();
    void noMcapFileIsRefused();
    void foreignMessagesAreSkipped();
    void fullDiskStopsTheRecording_data();
    void fullDiskStopsTheRecording();
    void fullFileSystemKeepsWhatWasWritten();
    void pathThatCannotBeOpened();
    void writeWithoutOpenFails();
};

namespace {

/// A device that has no room after so many bytes. It takes what fits, as a disk does.
class SmallDisk : public QIODevice {
public:
    explicit SmallDisk(qint64 room) : room(room) { open(ReadWrite | Unbuffered); }

    QByteArray content;

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const QByteArray part = content.mid(pos(), size);
        std::copy(part.begin(), part.end(), data);
        return part.size();
    }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 taken = std::min(size, room - content.size());
        if (taken <= 0) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        content.append(data, taken);
        return taken;
    }

private:
    const qint64 room;
};

#ifdef Q_OS_LINUX
/// While it lives, no file can grow beyond so many bytes.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // which would end the program
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit limit{bytes, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit before;
};
#endif

struct Reading {
    QList<bus::Record> records;
    QStringList problems;
    bool closed = false;
};

Reading readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    bus::McapReader reader(&buffer);
    Reading all;
    while (std::optional<bus::Record> record = reader.next())
        all.records += *std::move(record);
    for (const auto &problem : reader.problems())
        all.problems += problem.text;
    all.closed = reader.isClosed();
    return all;
}

QByteArray write(const QList<bus::Record> &records, const bus::McapWriter::Options &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    bus::McapWriter writer(options);
    bool ok = writer.open(&buffer);
    for (const bus::Record &record : records)
        ok = writer.write(record) && ok;
    ok = writer.close() && ok;
    return ok ? buffer.data() : QByteArray();
}

bool isLoss(const bus::Record &record, bus::LossRecord::What what, quint64 from, quint64 to, quint64 count)
{
    const auto *loss = std::get_if<bus::LossRecord>(&record);
    return loss && loss->by == bus::LossBy::File && loss->what == what && loss->from == from && loss->to == to
        && loss->count == count;
}

/// Messages alone, with seqs from 0.
QList<bus::Record> messages(int count, int payloadBytes = 40)
{
    QList<bus::Record> records;
    for (int i = 0; i < count; ++i) {
        const bus::BusPayload payload = bus::Frame{u"Text"_s, QByteArray(payloadBytes, 'x'), {}, {}};
        records += bus::MessageRecord{1'000'000'000 + i, samples::message(payload, quint64(i))};
    }
    return records;
}

/// Where each chunk begins.
QList<qsizetype> chunksIn(const QByteArray &file)
{
    QList<qsizetype> chunks;
    for (qsizetype at = 8; at + 9 <= file.size() && file[at] != 0x0f;) {
        if (file[at] == 0x06)
            chunks += at;
        at += 9 + qsizetype(qFromLittleEndian<quint64>(file.constData() + at + 1));
    }
    return chunks;
}

constexpr qsizetype smallChunks = 4096;

} // namespace

void TestMcap::sessionSurvivesRoundTrip_data()
{
    QTest::addColumn<bus::Compression>("compression");
    QTest::addColumn<qsizetype>("chunkBytes");
    QTest::newRow("one chunk") << bus::Compression::None << qsizetype(1 << 20);
    QTest::newRow("many chunks") << bus::Compression::None << smallChunks;
    QTest::newRow("a record a chunk") << bus::Compression::None << qsizetype(1);
    QTest::newRow("lz4") << bus::Compression::Lz4 << smallChunks;
    QTest::newRow("zstd") << bus::Compression::Zstd << smallChunks;
}

void TestMcap::sessionSurvivesRoundTrip()
{
    QFETCH(const bus::Compression, compression);
    QFETCH(const qsizetype, chunkBytes);
    if (!bus::isAvailable(compression))
        QSKIP("This build is without the compression");
    QList<bus::Record> session = samples::session(300);
    for (const auto &[name, record] : samples::records())
        session += record;
    const Reading reading = readAll(write(session, {compression, chunkBytes}));
    QCOMPARE(reading.problems, QStringList());
    QVERIFY(reading.closed);
    QCOMPARE(reading.records.size(), session.size());
    for (qsizetype i = 0; i < session.size(); ++i)
        QVERIFY2(samples::equal(reading.records[i], session[i]), qPrintable(u"record %1"_s.arg(i)));
}

void TestMcap::emptyCaptureIsWhole()
{
    const Reading reading = readAll(write({}));
    QVERIFY(reading.records.isEmpty());
    QCOMPARE(reading.problems, QStringList());
    QVERIFY(reading.closed);
}

void TestMcap::headsTellWhatMessagesTell()
{
    QList<bus::Record> session = samples::session(100);
    const QString escaped = u"name \"with\" \\ escapes\n"_s;
    session += bus::MessageRecord{-5, bus::BusMessage(escaped, escaped, bus::TaskCancel{escaped, {}})};
    QByteArray file = write(session);
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    bus::McapReader reader(&buffer);
    for (const bus::Record &record : std::as_const(session)) {
        const std::optional<bus::McapReader::Entry> entry = reader.nextEntry();
        QVERIFY(entry);
        const auto *message = std::get_if<bus::MessageRecord>(&record);
        if (!message) {
            QVERIFY(samples::equal(std::get<bus::Record>(*entry), record));
            continue;
        }
        const auto *head = std::get_if<bus::MessageHead>(&*entry);
        QVERIFY(head);
        QCOMPARE(head->seq, message->message.seq());
        QCOMPARE(head->t, message->t);
        QCOMPARE(head->source, message->message.source());
        QCOMPARE(head->target, message->message.target());
        QCOMPARE(head->kind, message->message.kind());
        QCOMPARE(head->injected, message->injected);
        QCOMPARE(head->bytes, message->message.approximateBytes());
        const QString *taskId = bus::taskIdOf(message->message.payload());
        QCOMPARE(head->taskId.has_value(), taskId != nullptr);
        if (taskId)
            QCOMPARE(*head->taskId, *taskId);
        const auto *request = message->message.as<bus::TaskRequest>();
        QCOMPARE(head->taskName, request ? request->taskName : std::nullopt);
        const auto *response = message->message.as<bus::TaskResponse>();
        const auto *urgent = message->message.as<bus::TaskResponseUrgent>();
        QCOMPARE(head->taskStatus.has_value(), response || urgent);
        if (head->taskStatus)
            QCOMPARE(*head->taskStatus, response ? response->status : urgent->status);
        const auto *update = message->message.as<bus::TaskUpdate>();
        if (update)
            QCOMPARE(head->hasTaskContent, !update->update.isAbsent());
        else if (response)
            QCOMPARE(head->hasTaskContent, !response->response.isAbsent());
        else if (!taskId || message->message.as<bus::TaskCancel>())
            QVERIFY(!head->hasTaskContent);
    }
    QVERIFY(!reader.nextEntry());
    QCOMPARE(reader.position(), reader.size());
}

void TestMcap::payloadIsReadFromItsPosition()
{
    const QList<bus::Record> session = samples::session(500);
    QByteArray file = write(session, {bus::Compression::None, smallChunks});
    QVERIFY(chunksIn(file).size() > 20);
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    bus::McapReader reader(&buffer);
    QHash<quint64, bus::CapturePosition> positions;
    while (const auto entry = reader.nextEntry()) {
        if (const auto *head = std::get_if<bus::MessageHead>(&*entry))
            positions[head->seq] = head->position;
    }
    QCOMPARE(positions.size(), 500);
    for (const bus::Record &record : session) {
        const auto *message = std::get_if<bus::MessageRecord>(&record);
        if (!message)
            continue;
        QString error;
        const auto read = reader.read(positions.value(message->message.seq()), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(samples::equal(*read, record));
    }
}

void TestMcap::positionsThatAreNoneAreRefused()
{
    QByteArray file = write(samples::session(10));
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    bus::McapReader reader(&buffer);
    const bus::CapturePosition positions[] = {{0, 0},
                                              {-1, 0},
                                              {1'000'000'000, 0},
                                              {chunksIn(file)[0], 1},
                                              {chunksIn(file)[0], -1},
                                              {chunksIn(file)[0], 1'000'000'000}};
    for (const bus::CapturePosition &position : positions) {
        QString error;
        QVERIFY(!reader.read(position, &error));
        QVERIFY(!error.isEmpty());
    }
}

void TestMcap::fileBeginsAndEndsAsMcap()
{
    const QByteArray file = write(samples::session(10));
    const QByteArray magic("\x89MCAP0\r\n", 8);
    QVERIFY(file.startsWith(magic));
    QVERIFY(file.endsWith(magic));
    QVERIFY(bus::McapReader::isMcap(file));
    QVERIFY(!bus::McapReader::isMcap("{\"record\":"));
}

void TestMcap::flushMakesRecordsReadable()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"live.mcap"_s);
    bus::McapWriter writer;
    QVERIFY2(writer.open(path), qPrintable(writer.errorString()));
    for (const bus::Record &record : messages(10))
        QVERIFY(writer.write(record));
    QCOMPARE(writer.recordsWritten(), 0u);
    QVERIFY(writer.flush());
    QCOMPARE(writer.recordsWritten(), 10u);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), writer.bytesWritten());
    const Reading reading = readAll(file.readAll());
    QCOMPARE(reading.records.size(), 11);
    QVERIFY(isLoss(reading.records.last(), bus::LossRecord::What::Messages, 10, 10, 0));
}

void TestMcap::recordsReachTheFileWithinASecond()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    bus::McapWriter writer;
    QVERIFY(writer.open(&buffer));
    const bus::Record record = messages(1)[0];
    QTRY_VERIFY_WITH_TIMEOUT(writer.write(record) && writer.recordsWritten() > 0, 5000);
}

void TestMcap::timeDividesNoChunksWhereItShallNot()
{
    const bus::Record record = messages(1)[0];
    QBuffer hasty, patient;
    hasty.open(QIODevice::WriteOnly);
    patient.open(QIODevice::WriteOnly);
    bus::McapWriter byTime({.chunkMs = 1});
    bus::McapWriter bySize({.chunkMs = -1});
    QVERIFY(byTime.open(&hasty) && bySize.open(&patient));
    QVERIFY(bySize.write(record));
    QTRY_VERIFY(byTime.write(record) && byTime.recordsWritten() > 0); // so long it took
    QVERIFY(bySize.write(record));
    QCOMPARE(bySize.recordsWritten(), 0u);
}

void TestMcap::cutAnywhereOpensUpToTheCut()
{
    const QList<bus::Record> session = samples::session(6);
    for (const bus::Compression compression : {bus::Compression::None, bus::Compression::Lz4, bus::Compression::Zstd}) {
        if (!bus::isAvailable(compression))
            continue;
        const QByteArray file = write(session, {compression, 600});
        qsizetype most = 0;
        for (qsizetype cut = 0; cut < file.size(); ++cut) {
            const Reading reading = readAll(file.first(cut));
            QVERIFY2(!reading.problems.isEmpty(), "a cut is told");
            QVERIFY(!reading.closed);
            qsizetype read = 0;
            for (const bus::Record &record : reading.records) {
                const auto *loss = std::get_if<bus::LossRecord>(&record);
                if (loss && loss->by == bus::LossBy::File)
                    continue;
                QVERIFY(samples::equal(record, session[read]));
                ++read;
            }
            QVERIFY2(read >= most, "a longer file has no fewer records");
            most = read;
        }
        QCOMPARE(readAll(file).records.size(), session.size());
    }
}

void TestMcap::unclosedCaptureSaysSo()
{
    QByteArray file = write(messages(100), {bus::Compression::None, smallChunks});
    const qsizetype lastChunk = chunksIn(file).last();
    const Reading reading = readAll(file.first(lastChunk));
    QVERIFY(!reading.closed);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"was not closed"_s), qPrintable(reading.problems[0]));
    const auto count = quint64(reading.records.size()) - 1;
    QVERIFY(count > 50 && count < 100);
    QVERIFY(isLoss(reading.records.last(), bus::LossRecord::What::Messages, count, count, 0));
}

void TestMcap::cutInTheIndexLosesNothing()
{
    const QByteArray file = write(messages(100));
    const Reading reading = readAll(file.chopped(20));
    QCOMPARE(reading.records.size(), 100);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"within its index"_s), qPrintable(reading.problems[0]));
}

void TestMcap::damagedByteNeverCrashes()
{
    const QList<bus::Record> session = samples::session(6);
    for (const bus::Compression compression : {bus::Compression::None, bus::Compression::Lz4, bus::Compression::Zstd}) {
        if (!bus::isAvailable(compression))
            continue;
        const QByteArray file = write(session, {compression, 600});
        const int step = compression == bus::Compression::None ? 1 : 7;
        for (qsizetype at = 0; at < file.size(); at += step) {
            QByteArray damaged = file;
            damaged[at] = char(damaged[at] ^ 1 << at % 8);
            const Reading reading = readAll(damaged);
            qsizetype read = 0;
            for (const bus::Record &record : reading.records) {
                const bool isTrue = std::any_of(session.begin(), session.end(), [&](const bus::Record &original) {
                    return samples::equal(record, original);
                });
                read += isTrue;
                const auto *loss = std::get_if<bus::LossRecord>(&record);
                QVERIFY2(isTrue || (loss && loss->by == bus::LossBy::File), "what is read was written");
            }
            QVERIFY2(read == session.size() || !reading.problems.isEmpty(), "what is missing is told");
        }
    }
}

void TestMcap::damagedMagicLosesNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isClosed");
    const QByteArray whole = write(messages(200), {bus::Compression::None, smallChunks});
    const QList<qsizetype> chunks = chunksIn(whole);
    for (int at = 0; at < 8; ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(~damaged[at]);
        QTest::addRow("byte %d", at) << damaged << true;
        QTest::addRow("byte %d of a recording that goes on", at) << damaged.first(chunks.last()) << false;
    }
    QTest::newRow("another version") << QByteArray("\x89MCAP1\r\n").append(whole.sliced(8)) << true;
}

void TestMcap::damagedMagicLosesNothing()
{
    QFETCH(QByteArray, file);
    QFETCH(const bool, isClosed);
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    QVERIFY(bus::McapReader::isMcap(&device));
    QVERIFY(!bus::McapReader::isMcap(file));

    const Reading reading = readAll(file);
    QCOMPARE(reading.closed, isClosed);
    QCOMPARE(reading.problems.size(), isClosed ? 1 : 2);
    QVERIFY2(reading.problems[0].startsWith(u"its first 8 bytes are damaged"_s), qPrintable(reading.problems[0]));
    const Reading sound = readAll(QByteArray("\x89MCAP0\r\n", 8) + file.sliced(8));
    QVERIFY(sound.records.size() > 5);
    QCOMPARE(reading.records.size(), sound.records.size());
    for (qsizetype i = 0; i < sound.records.size(); ++i)
        QVERIFY2(samples::equal(reading.records[i], sound.records[i]), qPrintable(QString::number(i)));
}

/// Neither the first bytes nor the last ones tell that it is MCAP; the chunks do.
void TestMcap::damagedHeadIsSkippedToTheFirstChunk()
{
    QByteArray file = write(messages(200), {bus::Compression::None, smallChunks});
    const QList<qsizetype> chunks = chunksIn(file);
    file.truncate(chunks.last());
    std::fill_n(file.begin(), chunks[0], 'x');
    const Reading reading = readAll(file);
    QVERIFY2(reading.problems[0].contains(u"reading goes on at byte %1"_s.arg(chunks[0])),
             qPrintable(reading.problems[0]));
    const auto isMessage = [](const bus::Record &record) { return std::holds_alternative<bus::MessageRecord>(record); };
    QVERIFY(std::any_of(reading.records.begin(), reading.records.end(), isMessage));
}

void TestMcap::damagedChunkIsSkippedAndCounted()
{
    QByteArray file = write(messages(200), {bus::Compression::None, smallChunks});
    const QList<qsizetype> chunks = chunksIn(file);
    QVERIFY(chunks.size() > 4);
    const qsizetype inside = chunks[2] + 700;
    file[inside] = char(~file[inside]);

    const Reading reading = readAll(file);
    QVERIFY(reading.closed);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"its checksum does not fit"_s), qPrintable(reading.problems[0]));
    QVERIFY2(reading.problems[0].contains(QString::number(chunks[2])), qPrintable(reading.problems[0]));
    quint64 expected = 0;
    quint64 lost = 0;
    int losses = 0;
    for (const bus::Record &record : reading.records) {
        if (const auto *loss = std::get_if<bus::LossRecord>(&record)) {
            ++losses;
            QCOMPARE(loss->by, bus::LossBy::File);
            if (loss->what != bus::LossRecord::What::Messages)
                continue;
            QCOMPARE(loss->from, expected);
            QCOMPARE(loss->count, loss->to - loss->from + 1);
            lost += loss->count;
            expected = loss->to + 1;
        } else {
            QCOMPARE(std::get<bus::MessageRecord>(record).message.seq(), expected);
            ++expected;
        }
    }
    QCOMPARE(expected, 200u);
    QVERIFY(lost > 0);
    QCOMPARE(losses, 2);
    QCOMPARE(quint64(reading.records.size() - losses) + lost, 200u);
}

void TestMcap::damagedLengthIsSkipped()
{
    QByteArray file = write(messages(200), {bus::Compression::None, smallChunks});
    const QList<qsizetype> chunks = chunksIn(file);
    file[chunks[1] + 6] = '\x7f'; // of the record's length
    const Reading reading = readAll(file);
    QVERIFY(reading.closed);
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"reading goes on at byte %1"_s.arg(chunks[2])),
             qPrintable(reading.problems[0]));
    QCOMPARE(std::get<bus::MessageRecord>(reading.records.last()).message.seq(), 199u);
}

void TestMcap::lossByTheTapIsNotTheFilesLoss()
{
    QList<bus::Record> session = messages(10);
    const bus::LossRecord byTap{bus::LossBy::Tap, bus::LossRecord::What::Messages, 10, 19, 10, 5};
    session += byTap;
    session += bus::MessageRecord{6, samples::message(bus::End{}, 20)};
    QByteArray file = write(session, {bus::Compression::None, 1});
    const QList<qsizetype> chunks = chunksIn(file);
    file[chunks[9] + 100] = char(~file[chunks[9] + 100]); // the message with seq 9

    const Reading reading = readAll(file);
    QCOMPARE(reading.records.size(), 13);
    QVERIFY(isLoss(reading.records[9], bus::LossRecord::What::Messages, 9, 9, 1));
    QVERIFY(isLoss(reading.records[10], bus::LossRecord::What::Fates, 9, 10, 0));
    QVERIFY(samples::equal(reading.records[11], byTap));
}

void TestMcap::noMcapFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("\x89");
    QTest::newRow("text") << QByteArray("{\"record\":\"header\"}\n");
    QTest::newRow("much else") << QByteArray(100'000, 'x');
}

void TestMcap::noMcapFileIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const Reading reading = readAll(bytes);
    QVERIFY(!reading.problems.isEmpty());
    QVERIFY2(reading.problems[0].startsWith(u"this is no MCAP file"_s), qPrintable(reading.problems[0]));
    for (const bus::Record &record : reading.records)
        QVERIFY(std::holds_alternative<bus::LossRecord>(record));
}

void TestMcap::foreignMessagesAreSkipped()
{
    QByteArray file = write(messages(3));
    QCOMPARE(file.count("/message/Frame"), 2); // in the chunk and in the summary
    file.replace("/message/Frame", "/camera/Frames");
    QByteArray unchecked = file;
    const qsizetype crcAt = chunksIn(file)[0] + 9 + 3 * 8;
    for (qsizetype i = 0; i < 4; ++i)
        unchecked[crcAt + i] = '\0'; // no checksum
    const Reading reading = readAll(unchecked);
    QVERIFY(reading.records.isEmpty());
    QCOMPARE(reading.problems, QStringList(u"3 messages of other programs were skipped"_s));
}

void TestMcap::fullDiskStopsTheRecording_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 30, 100, 5'000, 20'000, 20'001, 33'333, 50'000})
        QTest::addRow("%d bytes", room) << room;
}

void TestMcap::fullDiskStopsTheRecording()
{
    QFETCH(const int, room);
    SmallDisk disk(room);
    bus::McapWriter writer({bus::Compression::None, smallChunks});
    bool ok = writer.open(&disk);
    const QList<bus::Record> session = messages(1000);
    quint64 refused = 0;
    for (const bus::Record &record : session)
        refused += !writer.write(record);
    ok = writer.close() && ok;
    QVERIFY(!ok);
    QVERIFY(!writer.isOpen());
    QVERIFY(refused > 0);
    QVERIFY2(writer.errorString().contains(u"No space left on device"_s), qPrintable(writer.errorString()));
    QCOMPARE(writer.recordsWritten() + writer.recordsLost(), 1000u);

    const Reading reading = readAll(disk.content);
    QVERIFY(!reading.problems.isEmpty());
    for (quint64 i = 0; i < writer.recordsWritten(); ++i)
        QVERIFY(samples::equal(reading.records[qsizetype(i)], session[qsizetype(i)]));
}

void TestMcap::fullFileSystemKeepsWhatWasWritten()
{
#ifdef Q_OS_LINUX
    bus::McapWriter nowhere;
    QVERIFY(!nowhere.open(u"/dev/full"_s));
    QVERIFY2(nowhere.errorString().contains(u"No space left on device"_s), qPrintable(nowhere.errorString()));

    // A limit on the size of files fails a write just as a full disk does: after a part of it.
    QTemporaryDir folder;
    const QString path = folder.filePath(u"limited.mcap"_s);
    bus::McapWriter writer({bus::Compression::None, 16 * 1024});
    QVERIFY(writer.open(path));
    const QList<bus::Record> session = messages(1000);
    {
        const FileSizeLimit limit(50'000);
        bool ok = true;
        for (const bus::Record &record : session)
            ok = writer.write(record) && ok;
        QVERIFY(!ok);
        QVERIFY(!writer.close());
    }
    QVERIFY2(writer.errorString().contains(u"File too large"_s), qPrintable(writer.errorString()));
    const auto written = qsizetype(writer.recordsWritten());
    QVERIFY(written > 100);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.size(), writer.bytesWritten());
    const Reading reading = readAll(file.readAll());
    QVERIFY2(reading.closed, "the index found room where the failed chunk had begun");
    QCOMPARE(reading.records.size(), written);
    QVERIFY(samples::equal(reading.records.last(), session[written - 1]));
#endif
}

void TestMcap::pathThatCannotBeOpened()
{
    bus::McapWriter writer;
    QVERIFY(!writer.open(u"/nowhere/at/all.mcap"_s));
    QVERIFY2(writer.errorString().startsWith(u"cannot open /nowhere/at/all.mcap for writing: "_s),
             qPrintable(writer.errorString()));
    QVERIFY(!writer.isOpen());
    QVERIFY(!writer.open(static_cast<QIODevice *>(nullptr)));
    QBuffer closed;
    QVERIFY(!writer.open(&closed));
}

void TestMcap::writeWithoutOpenFails()
{
    bus::McapWriter writer;
    QVERIFY(!writer.write(bus::HeaderRecord{}));
    QVERIFY(!writer.flush());
    QCOMPARE(writer.recordsLost(), 1u);
    QVERIFY(!writer.errorString().isEmpty());
}

QTEST_APPLESS_MAIN(TestMcap)
#include "tst_mcap.moc"
