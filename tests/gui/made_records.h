// Records made by hand, for tests of the views.
#pragma once

#include <libbus/tap/record.h>

#include <nlohmann/json.hpp>

#include <cmath>

namespace made {

using namespace Qt::StringLiterals;

inline constexpr qint64 Start = 1'800'000'000'000'000'000; ///< ns since the UNIX epoch
inline constexpr qint64 Millisecond = 1'000'000;

/// Message `seq`, sent `seq` milliseconds after the start.
template <class Payload>
bus::Record message(quint64 seq, const QString &source, const std::optional<QString> &target, Payload payload)
{
    bus::BusMessage message(source, target, std::move(payload));
    message.setSeq(seq);
    return bus::MessageRecord{Start + qint64(seq) * Millisecond, message};
}

inline bus::Record request(quint64 seq, const QString &task = u"7f"_s)
{
    const bus::Json payload(nlohmann::json{{"lang", "en"}});
    return message(seq, u"router"_s, u"stt"_s, bus::TaskRequest{task, u"transcribe"_s, payload});
}

inline bus::Record end(quint64 seq)
{
    return message(seq, u"runner"_s, std::nullopt, bus::End{u"done"_s});
}

inline bus::Record chunk(quint64 seq)
{
    return message(seq, u"stt"_s, u"router"_s, bus::TaskStreamData{u"7f"_s, bus::Json(nlohmann::json("hello world"))});
}

/// A sine of 440 Hz, 16-bit, 16,000 Hz, 20 ms.
inline QByteArray tone(double amplitude = 16'384)
{
    QByteArray bytes;
    for (int i = 0; i < 320; ++i) {
        const auto sample = qint16(std::lround(amplitude * std::sin(2 * M_PI * 440 * i / 16'000)));
        bytes += char(quint16(sample) & 0xff);
        bytes += char(quint16(sample) >> 8);
    }
    return bytes;
}

inline bus::Record audio(quint64 seq, const QByteArray &data = tone())
{
    const bus::Json metadata(nlohmann::json{{"sample_rate", 16'000}, {"channels", 1}});
    return message(seq, u"mic"_s, std::nullopt, bus::Frame{u"InputAudioRaw"_s, data, metadata});
}

inline bus::Record fate(quint64 seq, const QString &subscriber, bus::Fate fate, const QString &error = {})
{
    const bool ran = fate == bus::Fate::Handled || fate == bus::Fate::Failed;
    const qint64 waited = ran ? 1'500 : 0;
    const qint64 took = ran ? 20'000 : 0;
    return bus::FateRecord{seq, subscriber, fate, Start + qint64(seq) * Millisecond + waited + took, waited, took, error};
}

inline bus::Record loss(quint64 from, quint64 count)
{
    return bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Messages, from, from + count - 1, count,
                           Start + qint64(from) * Millisecond};
}

} // namespace made
