// Packet captures, block by block, as the pcapng format has them.
#include "convert_support.h"

#include <inspector/convert/pcapng_exporter.h>
#include <libbus/capture/jsonl.h>

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using convert::exported;
using inspector::Format;
using records::dropped;
using records::frame;
using records::handled;
using records::subscribed;

namespace {

constexpr quint32 SectionHeader = 0x0A0D0D0A;
constexpr quint32 InterfaceDescription = 1;
constexpr quint32 InterfaceStatistics = 5;
constexpr quint32 EnhancedPacket = 6;

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint64 number64(const QByteArray &bytes)
{
    return qFromLittleEndian<quint64>(bytes.constData());
}

struct Block {
    quint32 type = 0;
    QByteArray body;
};

/// Splits a file into its blocks; none where a length is wrong.
QList<Block> blocksOf(const QByteArray &file)
{
    QList<Block> blocks;
    for (qsizetype at = 0; at < file.size();) {
        const auto length = qsizetype(number32(file, at + 4));
        if (length < 12 || length % 4 != 0 || at + length > file.size()
            || number32(file, at + length - 4) != quint32(length))
            return {};
        blocks.append({number32(file, at), file.mid(at + 8, length - 12)});
        at += length;
    }
    return blocks;
}

/// The options that begin there, by their code.
QMap<quint16, QByteArray> optionsOf(const QByteArray &body, qsizetype at)
{
    QMap<quint16, QByteArray> options;
    while (at + 4 <= body.size()) {
        const auto code = qFromLittleEndian<quint16>(body.constData() + at);
        const auto length = qFromLittleEndian<quint16>(body.constData() + at + 2);
        if (code == 0)
            break;
        options.insert(code, body.mid(at + 4, length));
        at += 4 + (length + 3) / 4 * 4;
    }
    return options;
}

/// The tags before the data of an upper PDU; big-endian.
QMap<quint16, QByteArray> tagsOf(const QByteArray &packet, qsizetype *end = nullptr)
{
    QMap<quint16, QByteArray> tags;
    qsizetype at = 0;
    for (quint16 tag = 1; tag != 0 && at + 4 <= packet.size();) {
        tag = qFromBigEndian<quint16>(packet.constData() + at);
        const auto length = qFromBigEndian<quint16>(packet.constData() + at + 2);
        tags.insert(tag, packet.mid(at + 4, length));
        at += 4 + length;
    }
    if (end)
        *end = at;
    return tags;
}

qsizetype tagBytes(const QByteArray &packet)
{
    qsizetype bytes = 0;
    std::ignore = tagsOf(packet, &bytes);
    return bytes;
}

struct Packet {
    quint64 t = 0;
    quint32 length = 0;
    QByteArray data;
    QMap<quint16, QByteArray> options;
};

QList<Packet> packetsIn(const QByteArray &file)
{
    QList<Packet> packets;
    for (const Block &block : blocksOf(file)) {
        if (block.type != EnhancedPacket)
            continue;
        const quint32 captured = number32(block.body, 12);
        packets.append({quint64(number32(block.body, 4)) << 32 | number32(block.body, 8), number32(block.body, 16),
                        block.body.mid(20, captured), optionsOf(block.body, 20 + (captured + 3) / 4 * 4)});
    }
    return packets;
}

QList<Packet> packetsOf(const std::vector<bus::Record> &records, const inspector::Marks::Notes &marks = {})
{
    return packetsIn(exported(Format::Pcapng, records, {.marks = marks}));
}

} // namespace

class TestConvertPcapng : public QObject {
    Q_OBJECT
private slots:
    void blocksAreWhole();
    void theInterfaceCarriesUpperPdusInNanoseconds();
    void aPacketIsARecordForTheJsonDissector();
    void dropsAreCountedOnTheirPacket();
    void lateDropsAreCountedOnTheNextPacket();
    void commentsTellFatesAndLosses();
    void commentsTellMarks();
    void aLongMessageIsCutAndKeepsItsLength();
};

void TestConvertPcapng::blocksAreWhole()
{
    const QList<Block> blocks = blocksOf(exported(Format::Pcapng, {convert::header(u"äpp"_s), frame(0), frame(1)}));
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks[0].type, SectionHeader);
    QCOMPARE(number32(blocks[0].body, 0), 0x1A2B3C4Du);
    QCOMPARE(blocks[1].type, InterfaceDescription);
    QCOMPARE(blocks[2].type, EnhancedPacket);
    QCOMPARE(blocks[4].type, InterfaceStatistics);
    QCOMPARE(blocksOf(exported(Format::Pcapng, {})).size(), 3); // valid, of no packets
}

