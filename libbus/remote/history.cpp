// The last records of a bus.
#include <libbus/remote/history.h>

#include <libbus/remote/capture_stream.h>
#include <libbus/remote/record_size.h>

#include <utility>

namespace bus::remote {

void History::append(std::vector<Record> records)
{
    for (Record &record : records) {
        // Filled up while no viewer has had it, so that records that come one by one do not each get a chunk of their own.
        const bool isOpen = !batches.empty() && batches.back().encoded.isEmpty() && batches.back().bytes < FullBatch;
        if (!isOpen)
            batches.emplace_back();
        const qint64 size = sizeOf(record);
        batches.back().bytes += size;
        batches.back().records.push_back(std::move(record));
        bytes += size;
    }
}

const QByteArray &History::encoded(quint64 number)
{
    Batch &batch = batches[number - firstNumber];
    if (batch.encoded.isEmpty()) {
        batch.encoded = encodeRecords(batch.records);
        bytes += batch.encoded.size();
    }
    return batch.encoded;
}

qint64 History::bytesFrom(quint64 number) const
{
    qint64 sum = 0;
    for (quint64 i = std::max(number, firstNumber); i < end(); ++i)
        sum += batches[i - firstNumber].bytes;
    return sum;
}

Batch History::evict()
{
    Batch batch = std::move(batches.front());
    batches.pop_front();
    ++firstNumber;
    bytes -= batch.bytes + batch.encoded.size();
    for (const Record &record : batch.records)
        baseline.add(record);
    return batch;
}

} // namespace bus::remote
