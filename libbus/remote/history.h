// Internal. The last records of a bus, in batches that viewers read at their own pace.
#pragma once

#include <libbus/remote/baseline.h>

#include <QByteArray>

#include <deque>
#include <vector>

namespace bus::remote {

/// What is sent to viewers in one go, about, of the bytes that its records take.
inline constexpr qint64 FullBatch = 256 * 1024;

/// Some records that are sent to viewers in one go.
struct Batch {
    std::vector<Record> records;
    qint64 bytes = 0;   ///< of the records
    QByteArray encoded; ///< made for the first viewer that wants it, shared by all
};

/// Batches are numbered from 0. A viewer is a place in this sequence, and what has left the history before the viewer
/// came to it is what the viewer has lost: so a stalled viewer costs nothing, and no copy is kept for it.
class History {
public:
    /// Of the bytes, at most half are for what is kept of batches that have left.
    explicit History(qint64 bytes) : limit(bytes), baseline(bytes / 2) {}

    void append(std::vector<Record> records);

    [[nodiscard]] quint64 begin() const { return firstNumber; }
    [[nodiscard]] quint64 end() const { return firstNumber + batches.size(); }
    /// Between begin() and end(). Encoded, so that it can be sent.
    [[nodiscard]] const QByteArray &encoded(quint64 number);
    /// The bytes of the records from that batch on.
    [[nodiscard]] qint64 bytesFrom(quint64 number) const;

    [[nodiscard]] bool isOverfull() const { return bytes + baseline.bytes() > limit && batches.size() > 1; }
    /// Removes the oldest batch. What still matters of it is in records before().
    Batch evict();
    /// What a viewer has to know before it reads from begin() on.
    [[nodiscard]] std::vector<Record> before() const { return baseline.records(); }

private:
    const qint64 limit;
    std::deque<Batch> batches;
    quint64 firstNumber = 0;
    qint64 bytes = 0; ///< of all batches, in both forms
    Baseline baseline;
};

} // namespace bus::remote
