// Messages and records to write and read back.
#include "samples.h"

#include <nlohmann/json.hpp>

#include <limits>

using namespace Qt::StringLiterals;

namespace samples {

namespace {

const QString difficultText =
    u"quote \" backslash \\ newline \n tab \t bell \u0007 nul "_s + QChar(u'\0') + u" é 漢字 🎙 \u2028"_s;

bus::Json json(const char *text)
{
    return bus::Json(nlohmann::json::parse(text));
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    return bytes;
}

QDateTime started()
{
    return QDateTime(QDate(2026, 1, 31), QTime(10, 0, 0, 125), Qt::UTC);
}

bus::SubscriberTotals everyCounter()
{
    bus::SubscriberTotals totals;
    totals.received = 40;
    totals.handled = 30;
    totals.waiting = 5;
    totals.dropped = 1;
    totals.discarded = 3;
    totals.failed = 2;
    totals.undelivered = 1;
    totals.systemDepth = 2;
    totals.dataDepth = 3;
    totals.systemHighWater = 7;
    totals.dataHighWater = 8;
    totals.overtaken = 9;
    totals.longestStarvation = 4;
    totals.queuedBytes = 4096;
    return totals;
}

} // namespace

QList<Sample> payloads()
{
    const bus::Json object = json(R"({"text":"hello","n":[1,-2,3.5,true,null],"nested":{"deep":{}}})");
    const bus::Json null = json("null");
    const bus::AgentRegistryEntry full{u"router"_s, u"supervisor"_s, true, true, 12.5};
    const bus::AgentRegistryEntry bare{u"mic"_s, {}, false, false, {}};
    using enum bus::TaskStatus;
    return {
        {"Frame",
         bus::Frame{u"InputAudioRaw"_s, everyByte(), json(R"({"sample_rate":16000})"), bus::FrameDirection::Upstream}},
        {"Frame, no bytes", bus::Frame{u"UserStartedSpeaking"_s, {}, {}, bus::FrameDirection::Downstream}},
        {"Activate", bus::Activate{object}},
        {"Activate, null", bus::Activate{null}},
        {"Activate, absent", bus::Activate{}},
        {"Deactivate", bus::Deactivate{}},
        {"End", bus::End{u"done"_s}},
        {"End, no reason", bus::End{}},
        {"End, empty reason", bus::End{u""_s}},
        {"Cancel", bus::Cancel{difficultText}},
        {"Cancel, no reason", bus::Cancel{}},
        {"AgentReady", bus::AgentReady{u"runner"_s, u"root"_s, true, true, 0.1}},
        {"AgentReady, bare", bus::AgentReady{u"runner"_s, {}, false, false, {}}},
        {"AgentReady, times", bus::AgentReady{u"runner"_s, {}, true, false, std::numeric_limits<double>::max()}},
        {"AgentRegistry", bus::AgentRegistry{u"runner"_s, {full, bare}}},
        {"AgentRegistry, empty", bus::AgentRegistry{u"runner"_s, {}}},
        {"AgentError", bus::AgentError{difficultText}},
        {"TaskRequest", bus::TaskRequest{u"7f"_s, u"transcribe"_s, object}},
        {"TaskRequest, null", bus::TaskRequest{u"7f"_s, u"transcribe"_s, null}},
        {"TaskRequest, bare", bus::TaskRequest{difficultText, {}, {}}},
        {"TaskResponse, pending", bus::TaskResponse{u"7f"_s, Pending, json("\"text\"")}},
        {"TaskResponse, running", bus::TaskResponse{u"7f"_s, Running, json("[]")}},
        {"TaskResponse, completed", bus::TaskResponse{u"7f"_s, Completed, object}},
        {"TaskResponse, bare", bus::TaskResponse{u"7f"_s, Completed, {}}},
        {"TaskResponseUrgent, failed", bus::TaskResponseUrgent{u"7f"_s, Failed, json("18446744073709551615")}},
        {"TaskResponseUrgent, cancelled", bus::TaskResponseUrgent{u"7f"_s, Cancelled, null}},
        {"TaskUpdate", bus::TaskUpdate{u"7f"_s, json("0.25")}},
        {"TaskUpdate, absent", bus::TaskUpdate{u"7f"_s, {}}},
        {"TaskUpdateUrgent", bus::TaskUpdateUrgent{u"7f"_s, json("-9223372036854775808")}},
        {"TaskUpdateRequest", bus::TaskUpdateRequest{u"7f"_s}},
        {"TaskCancel", bus::TaskCancel{u"7f"_s, u"barge-in"_s}},
        {"TaskCancel, no reason", bus::TaskCancel{u"7f"_s, {}}},
        {"TaskStreamStart", bus::TaskStreamStart{u"7f"_s, object}},
        {"TaskStreamData", bus::TaskStreamData{u"7f"_s, json("\"chunk\"")}},
        {"TaskStreamEnd", bus::TaskStreamEnd{u"7f"_s, {}}},
    };
}

bus::BusMessage message(const bus::BusPayload &payload, quint64 seq)
{
    bus::BusMessage message(u"router"_s, seq % 3 == 0 ? std::optional(u"stt"_s) : std::nullopt, payload);
    message.setSeq(seq);
    return message;
}

QList<NamedRecord> records()
{
    constexpr qint64 t = 1'769'853'600'123'456'789;
    using bus::Fate;
    return {
        {"header", bus::HeaderRecord{u"voice-demo"_s, 4711, started()}},
        {"header, bare", bus::HeaderRecord{}},
        {"subscribed", bus::SubscribedRecord{t, difficultText, 256}},
        {"unsubscribed", bus::UnsubscribedRecord{t, u"stt"_s, 3}},
        {"fate, handled", bus::FateRecord{12, u"stt"_s, Fate::Handled, t, 5, 1, {}}},
        {"fate, handled at once", bus::FateRecord{12, u"stt"_s, Fate::Handled, t, 0, 0, {}}},
        {"fate, dropped", bus::FateRecord{12, u"stt"_s, Fate::Dropped, t, 0, 0, {}}},
        {"fate, discarded", bus::FateRecord{12, u"stt"_s, Fate::Discarded, t, 0, 0, {}}},
        {"fate, failed", bus::FateRecord{12, u"stt"_s, Fate::Failed, t, 5, 1, difficultText}},
        {"fate, undelivered",
         bus::FateRecord{std::numeric_limits<quint64>::max(), u"stt"_s, Fate::Undelivered, t, 0, 0, {}}},
        {"loss by the tap", bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Messages, 40, 57, 18, t}},
        {"loss by retention", bus::LossRecord{bus::LossBy::Retention, bus::LossRecord::What::Messages, 0, 9, 10, t}},
        {"loss by the file", bus::LossRecord{bus::LossBy::File, bus::LossRecord::What::Fates, 1, 2, 0, -1}},
        {"totals", bus::TotalsRecord{{58, {{u"stt"_s, everyCounter()}, {difficultText, {}}}}, t}},
        {"totals, nobody", bus::TotalsRecord{{}, t}},
    };
}

