// A session made by hand.
#include "sample_session.h"

namespace made {

namespace {

/// The counters of a subscriber for which nothing waits.
bus::SubscriberTotals totals(quint64 handled, quint64 dropped = 0)
{
    bus::SubscriberTotals totals;
    totals.received = totals.handled = handled;
    totals.dropped = dropped;
    return totals;
}

} // namespace

bus::Record header()
{
    return bus::HeaderRecord{u"test"_s, 42, QDateTime::fromMSecsSinceEpoch(Start / Millisecond, Qt::UTC)};
}

bus::Record subscribed(const QString &name, qint64 dataCapacity)
{
    return bus::SubscribedRecord{Start, name, dataCapacity};
}

std::vector<bus::Record> smallSession()
{
    const QString mic = u"mic"_s, stt = u"stt"_s, router = u"router"_s;
    std::vector<bus::Record> records{header(), subscribed(mic), subscribed(stt, 4), subscribed(router)};
    quint64 seq = 0;
    const auto say = [&](const QString &from, const QString &to, auto payload,
                         bus::Fate fateThere = bus::Fate::Handled) {
        records.push_back(message(seq, from, to, std::move(payload)));
        records.push_back(fate(seq, to, fateThere));
        ++seq;
    };
    for (int i = 0; i < 8; ++i)
        say(mic, stt, bus::Frame{u"InputAudioRaw"_s, tone(), {}}, i < 7 ? bus::Fate::Handled : bus::Fate::Dropped);
    const bus::Json text(nlohmann::json{{"text", "hello"}});
    say(router, stt, bus::TaskRequest{u"t1"_s, u"transcribe"_s, {}});
    say(stt, router, bus::TaskResponse{u"t1"_s, bus::TaskStatus::Completed, text});
    say(router, stt, bus::TaskRequest{u"t2"_s, u"transcribe"_s, {}});
    say(stt, router, bus::TaskUpdate{u"t2"_s, text});
    bus::TotalsRecord counters;
    counters.t = Start + qint64(seq) * Millisecond;
    counters.published = seq;
    counters.subscribers = {{mic, totals(0)}, {stt, totals(9, 1)}, {router, totals(2)}};
    records.push_back(counters);
    return records;
}

} // namespace made
