// Makes records as a tap would give them, in batches.
#include "long_session.h"

#include <nlohmann/json.hpp>

#include <iterator>
#include <limits>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

constexpr quint64 Agents = 64;
constexpr quint64 BatchSize = 1024;
constexpr qint64 Start = 1'700'000'000'000'000'000;
constexpr qint64 MessageNs = 10'000;

bus::BusPayload payloadOf(quint64 seq)
{
    const QString task = u"task-%1"_s.arg(seq / 30);
    switch (seq % 30) {
    case 0:
        return bus::TaskRequest{task, u"look_up"_s, bus::Json(nlohmann::json{{"city", "London"}, {"day", seq % 7}})};
    case 29:
        return bus::TaskResponse{task, bus::TaskStatus::Completed, bus::Json(nlohmann::json{{"degrees", seq % 30}})};
    case 1: return bus::Activate{};
    default:
        if (seq % 3 == 0)
            return bus::TaskUpdate{task, bus::Json(nlohmann::json{{"done", seq % 100}})};
        return bus::Frame{u"InputAudioRaw"_s, QByteArray(100, 'x'), {}, {}};
    }
}

} // namespace

LongSession::LongSession()
{
    for (quint64 i = 0; i < Agents; ++i)
        names.append(u"agent-%1"_s.arg(i));
}

std::vector<bus::Record> LongSession::subscriptions() const
{
    std::vector<bus::Record> records;
    for (const QString &name : names)
        records.push_back(bus::SubscribedRecord{Start, name, 256});
    return records;
}

std::vector<bus::Record> LongSession::next(quint64 messages)
{
    std::vector<bus::Record> records;
    std::vector<bus::Record> fates;
    for (const quint64 end = seq + messages; seq < end; ++seq) {
        const qint64 t = Start + qint64(seq) * MessageNs;
        const quint64 source = seq * 7 % Agents;
        const bool broadcast = seq % 10 == 3;
        const auto target = broadcast ? std::nullopt : std::optional(names[qsizetype((source + 1 + seq % 9) % Agents)]);
        bus::BusMessage message(names[qsizetype(source)], target, payloadOf(seq));
        message.setSeq(seq);
        records.push_back(bus::MessageRecord{t, std::move(message)});
        for (quint64 i = 1; i <= (broadcast ? 8 : 1); ++i) {
            const QString &subscriber = broadcast ? names[qsizetype((source + i) % Agents)] : *target;
            const auto fate = seq % 100 == 7 ? bus::Fate::Dropped : bus::Fate::Handled;
            const qint64 waited = fate == bus::Fate::Dropped ? 0 : qint64(seq * 31 % 5'000'000);
            const qint64 ran = fate == bus::Fate::Dropped ? 0 : 1000;
            fates.push_back(bus::FateRecord{seq, subscriber, fate, t + waited + ran, waited, ran, {}});
        }
    }
    records.insert(records.end(), std::make_move_iterator(fates.begin()), std::make_move_iterator(fates.end()));
    return records;
}

void fillLongSession(inspector::Session &session, quint64 messages)
{
    session.setMemoryLimit(std::numeric_limits<qint64>::max());
    LongSession maker;
    session.append(maker.subscriptions());
    for (quint64 begin = 0; begin < messages; begin += BatchSize)
        session.append(maker.next(std::min(BatchSize, messages - begin)));
}

} // namespace bench
