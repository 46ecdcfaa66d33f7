// Internal: what is missing around damage in a file, told from the seqs before and after it.
#pragma once

#include <libbus/tap/record.h>

#include <QList>

namespace bus::detail {

/// Is shown each record that could be read, and told of damage. Answers with the loss records that belong in
/// between.
class LossTracker {
public:
    /// Something between the last record and the next could not be read.
    void damage() { damaged = true; }
    /// A message was read, or there is a record of seqs lost before. Returns what the file lost before it.
    [[nodiscard]] QList<Record> before(quint64 firstSeq, quint64 lastSeq, qint64 t);
    /// What the file lost at its end.
    [[nodiscard]] QList<Record> atEnd();

private:
    std::optional<quint64> expected; ///< the seq after the last one known
    qint64 lastTime = 0;
    bool damaged = false;
};

} // namespace bus::detail
