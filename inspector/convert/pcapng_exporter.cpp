// Messages as packets: blocks, options and tags.
#include <inspector/convert/pcapng_exporter.h>

#include <inspector/convert/message_label.h>
#include <inspector/convert/pcapng_block.h>
#include <inspector/convert/text.h>
#include <libbus/capture/jsonl.h>

#include <QtEndian>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

// Numbers of the pcapng format.
constexpr quint32 ByteOrderMagic = 0x1A2B3C4D;
constexpr quint16 LinkTypeUpperPdu = 252;
constexpr quint16 Comment = 1;
constexpr quint16 SectionApplication = 4;
constexpr quint16 InterfaceName = 2;
constexpr quint16 InterfaceDescription = 3;
constexpr quint16 InterfaceTimeResolution = 9;
constexpr quint16 PacketDropCount = 4;
constexpr quint16 PacketId = 5;
constexpr quint16 StatisticsReceived = 4;
constexpr quint16 StatisticsDropped = 5;
constexpr qsizetype LongestOption = 60'000; // its length has 16 bits

// Tags of an upper PDU, which stand before its data. They are big-endian.
constexpr quint16 TagEnd = 0;
constexpr quint16 TagDissectorName = 12;
constexpr quint16 TagProtocolColumn = 33;
constexpr quint16 TagInfoColumn = 36; // from Wireshark 4.2 on; older ones pass over it
constexpr qsizetype LongestColumn = 200;

void appendBigEndian(QByteArray &to, quint16 number)
{
    const quint16 big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void appendTag(QByteArray &to, quint16 tag, QByteArray value = {})
{
    value.append((4 - value.size() % 4) % 4, '\0');
    appendBigEndian(to, tag);
    appendBigEndian(to, quint16(value.size()));
    to += value;
}

QByteArray packetOf(const SettledMessage &settled)
{
    const bus::BusMessage &message = settled.message;
    const QString info = u"%1 → %2  %3"_s.arg(message.source(), message.target().value_or(u"*"_s), labelOf(message));
    QByteArray packet;
    appendTag(packet, TagDissectorName, "json");
    appendTag(packet, TagProtocolColumn, "libbus");
    appendTag(packet, TagInfoColumn, utf8Within(info, LongestColumn));
    appendTag(packet, TagEnd);
    QByteArray json = bus::toJsonLine(bus::MessageRecord{settled.t, message});
    json.chop(1); // the line feed
    return packet + json;
}

QString microseconds(qint64 ns)
{
    return QString::number(double(ns) / 1000, 'f', 1) + u" µs"_s;
}

QString remarkOn(const bus::FateRecord &fate)
{
    QString text = bus::fateName(fate.fate) + u" by "_s + fate.subscriber;
    if (fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed)
        text += u", waited %1, ran %2"_s.arg(microseconds(fate.waitedNs), microseconds(fate.ranNs));
    if (!fate.error.isEmpty())
        text += u": "_s + fate.error;
    return text;
}

QString remarkOn(const bus::LossRecord &loss)
{
    const QString what = loss.what == bus::LossRecord::What::Messages ? u"messages"_s : u"fates"_s;
    const QString count = loss.count == 0 ? u"some"_s : QString::number(loss.count);
    return u"before this: %1 %2 are missing, seq %3 to %4"_s.arg(count, what).arg(loss.from).arg(loss.to);
}

QString remarkOn(const Marks::Notes::const_iterator &mark)
{
    return mark->isEmpty() ? u"marked"_s : u"marked: "_s + *mark;
}

} // namespace

void PcapngExporter::write(const bus::Record &record)
{
    const auto *header = std::get_if<bus::HeaderRecord>(&record);
    if (!hasBegun)
        begin(header ? *header : bus::HeaderRecord());
    messages.add(record);
    writeSettled();
    if (const auto *loss = std::get_if<bus::LossRecord>(&record))
        remarks += remarkOn(*loss);
}

void PcapngExporter::finish()
{
    if (!hasBegun)
        begin({});
    messages.finish();
    writeSettled();
    writeStatistics();
}

void PcapngExporter::begin(const bus::HeaderRecord &header)
{
    hasBegun = true;
    PcapngBlock section(PcapngBlock::Type::SectionHeader);
    section.add(ByteOrderMagic);
    section.add(quint16(1)); // the version: 1.0
    section.add(quint16(0));
    section.add(qint64(-1)); // the section's length is not told
    if (!header.app.isEmpty()) {
        const QString what = u"%1, process %2, started %3"_s.arg(header.app, QString::number(header.pid),
                                                                 header.started.toString(Qt::ISODateWithMs));
        section.addOption(Comment, utf8Within(what, LongestOption));
    }
    section.addOption(SectionApplication, "bustap");
    device->write(section.bytes());

    PcapngBlock interface(PcapngBlock::Type::InterfaceDescription);
    interface.add(LinkTypeUpperPdu);
    interface.add(quint16(0));
    interface.add(SnapLength);
    interface.addOption(InterfaceName, utf8Within(header.app.isEmpty() ? u"bus"_s : header.app, LongestOption));
    interface.addOption(InterfaceDescription, "agent message bus");
    interface.addOption(InterfaceTimeResolution, QByteArrayView("\x09", 1)); // ten to the minus nine
    device->write(interface.bytes());
}

void PcapngExporter::writeSettled()
{
    while (const std::optional<SettledMessage> settled = messages.next())
        writePacket(*settled);
    takeLateFates();
}

void PcapngExporter::writePacket(const SettledMessage &settled)
{
    if (const auto mark = marks.constFind(settled.message.seq()); mark != marks.cend())
        remarks += remarkOn(mark);
    quint64 dropped = std::exchange(uncountedDrops, 0);
    for (const bus::FateRecord &fate : settled.fates) {
        dropped += fate.fate == bus::Fate::Dropped ? 1 : 0;
        remarks += remarkOn(fate);
    }
    const QByteArray packet = packetOf(settled);
    const QByteArrayView kept = QByteArrayView(packet).first(std::min<qsizetype>(packet.size(), SnapLength));

    PcapngBlock block(PcapngBlock::Type::EnhancedPacket);
    block.add(quint32(0)); // the interface
    block.add(quint32(quint64(settled.t) >> 32));
    block.add(quint32(settled.t));
    block.add(quint32(kept.size()));
    block.add(quint32(packet.size()));
    block.addPadded(kept);
    if (!remarks.isEmpty())
        block.addOption(Comment, utf8Within(remarks.join(u'\n'), LongestOption));
    if (dropped > 0)
        block.addOption(PacketDropCount, dropped);
    block.addOption(PacketId, settled.message.seq());
    device->write(block.bytes());

    remarks.clear();
    ++packets;
    drops += dropped;
    lastTime = settled.t;
}

void PcapngExporter::takeLateFates()
{
    for (const bus::FateRecord &fate : messages.takeLateFates()) {
        uncountedDrops += fate.fate == bus::Fate::Dropped ? 1 : 0;
        remarks += u"seq %1: "_s.arg(fate.seq) + remarkOn(fate);
    }
}

void PcapngExporter::writeStatistics()
{
    PcapngBlock statistics(PcapngBlock::Type::InterfaceStatistics);
    statistics.add(quint32(0)); // the interface
    statistics.add(quint32(quint64(lastTime) >> 32));
    statistics.add(quint32(lastTime));
    statistics.addOption(StatisticsReceived, packets);
    statistics.addOption(StatisticsDropped, drops + uncountedDrops);
    device->write(statistics.bytes());
}

} // namespace inspector