QList<bus::Record> session(int messages)
{
    const QList<Sample> contents = payloads();
    qint64 t = 1'769'853'600'000'000'000;
    QList<bus::Record> session = {bus::HeaderRecord{u"sample"_s, 1, started()},
                                  bus::SubscribedRecord{++t, u"stt"_s, 256}};
    for (int i = 0; i < messages; ++i) {
        const auto seq = quint64(i);
        session += bus::MessageRecord{t += 1000, message(contents[i % contents.size()].payload, seq), i % 7 == 3};
        session += bus::FateRecord{
            seq, u"stt"_s, i % 7 ? bus::Fate::Handled : bus::Fate::Dropped, t + 100, i % 7 * 10, i % 7, {}};
    }
    session += bus::LossRecord{
        bus::LossBy::Tap, bus::LossRecord::What::Messages, quint64(messages), quint64(messages) + 2, 3, ++t};
    session += bus::TotalsRecord{{quint64(messages) + 3, {{u"stt"_s, everyCounter()}}}, ++t};
    session += bus::UnsubscribedRecord{++t, u"stt"_s, 1};
    return session;
}

bool equal(const bus::Record &a, const bus::Record &b)
{
    if (a.index() != b.index())
        return false;
    return std::visit(
        [&b]<class R>(const R &first) {
            const R &second = std::get<R>(b);
            if constexpr (std::is_same_v<R, bus::MessageRecord>)
                return first.t == second.t && first.message == second.message && first.injected == second.injected;
            else
                return first == second;
        },
        a);
}

} // namespace samples
