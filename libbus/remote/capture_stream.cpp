// A capture in pieces.
#include <libbus/remote/capture_stream.h>

#include <libbus/capture/mcap_format.h>
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_writer.h>

#include <QBuffer>

#include <nlohmann/json.hpp>

#include <limits>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

constexpr auto metadata = mcap::Opcode(0x0c);
constexpr QByteArrayView noticeName("libbus-remote");

/// Of one piece. Batches are much shorter, but a single message may be long.
constexpr quint64 longestPiece = 512 * 1024 * 1024;

} // namespace

QByteArray streamHead()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    McapWriter writer;
    writer.open(&buffer);
    return buffer.data(); // the writer's end goes into the buffer alone
}

QByteArray streamEnd()
{
    QByteArray out;
    {
        mcap::RecordScope dataEnd(out, mcap::Opcode::DataEnd);
        mcap::put(out, quint32(0)); // no checksum: each chunk has its own
    }
    {
        mcap::RecordScope footer(out, mcap::Opcode::Footer);
        mcap::put(out, quint64(0)); // no summary: who saves a stream need not know where it begins
        mcap::put(out, quint64(0));
        mcap::put(out, quint32(0));
    }
    return out.append(mcap::Magic);
}

QByteArray encodeRecords(std::span<const Record> records)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    McapWriter writer({.chunkBytes = std::numeric_limits<qsizetype>::max()});
    writer.open(&buffer);
    const qint64 headSize = writer.bytesWritten();
    for (const Record &record : records)
        writer.write(record);
    writer.flush();
    return buffer.data().sliced(headSize);
}

QByteArray encodeNotice(const QString &kind, const nlohmann::json &content)
{
    QByteArray out;
    {
        const mcap::RecordScope record(out, metadata);
        mcap::putString(out, noticeName);
        const mcap::ArrayScope map(out);
        mcap::putString(out, kind.toUtf8());
        mcap::putString(out, Json(content).toText());
    }
    return out;
}

std::optional<StreamReader::Event> StreamReader::next()
{
    if (!begun) {
        if (!mcap::Magic.startsWith(QByteArrayView(buffer).first(std::min(buffer.size(), mcap::Magic.size()))))
            problem = u"what came is no capture"_s;
        if (!problem.isEmpty() || buffer.size() < mcap::Magic.size())
            return std::nullopt;
        buffer.remove(0, mcap::Magic.size());
        begun = true;
    }
    std::optional<Event> event;
    qsizetype done = 0; // of the buffer
    while (!event && problem.isEmpty()) {
        const QByteArrayView rest = QByteArrayView(buffer).sliced(done);
        mcap::ByteReader reader(rest);
        const auto opcode = reader.take<quint8>();
        const auto length = reader.take<quint64>();
        if (reader.isOk() && length > longestPiece)
            problem = u"a piece of the stream is too long: %1 bytes"_s.arg(length);
        const QByteArrayView content = reader.takeBytes(length);
        if (!reader.isOk())
            break;
        const qsizetype size = rest.size() - reader.remaining().size();
        done += size;
        event = decode(opcode, rest.first(size), content);
    }
    buffer.remove(0, done);
    return event;
}

/// Indexes, headers and what later versions may bring are passed over.
std::optional<StreamReader::Event> StreamReader::decode(quint8 opcode, QByteArrayView record, QByteArrayView content)
{
    if (mcap::Opcode(opcode) == mcap::Opcode::Chunk)
        return decodeChunk(record);
    if (mcap::Opcode(opcode) == metadata)
        return decodeNotice(content);
    if (mcap::Opcode(opcode) == mcap::Opcode::DataEnd)
        return End{};
    return std::nullopt;
}

/// A chunk stands for itself: with a beginning and an end it is a file.
std::optional<StreamReader::Event> StreamReader::decodeChunk(QByteArrayView chunk)
{
    QByteArray file = mcap::Magic.toByteArray();
    file.append(chunk);
    file.append(streamEnd());
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    McapReader reader(&device);
    std::vector<Record> records;
    while (std::optional<Record> record = reader.next())
        records.push_back(*std::move(record));
    if (reader.problemCount() > 0) {
        problem = reader.problems().constFirst().text;
        return std::nullopt;
    }
    return records;
}

std::optional<StreamReader::Event> StreamReader::decodeNotice(QByteArrayView content)
{
    mcap::ByteReader reader(content);
    if (reader.takeString() != noticeName)
        return std::nullopt;
    mcap::ByteReader map(reader.takeString());
    Notice notice;
    notice.kind = QString::fromUtf8(map.takeString());
    QString error;
    notice.content = Json::parse(map.takeString(), &error);
    if (!reader.isOk() || !map.isOk() || !error.isEmpty()) {
        problem = u"a notice cannot be read: %1"_s.arg(error);
        return std::nullopt;
    }
    return notice;
}

} // namespace bus::remote
