// Internal: walks over the records of an MCAP file, and past what is damaged.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace bus::mcap {

/// Where a chunk stands, as its first bytes tell.
struct ChunkHead {
    quint64 uncompressedSize = 0;
    quint32 crc = 0;
    QByteArray compression;
    qint64 contentAt = 0; ///< in the file
    qint64 contentSize = 0;

    [[nodiscard]] qint64 end() const { return contentAt + contentSize; }
};

/// Walks over a file from its beginning. The device must be open, have a size and outlive the walker.
class Walker {
public:
    struct Step {
        enum class Type : quint8 {
            Chunk,  ///< `content` holds a chunk's records, or a single record that stands outside of chunks
            Damage, ///< something was skipped; `text` says what and where
            Remark, ///< something is not as it should be, and nothing is missing for it; `text` says what
            End,
        };
        Type type = Type::End;
        qint64 at = 0; ///< where in the file
        QByteArray content;
        QString text;
    };

    explicit Walker(QIODevice *device);

    [[nodiscard]] Step next();
    /// The content that a step of type Chunk at `at` has, once more.
    [[nodiscard]] std::optional<QByteArray> content(qint64 at, QString *error);

    /// Whether it is an MCAP file: it begins as one, or begins as one behind its first bytes, or ends as one.
    [[nodiscard]] bool isMcap();
    /// Whether the file has its end: the recording was closed.
    [[nodiscard]] bool isClosed() const { return closed; }
    /// Whether the end of the data was met: nothing is missing there, whatever became of the index.
    [[nodiscard]] bool isDataEndSeen() const { return dataEndSeen; }
    /// How far the walk has come, in bytes.
    [[nodiscard]] qint64 position() const { return at; }

private:
    [[nodiscard]] QByteArray bytesAt(qint64 offset, qint64 count);
    [[nodiscard]] std::optional<ChunkHead> chunkHeadAt(qint64 offset);
    [[nodiscard]] std::optional<QByteArray> contentOf(const ChunkHead &chunk, QString *error);
    [[nodiscard]] Step stepOver(const ChunkHead &chunk);
    [[nodiscard]] std::optional<Step> begin();
    [[nodiscard]] Step skipDamage(const QString &what);
    [[nodiscard]] std::optional<qint64> findChunk(qint64 from);
    [[nodiscard]] bool beginsWithMagic();
    [[nodiscard]] bool hasHeader();
    [[nodiscard]] bool hasFooter();

    QIODevice *device;
    const qint64 size;
    qint64 at = 0;
    bool begun = false;
    bool closed = false;
    bool dataEndSeen = false;
};

} // namespace bus::mcap
