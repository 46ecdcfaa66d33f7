// Internal. What flows from an app to a viewer: a capture in pieces, with notices between them.
#pragma once

#include <libbus/message/json.h>
#include <libbus/tap/record.h>

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace bus::remote {

// The pieces, one behind the other, are an MCAP file: streamHead(), any number of notices and chunks, streamEnd().

[[nodiscard]] QByteArray streamHead();
[[nodiscard]] QByteArray streamEnd();
/// The records as chunks that can be read without what stands before them.
[[nodiscard]] QByteArray encodeRecords(std::span<const Record> records);

/// Something the two ends tell each other beside the session. Stands in an MCAP Metadata record, which readers of files
/// pass over.
struct Notice {
    QString kind;
    Json content;
};
[[nodiscard]] QByteArray encodeNotice(const QString &kind, const nlohmann::json &content);

/// Takes a stream apart as it comes.
class StreamReader {
public:
    struct End {};
    using Event = std::variant<Notice, std::vector<Record>, End>;

    void add(QByteArrayView bytes) { buffer.append(bytes); }
    /// The next whole piece; nothing where more bytes are needed, or where the stream is no capture: see error().
    [[nodiscard]] std::optional<Event> next();
    /// What is wrong with the stream; empty where nothing is.
    [[nodiscard]] QString error() const { return problem; }

private:
    [[nodiscard]] std::optional<Event> decode(quint8 opcode, QByteArrayView record, QByteArrayView content);
    [[nodiscard]] std::optional<Event> decodeChunk(QByteArrayView chunk);
    [[nodiscard]] std::optional<Event> decodeNotice(QByteArrayView content);

    QByteArray buffer;
    bool begun = false;
    QString problem;
};

} // namespace bus::remote
