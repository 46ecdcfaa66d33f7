// Internal: the building blocks of MCAP (mcap.dev/spec): opcodes, little-endian numbers, strings, records.
#pragma once

#include <QByteArray>
#include <QtEndian>

#include <concepts>
#include <limits>

namespace bus::mcap {

/// What a file begins and ends with.
inline constexpr QByteArrayView Magic("\x89MCAP0\r\n");

enum class Opcode : quint8 {
    Header = 0x01,
    Footer = 0x02,
    Schema = 0x03,
    Channel = 0x04,
    Message = 0x05,
    Chunk = 0x06,
    MessageIndex = 0x07,
    ChunkIndex = 0x08,
    Statistics = 0x0b,
    SummaryOffset = 0x0e,
    DataEnd = 0x0f,
};

/// Every record begins with its opcode and the length of what follows.
inline constexpr qint64 RecordHeadSize = sizeof(quint8) + sizeof(quint64);
/// A message's content before its data: channel, sequence, log time, publish time.
inline constexpr qint64 MessageHeadSize = sizeof(quint16) + sizeof(quint32) + 2 * sizeof(quint64);
inline constexpr qint64 FooterSize = RecordHeadSize + 2 * sizeof(quint64) + sizeof(quint32);

/// Chunks beyond this are not read: a damaged length must not exhaust the memory.
inline constexpr quint64 MaxChunkBytes = quint64(1) << 30;

template <std::unsigned_integral Number>
void put(QByteArray &out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// Overwrites a number that was put at `at` before.
template <std::unsigned_integral Number>
void putAt(QByteArray &out, qsizetype at, Number number)
{
    qToLittleEndian(number, out.data() + at);
}

/// A string, or an array of bytes: its length in 32 bits, then itself.
inline void putString(QByteArray &out, QByteArrayView text)
{
    put(out, quint32(text.size()));
    out.append(text);
}

/// Appends a record, whose length is known once it goes out of scope.
///
/// Example:
/// @code
/// {
///     RecordScope record(out, Opcode::DataEnd);
///     put(out, crc);
/// }
/// @endcode
class RecordScope {
public:
    RecordScope(QByteArray &out, Opcode opcode) : out(out)
    {
        put(out, quint8(opcode));
        put(out, quint64(0));
        contentAt = out.size();
    }
    ~RecordScope() { putAt(out, contentAt - qsizetype(sizeof(quint64)), quint64(out.size() - contentAt)); }
    Q_DISABLE_COPY_MOVE(RecordScope)

private:
    QByteArray &out;
    qsizetype contentAt;
};

/// An array or map within a record, whose length in bytes, 32 bits, is known once it goes out of scope.
class ArrayScope {
public:
    explicit ArrayScope(QByteArray &out) : out(out)
    {
        put(out, quint32(0));
        contentAt = out.size();
    }
    ~ArrayScope() { putAt(out, contentAt - qsizetype(sizeof(quint32)), quint32(out.size() - contentAt)); }
    Q_DISABLE_COPY_MOVE(ArrayScope)

private:
    QByteArray &out;
    qsizetype contentAt;
};

/// Takes numbers and strings off the front of some bytes. Past the end everything is 0 and empty, and isOk()
/// tells.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : rest(bytes) {}
    /// The bytes must outlive the reader, which those would not.
    explicit ByteReader(QByteArray &&bytes) = delete;

    [[nodiscard]] bool isOk() const { return ok; }
    [[nodiscard]] QByteArrayView remaining() const { return rest; }

    template <std::unsigned_integral Number>
    [[nodiscard]] Number take()
    {
        const QByteArrayView bytes = takeBytes(sizeof(Number));
        return ok ? qFromLittleEndian<Number>(bytes.data()) : Number(0);
    }
    [[nodiscard]] QByteArrayView takeBytes(quint64 size)
    {
        if (size > quint64(rest.size()))
            ok = false;
        if (!ok)
            return {};
        const QByteArrayView bytes = rest.first(qsizetype(size));
        rest = rest.sliced(qsizetype(size));
        return bytes;
    }
    [[nodiscard]] QByteArrayView takeString() { return takeBytes(take<quint32>()); }

private:
    QByteArrayView rest;
    bool ok = true;
};

} // namespace bus::mcap
