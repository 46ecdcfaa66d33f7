// What a session takes of memory for each message, as the allocator tells it, and what eviction costs an append().
#include "load.h"
#include "long_session.h"
#include "report.h"

#include <inspector/session/fate_store.h>
#include <inspector/session/row_column.h>
#include <libbus/capture/message_head.h>

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <malloc.h>
#include <unistd.h>

namespace {

using inspector::Session;

constexpr quint64 BatchSize = 1024;

qint64 allocated()
{
    const auto info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
}

qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

/// The message as a capture gives it, with its payload left in the file.
bus::MessageHead headOf(const bus::MessageRecord &record, qint64 offset)
{
    const bus::BusMessage &message = record.message;
    bus::MessageHead head;
    head.seq = message.seq();
    head.t = record.t;
    head.source = message.source();
    head.target = message.target();
    head.kind = message.kind();
    if (const QString *task = bus::taskIdOf(message.payload()))
        head.taskId = *task;
    if (const auto *request = message.as<bus::TaskRequest>())
        head.taskName = request->taskName;
    else if (const auto *response = message.as<bus::TaskResponse>())
        head.taskStatus = response->status;
    head.hasTaskContent = message.kind() == bus::Kind::TaskUpdate || message.kind() == bus::Kind::TaskResponse;
    head.bytes = message.approximateBytes();
    head.position = {offset >> 22 << 22, offset & ((1 << 22) - 1)};
    return head;
}

struct Parts {
    bool payloads;
    bool fates;
    bool tasks; ///< frames instead where false
};

/// What only a part of each message takes, in bytes a message.
struct Measured {
    double heap = 0;
    double rss = 0;
    double told = 0;  ///< by the session itself
    double fates = 0; ///< how many there are
};

Measured fill(quint64 messages, Parts parts)
{
    malloc_trim(0);
    const qint64 heapBefore = allocated();
    const qint64 rssBefore = resident();
    qint64 fates = 0;
    Session session;
    session.setMemoryLimit(std::numeric_limits<qint64>::max());
    {
        bench::LongSession maker;
        session.append(maker.subscriptions());
        for (quint64 begin = 0; begin < messages; begin += BatchSize) {
            std::vector<bus::CaptureEntry> entries;
            for (bus::Record &record : maker.next(std::min(BatchSize, messages - begin))) {
                auto *message = std::get_if<bus::MessageRecord>(&record);
                if (!message && !parts.fates)
                    continue;
                fates += !message;
                if (message && !parts.tasks && bus::taskIdOf(message->message.payload())) {
                    bus::BusMessage plain(message->message.source(), message->message.target(),
                                          bus::Frame{QStringLiteral("InputAudioRaw"), QByteArray(100, 'x'), {}, {}});
                    plain.setSeq(message->message.seq());
                    message->message = plain;
                }
                if (message && !parts.payloads)
                    entries.emplace_back(headOf(*message, qint64(message->message.seq()) * 200));
                else
                    entries.emplace_back(std::move(record));
            }
            session.appendEntries(entries);
        }
    }
    malloc_trim(0);
    const auto each = [messages](qint64 bytes) { return double(bytes) / double(messages); };
    return {each(allocated() - heapBefore), each(resident() - rssBefore), each(session.memoryUsed()), each(fates)};
}

void reportParts(const char *workload, quint64 messages, bool withPayloads)
{
    const Measured rows = fill(messages, {false, false, false});
    const Measured fates = fill(messages, {false, true, false});
    const Measured tasks = fill(messages, {false, true, true});
    bench::report(workload, "messages", double(messages), "count");
    bench::report(workload, "fates", fates.fates, "a message");
    bench::report(workload, "row_and_handle", rows.heap, "B a message");
    bench::report(workload, "fates_share", fates.heap - rows.heap, "B a message");
    bench::report(workload, "beside_the_payload", fates.heap, "B a message");
    bench::report(workload, "beside_the_payload_rss", fates.rss, "B a message");
    bench::report(workload, "beside_the_payload_told", fates.told, "B a message");
    bench::report(workload, "task_table_and_past", tasks.heap - fates.heap, "B a message");
    if (!withPayloads)
        return;
    const Measured whole = fill(messages, {true, true, true});
    bench::report(workload, "payload", whole.heap - tasks.heap, "B a message");
    bench::report(workload, "whole", whole.heap, "B a message");
    bench::report(workload, "whole_rss", whole.rss, "B a message");
    bench::report(workload, "whole_told", whole.told, "B a message");
}

/// A session that is full: how long an append() of 3 ms of traffic at 200,000 messages a second takes at the most.
void reportEviction(quint64 messages)
{
    constexpr quint64 batch = 600;
    Session session;
    session.setMemoryLimit(qint64(messages) * 100);
    bench::LongSession maker;
    session.append(maker.subscriptions());
    std::vector<qint64> times;
    for (quint64 begin = 0; begin < 3 * messages; begin += batch) {
        const std::vector<bus::Record> records = maker.next(batch);
        QElapsedTimer clock;
        clock.start();
        session.append(records);
        if (session.messagesEvicted() > 0)
            times.push_back(clock.nsecsElapsed());
    }
    if (times.empty())
        return;
    std::ranges::sort(times);
    const auto ms = [](qint64 ns) { return double(ns) / 1e6; };
    bench::report("eviction", "memory_limit", double(session.memoryLimit()) / double(1 << 20), "MiB");
    bench::report("eviction", "messages_held", double(session.messagesHeld()), "count");
    bench::report("eviction", "messages_evicted", double(session.messagesEvicted()), "count");
    bench::report("eviction", "memory_used", double(session.memoryUsed()) / double(1 << 20), "MiB");
    bench::report("eviction", "append_600_p50", ms(times[times.size() / 2]), "ms");
    bench::report("eviction", "append_600_p99", ms(times[times.size() * 99 / 100]), "ms");
    bench::report("eviction", "append_600_longest", ms(times.back()), "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--smoke") == 0)
        bench::useSmokeLoad();
    fill(BatchSize, {true, true, true}); // what a process makes once is not of a message
    reportParts("memory_1M", bench::scaled(1'000'000), true);
    reportParts("memory_10M", bench::scaled(10'000'000), false);
    reportEviction(bench::scaled(1'000'000));
    return 0;
}
