// One block of a pcapng file.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace inspector {

/// Builds a block field by field. Numbers are little-endian; bytes() pads the block and adds its lengths.
class PcapngBlock {
public:
    enum class Type : quint32 {
        SectionHeader = 0x0A0D0D0A,
        InterfaceDescription = 1,
        InterfaceStatistics = 5,
        EnhancedPacket = 6,
    };

    explicit PcapngBlock(Type type) : type(type) {}

    template <class Number>
    void add(Number number)
    {
        for (size_t i = 0; i < sizeof(Number); ++i)
            body += char(quint64(number) >> (8 * i));
    }
    /// Bytes, padded to a multiple of four.
    void addPadded(QByteArrayView bytes);

    // Options come last. Each has a code and a value.
    void addOption(quint16 code, QByteArrayView value);
    void addOption(quint16 code, quint64 number);

    /// The finished block.
    [[nodiscard]] QByteArray bytes() const;

private:
    const Type type;
    QByteArray body;
    bool hasOptions = false;
};

} // namespace inspector