void TestConvertPcapng::theInterfaceCarriesUpperPdusInNanoseconds()
{
    const QList<Block> blocks = blocksOf(exported(Format::Pcapng, {convert::header(u"voice"_s)}));
    const QByteArray interface = blocks.at(1).body;
    QCOMPARE(qFromLittleEndian<quint16>(interface.constData()), quint16(252));
    const QMap<quint16, QByteArray> options = optionsOf(interface, 8);
    QCOMPARE(options.value(2), QByteArray("voice"));
    QCOMPARE(options.value(9), QByteArray("\x09"));
}

void TestConvertPcapng::aPacketIsARecordForTheJsonDissector()
{
    const bus::Record record = frame(3, u"mic"_s, u"stt"_s);
    const QList<Packet> packets = packetsOf({record});
    QCOMPARE(packets.size(), 1);
    QCOMPARE(packets[0].t, quint64(records::Start + 3 * records::Ms));
    const QMap<quint16, QByteArray> tags = tagsOf(packets[0].data);
    QCOMPARE(tags.value(12), QByteArray("json"));
    QCOMPARE(tags.value(33), QByteArray("libbus\0\0", 8)); // padded to a multiple of four
    QVERIFY(tags.value(36).startsWith("mic → stt  Frame InputAudioRaw"));
    QCOMPARE(packets[0].data.mid(tagBytes(packets[0].data)) + '\n', bus::toJsonLine(record));
    QCOMPARE(packets[0].length, quint32(packets[0].data.size()));
    QCOMPARE(number64(packets[0].options.value(5)), 3u);
}

void TestConvertPcapng::dropsAreCountedOnTheirPacket()
{
    const QList<Packet> packets
        = packetsOf({subscribed(u"b"_s), subscribed(u"c"_s), frame(0), frame(1), dropped(0, u"b"_s), dropped(0, u"c"_s),
                     handled(1, u"b"_s), handled(1, u"c"_s)});
    QCOMPARE(packets.size(), 2);
    QCOMPARE(number64(packets[0].options.value(4)), 2u);
    QVERIFY(!packets[1].options.contains(4));
}

void TestConvertPcapng::lateDropsAreCountedOnTheNextPacket()
{
    // As where a session does not fit into memory, and the first message could not wait for its fate.
    const QByteArray file = convert::written(Format::Pcapng, {frame(0), frame(1), dropped(0, u"b"_s), frame(2)});
    const QList<Packet> packets = packetsIn(file);
    QCOMPARE(packets.size(), 3);
    QVERIFY(!packets[0].options.contains(4) && !packets[2].options.contains(4));
    QCOMPARE(number64(packets[1].options.value(4)), 1u); // the first that was written afterwards
    const QByteArray statistics = blocksOf(file).last().body;
    QCOMPARE(number64(optionsOf(statistics, 12).value(4)), 3u); // packets
    QCOMPARE(number64(optionsOf(statistics, 12).value(5)), 1u); // drops
}

void TestConvertPcapng::commentsTellFatesAndLosses()
{
    bus::FateRecord failed = records::fateOf(5, u"b"_s, bus::Fate::Failed, records::Start);
    failed.error = u"no disk"_s;
    const QList<Packet> packets = packetsOf({subscribed(u"b"_s), records::lost(0, 4), frame(5, u"a"_s, u"b"_s), failed});
    QCOMPARE(packets.size(), 1);
    const QString comment = QString::fromUtf8(packets[0].options.value(1));
    QVERIFY2(comment.contains(u"5 messages are missing, seq 0 to 4"_s), qPrintable(comment));
    QVERIFY2(comment.contains(u"failed by b"_s), qPrintable(comment));
    QVERIFY2(comment.contains(u"no disk"_s), qPrintable(comment));
}

void TestConvertPcapng::commentsTellMarks()
{
    const QList<Packet> packets = packetsOf({frame(0), frame(1), frame(2)}, {{1, u"why?"_s}, {2, {}}});
    QCOMPARE(packets.size(), 3);
    QCOMPARE(packets[0].options.value(1), QByteArray());
    QCOMPARE(packets[1].options.value(1), QByteArray("marked: why?"));
    QCOMPARE(packets[2].options.value(1), QByteArray("marked"));
}

void TestConvertPcapng::aLongMessageIsCutAndKeepsItsLength()
{
    const bus::Frame image{u"Image"_s, QByteArray(1024 * 1024, 'x'), {}, {}};
    const bus::Record record = records::message(0, u"a"_s, u"b"_s, image);
    const QList<Packet> packets = packetsOf({record});
    QCOMPARE(packets.size(), 1);
    QCOMPARE(packets[0].data.size(), qsizetype(inspector::PcapngExporter::SnapLength));
    QCOMPARE(packets[0].length, quint32(tagBytes(packets[0].data) + bus::toJsonLine(record).size() - 1));
}

QTEST_GUILESS_MAIN(TestConvertPcapng)
#include "tst_convert_pcapng.moc"
