// Reads the recording: a WAV file, and JSON that says what is spoken where.
#include <inspector/source/demo/recording.h>

#include <QFile>
#include <QtEndian>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

// Resources of a static library have to be asked for, and that from outside any namespace.
static void initSpeechResource()
{
    Q_INIT_RESOURCE(speech);
}

namespace inspector::demo {
namespace {

/// The samples of a 16 kHz mono 16-bit PCM WAV file; nothing for any other file.
std::optional<QByteArray> samplesOf(const QByteArray &wav)
{
    if (wav.size() < 12 || !wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE")
        return std::nullopt;
    const auto u16 = [&wav](qsizetype at) { return qFromLittleEndian<quint16>(wav.constData() + at); };
    const auto u32 = [&wav](qsizetype at) { return qFromLittleEndian<quint32>(wav.constData() + at); };

    bool formatFits = false;
    for (qsizetype at = 12; at + 8 <= wav.size();) {
        const QByteArrayView id = QByteArrayView(wav).sliced(at, 4);
        const qsizetype size = u32(at + 4);
        const qsizetype body = at + 8;
        if (size > wav.size() - body)
            return std::nullopt;
        if (id == "fmt " && size >= 16)
            formatFits = u16(body) == 1 && u16(body + 2) == 1 && u32(body + 4) == SampleRate && u16(body + 14) == 16;
        if (id == "data")
            return formatFits ? std::optional(wav.mid(body, size)) : std::nullopt;
        at = body + size + size % 2;
    }
    return std::nullopt;
}

QList<Utterance> utterancesOf(const nlohmann::json &labels)
{
    QList<Utterance> utterances;
    for (const nlohmann::json &label : labels.at("utterances")) {
        utterances.append({.text = QString::fromStdString(label.at("text")),
                           .begin = label.at("from_ms").get<int>() / FrameMs,
                           .end = label.at("to_ms").get<int>() / FrameMs});
    }
    return utterances;
}

} // namespace

std::optional<Recording> Recording::load(QString *error)
{
    initSpeechResource();
    QFile wav(u":/demo/speech.wav"_s);
    QFile labels(u":/demo/speech.json"_s);
    if (!wav.open(QIODevice::ReadOnly) || !labels.open(QIODevice::ReadOnly)) {
        *error = u"the recording is not compiled in"_s;
        return std::nullopt;
    }
    return read(wav.readAll(), labels.readAll(), error);
}

std::optional<Recording> Recording::read(const QByteArray &wav, const QByteArray &labels, QString *error)
{
    Recording recording;
    const std::optional<QByteArray> samples = samplesOf(wav);
    if (!samples) {
        *error = u"the recording is not a WAV file of 16 kHz, mono, 16 bit"_s;
        return std::nullopt;
    }
    recording.samples = *samples;
    try {
        recording.spoken = utterancesOf(nlohmann::json::parse(labels.toStdString()));
    } catch (const nlohmann::json::exception &problem) {
        *error = u"the recording's labels: %1"_s.arg(QString::fromUtf8(problem.what()));
        return std::nullopt;
    }

    int previousEnd = 1; // at least one frame of noise comes first
    for (const Utterance &utterance : std::as_const(recording.spoken)) {
        if (utterance.begin < previousEnd || utterance.end <= utterance.begin
            || utterance.end > recording.frameCount()) {
            *error = u"the recording's labels do not fit its sound at \"%1\""_s.arg(utterance.text);
            return std::nullopt;
        }
        previousEnd = utterance.end;
    }
    if (recording.spoken.isEmpty()) {
        *error = u"the recording's labels name no utterance"_s;
        return std::nullopt;
    }
    return recording;
}

} // namespace inspector::demo
