// Fuzzes filters: parsing them, and applying them to a session with messages of many kinds.
#include <inspector/session/filter/filter.h>
#include <inspector/session/session.h>

using namespace Qt::StringLiterals;

namespace {

template <class Payload>
bus::Record message(quint64 seq, std::optional<QString> target, Payload payload)
{
    bus::BusMessage message(u"router"_s, std::move(target), std::move(payload));
    message.setSeq(seq);
    return bus::MessageRecord{qint64(seq) * 1'000'000, message};
}

void fill(inspector::Session &session)
{
    const bus::Json json = bus::Json::parse(R"({"lang":"en","progress":0.5,"list":[1,{"a":null}]})");
    session.append({
        message(0, u"stt"_s, bus::TaskRequest{u"7f"_s, u"transcribe"_s, json}),
        message(1, std::nullopt, bus::Frame{u"InputAudioRaw"_s, "bytes", json, {}}),
        message(2, u"stt"_s, bus::TaskUpdate{u"7f"_s, json}),
        message(3, std::nullopt, bus::AgentRegistry{u"runner"_s, {{u"stt"_s, {}, true, false, 12.5}}}),
        message(4, std::nullopt, bus::End{u"done"_s}),
        bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Messages, 5, 8, 4, 5'000'000},
        bus::FateRecord{0, u"stt"_s, bus::Fate::Handled, 2, 5'000'000, 1'000, {}},
        bus::FateRecord{1, u"stt"_s, bus::Fate::Dropped, 2, 0, 0, {}},
        bus::FateRecord{2, u"stt"_s, bus::Fate::Failed, 3, 1, 1, u"it broke"_s},
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto session = [] {
        auto made = std::make_unique<inspector::Session>();
        fill(*made);
        return made;
    }();
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const inspector::Filter filter = inspector::Filter::parse(text);
    if (!filter.isValid()) {
        if (filter.error().text.isEmpty() || filter.error().column < 1 || filter.error().column > text.size() + 1)
            qFatal("an error that says nothing, or stands outside of the filter");
        return 0;
    }
    for (qint64 row = session->rowBegin(); row < session->rowEnd(); ++row)
        std::ignore = filter.matches(*session, row);
    return 0;
}
