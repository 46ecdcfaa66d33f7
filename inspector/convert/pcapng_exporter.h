// A session as a packet capture that Wireshark and tshark open with no set-up.
#pragma once

#include <inspector/convert/exporter.h>
#include <inspector/convert/settled_messages.h>

namespace inspector {

/// A message is a packet, with its record as JSON, of link type "Wireshark Upper PDU" with a tag that names Wireshark's
/// JSON dissector. What became of the message is the packet's comment, and whether it is marked; at how many subscribers
/// it was dropped, the packet's drop count. Losses are in the comment of the next packet.
class PcapngExporter : public Exporter {
public:
    /// Wireshark takes packets of up to 256 KiB. A longer one keeps its real length and loses its end.
    static constexpr quint32 SnapLength = 262'144;

    explicit PcapngExporter(QIODevice *to, const Marks::Notes &notes = {}) : device(to), marks(notes) {}

    void write(const bus::Record &record) override;
    void finish() override;

private:
    void begin(const bus::HeaderRecord &header);
    void writeSettled();
    void writePacket(const SettledMessage &settled);
    void takeLateFates();
    void writeStatistics();

    QIODevice *const device;
    const Marks::Notes marks;
    SettledMessages messages;
    bool hasBegun = false;
    QStringList remarks;        ///< for the next packet
    quint64 uncountedDrops = 0; ///< which came after their message's packet was written
    quint64 packets = 0;
    quint64 drops = 0;
    qint64 lastTime = 0;
};

} // namespace inspector
