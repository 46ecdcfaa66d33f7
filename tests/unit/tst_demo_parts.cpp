// The parts of the built-in session, each alone: the recording, the caller, who listens and who understands.
#include <inspector/source/demo/caller.h>
#include <inspector/source/demo/transcriber.h>
#include <inspector/source/demo/voice_activity.h>
#include <libbus/bus/local_agent_bus.h>

#include <QMutex>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace inspector::demo;

namespace {

Recording recording()
{
    QString error;
    const std::optional<Recording> loaded = Recording::load(&error);
    if (!loaded)
        qFatal("%s", qPrintable(error));
    return *loaded;
}

/// A bus with one agent of the session on it, and somebody who hears what it says.
class Stand {
public:
    Stand() : stage(std::make_shared<Stage>(Stage{.bus = bus, .recording = std::make_shared<Recording>(recording())})) { }
    ~Stand() { bus.stop(); }

    void bring(std::shared_ptr<Agent> agent)
    {
        const QString name = agent->name();
        bus::SubscribeOptions roomy;
        roomy.dataCapacity = 100'000; // the test hurries
        QVERIFY(!bus.subscribe(std::move(agent), roomy));
        QVERIFY(!bus.subscribe(u"listener"_s, [this](const bus::BusMessage &message) {
            const QMutexLocker lock(&mutex);
            heard.append(message);
        }, roomy));
        QVERIFY(bus.send({u"test"_s, name, bus::Activate{}}).isReceived());
    }
    void play(int frame)
    {
        const bus::Frame sound = toFrame({.positionMs = played++ * FrameMs, .samples = stage->recording->frame(frame)});
        QVERIFY(bus.send(bus::BusMessage::broadcast(u"microphone"_s, sound)).isReceived());
    }
    void playNoise(int frames)
    {
        for (int i = 0; i < frames; ++i)
            play(i % stage->recording->noiseFrames());
    }
    /// What the listener heard but for the sound.
    [[nodiscard]] QList<bus::BusMessage> said()
    {
        const QMutexLocker lock(&mutex);
        QList<bus::BusMessage> said;
        for (const bus::BusMessage &message : heard) {
            const auto *frame = message.as<bus::Frame>();
            if (!frame || frame->type != "InputAudioRaw"_L1)
                said.append(message);
        }
        return said;
    }

    bus::LocalAgentBus bus;
    const std::shared_ptr<const Stage> stage;
    qint64 played = 0;

private:
    QMutex mutex;
    QList<bus::BusMessage> heard;
};

/// The frames that a caller plays in so many steps; answers begin, go on and end at fixed steps.
QList<int> framesOf(Caller &caller, int steps, bool answered)
{
    QList<int> frames;
    for (int i = 0; i < steps; ++i) {
        if (answered && i % 400 == 200)
            caller.answerBegins();
        if (answered && i % 400 > 200 && i % 50 == 0)
            caller.phraseBegins();
        if (answered && i % 400 == 399)
            caller.answerEnds();
        frames.append(caller.nextFrame());
    }
    return frames;
}

QSet<int> utterancesIn(const Recording &recording, const QList<int> &frames)
{
    QSet<int> spoken;
    for (int i = 0; i < recording.utterances().size(); ++i) {
        if (frames.contains(recording.utterances()[i].end - 1))
            spoken.insert(i);
    }
    return spoken;
}

} // namespace

class TestDemoParts : public QObject {
    Q_OBJECT
private slots:
    void recordingFitsItsLabels();
    void badRecordingsAreRefused_data();
    void badRecordingsAreRefused();
    void chanceFollowsFromItsSeed();
    void callerFollowsFromHerSeed();
    void callerWaitsForAnswers();
    void callerSaysGoodbyeOnce();
    void voiceActivityFindsEveryUtterance();
    void voiceActivityHearsNothingInNoise();
    void transcriberKnowsEveryUtterance();
    void transcriberAdmitsThatItDidNotUnderstand();
};

void TestDemoParts::recordingFitsItsLabels()
{
    const Recording spoken = recording();
    QVERIFY(spoken.utterances().size() >= 8);
    for (const Utterance &utterance : spoken.utterances()) {
        QVERIFY(!utterance.text.isEmpty());
        double loudest = -96;
        for (int frame = utterance.begin; frame < utterance.end; ++frame)
            loudest = std::max(loudest, levelDb(spoken.frame(frame)));
        QVERIFY2(loudest > -25, qPrintable(utterance.text));
    }
    for (int frame = 0; frame < spoken.noiseFrames(); ++frame)
        QVERIFY(levelDb(spoken.frame(frame)) < -45);
    QCOMPARE(spoken.frame(0).size(), FrameBytes);
}

void TestDemoParts::badRecordingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("wav");
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<QString>("says");

    QByteArray wav("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data\0\x19\0\0", 44);
    wav += QByteArray(0x1900, '\0'); // ten frames
    const QByteArray labels = R"({"utterances":[{"from_ms":40,"to_ms":200,"text":"hello"}]})";
    QByteArray stereo = wav;
    stereo[22] = 2;
    QTest::newRow("good") << wav << labels << QString();
    QTest::newRow("no WAV") << QByteArray() << labels << u"not a WAV file"_s;
    QTest::newRow("stereo") << stereo << labels << u"not a WAV file"_s;
    QTest::newRow("cut off") << wav.left(100) << labels << u"not a WAV file"_s;
    QTest::newRow("header only") << wav.left(30) << labels << u"not a WAV file"_s;
    QTest::newRow("no JSON") << wav << QByteArray("{") << u"labels"_s;
    QTest::newRow("other JSON") << wav << QByteArray("[1]") << u"labels"_s;
    QTest::newRow("no utterance") << wav << QByteArray(R"({"utterances":[]})") << u"no utterance"_s;
    QTest::newRow("no noise") << wav << QByteArray(R"({"utterances":[{"from_ms":0,"to_ms":200,"text":"hello"}]})")
                              << u"hello"_s;
    QTest::newRow("beyond the end") << wav << QByteArray(R"({"utterances":[{"from_ms":40,"to_ms":220,"text":"hello"}]})")
                                    << u"hello"_s;
    QTest::newRow("backwards") << wav << QByteArray(R"({"utterances":[{"from_ms":80,"to_ms":40,"text":"hello"}]})")
                               << u"hello"_s;
}

void TestDemoParts::badRecordingsAreRefused()
{
    QFETCH(QByteArray, wav);
    QFETCH(QByteArray, labels);
    QFETCH(QString, says);
    QString error;
    const std::optional<Recording> read = Recording::read(wav, labels, &error);
    QCOMPARE(read.has_value(), says.isEmpty());
    QVERIFY2(error.contains(says), qPrintable(error));
}

void TestDemoParts::chanceFollowsFromItsSeed()
{
    const auto rolls = [](quint64 seed, int conversation, const QString &who) {
        Chance chance(seed, conversation, who);
        QList<int> numbers;
        for (int i = 0; i < 50; ++i)
            numbers.append(chance.between(1, 6));
        return numbers;
    };
    QCOMPARE(rolls(1, 1, u"a"_s), rolls(1, 1, u"a"_s));
    QVERIFY(rolls(1, 1, u"a"_s) != rolls(2, 1, u"a"_s));
    QVERIFY(rolls(1, 1, u"a"_s) != rolls(1, 2, u"a"_s));
    QVERIFY(rolls(1, 1, u"a"_s) != rolls(1, 1, u"b"_s));
    for (const int number : rolls(7, 1, u"a"_s))
        QVERIFY(number >= 1 && number <= 6);
}

void TestDemoParts::callerFollowsFromHerSeed()
{
    const Recording spoken = recording();
    const auto frames = [&spoken](quint64 seed) {
        Caller caller(spoken, Chance(seed, 1, u"caller"_s));
        return framesOf(caller, 4000, true);
    };
    QCOMPARE(frames(1), frames(1));
    QSet<QList<int>> different;
    for (quint64 seed = 1; seed <= 10; ++seed)
        different.insert(frames(seed));
    QVERIFY(different.size() > 5);
}

void TestDemoParts::callerWaitsForAnswers()
{
    const Recording spoken = recording();
    Caller alone(spoken, Chance(4, 1, u"caller"_s));
    Caller answered(spoken, Chance(4, 1, u"caller"_s));
    const qsizetype unheard = utterancesIn(spoken, framesOf(alone, 900, false)).size(); // 18 s
    const qsizetype heard = utterancesIn(spoken, framesOf(answered, 4000, true)).size();
    QVERIFY(unheard <= 2); // her question, and that she changes her mind
    QVERIFY(heard > unheard);
}

void TestDemoParts::callerSaysGoodbyeOnce()
{
    const Recording spoken = recording();
    for (quint64 seed = 1; seed <= 20; ++seed) {
        Caller caller(spoken, Chance(seed, 1, u"caller"_s));
        const QList<int> frames = framesOf(caller, 20'000, true);
        const Utterance &goodbye = spoken.utterances().last();
        QCOMPARE(frames.count(goodbye.begin), 1);
        const QList<int> afterwards = frames.mid(frames.indexOf(goodbye.end - 1) + 1);
        QVERIFY(std::ranges::all_of(afterwards, [&spoken](int frame) { return frame < spoken.noiseFrames(); }));
    }
}

void TestDemoParts::voiceActivityFindsEveryUtterance()
{
    Stand stand;
    stand.bring(std::make_shared<VoiceActivity>(stand.stage));
    const Recording &spoken = *stand.stage->recording;
    QList<qint64> begins;
    QList<qint64> ends;
    stand.playNoise(50);
    for (const Utterance &utterance : spoken.utterances()) {
        begins.append(stand.played * FrameMs);
        for (int frame = utterance.begin; frame < utterance.end; ++frame)
            stand.play(frame);
        ends.append(stand.played * FrameMs);
        stand.playNoise(40);
    }
    // A pause within an utterance may split it: look at each one's first begin and last end.
    const auto isSound = [](const bus::BusMessage &message, QLatin1StringView type) {
        return message.as<bus::Frame>() && message.as<bus::Frame>()->type == type;
    };
    const auto countOf = [&](QLatin1StringView type) {
        return std::ranges::count_if(stand.said(), [&](const auto &message) { return isSound(message, type); });
    };
    QTRY_VERIFY(countOf("UserStoppedSpeaking"_L1) >= begins.size()
                && countOf("UserStoppedSpeaking"_L1) == countOf("UserStartedSpeaking"_L1));
    for (qsizetype i = 0; i < begins.size(); ++i) {
        qint64 firstBegin = -1;
        qint64 lastEnd = -1;
        for (const bus::BusMessage &message : stand.said()) {
            const nlohmann::json &about = message.as<bus::Frame>()->metadata.value();
            const qint64 from = about.at("from_ms");
            if (from < begins[i] - FrameMs || from > ends[i])
                continue;
            if (firstBegin < 0)
                firstBegin = from;
            if (isSound(message, "UserStoppedSpeaking"_L1))
                lastEnd = about.at("to_ms");
        }
        QVERIFY2(firstBegin >= 0 && firstBegin - begins[i] < 200, qPrintable(spoken.utterances()[i].text));
        QVERIFY2(std::abs(lastEnd - ends[i]) < 250, qPrintable(spoken.utterances()[i].text));
    }
}

void TestDemoParts::voiceActivityHearsNothingInNoise()
{
    Stand stand;
    stand.bring(std::make_shared<VoiceActivity>(stand.stage));
    stand.playNoise(2000);
    QTRY_COMPARE(stand.bus.totals().subscribers.value(u"vad"_s).handled, 2001u);
    QVERIFY(stand.said().isEmpty());
}

void TestDemoParts::transcriberKnowsEveryUtterance()
{
    Stand stand;
    stand.bring(std::make_shared<Transcriber>(stand.stage));
    for (const Utterance &utterance : stand.stage->recording->utterances()) {
        stand.playNoise(30);
        const qint64 from = stand.played * FrameMs + 3 * FrameMs; // the detection is never quite right
        for (int frame = utterance.begin; frame < utterance.end; ++frame)
            stand.play(frame);
        const qint64 to = stand.played * FrameMs + 2 * FrameMs;
        stand.playNoise(10);
        const bus::Json range(nlohmann::json{{"from_ms", from}, {"to_ms", to}});
        QVERIFY(stand.bus.send({u"listener"_s, u"transcriber"_s,
                                bus::TaskRequest{utterance.text, u"transcribe"_s, range}}).isReceived());
        QString understood;
        const auto answered = [&] {
            for (const bus::BusMessage &message : stand.said()) {
                const auto *response = message.as<bus::TaskResponse>();
                if (response && response->taskId == utterance.text)
                    understood = QString::fromStdString(response->response.value().value("text", std::string("?")));
            }
            return !understood.isEmpty();
        };
        QTRY_VERIFY(answered());
        QCOMPARE(understood, utterance.text);
    }
}

void TestDemoParts::transcriberAdmitsThatItDidNotUnderstand()
{
    Stand stand;
    stand.bring(std::make_shared<Transcriber>(stand.stage));
    stand.playNoise(100);
    const auto ask = [&stand](const QString &task, nlohmann::json range) {
        QVERIFY(stand.bus.send({u"listener"_s, u"transcriber"_s,
                                bus::TaskRequest{task, u"transcribe"_s, bus::Json(std::move(range))}}).isReceived());
    };
    ask(u"noise"_s, {{"from_ms", 100}, {"to_ms", 1900}});
    ask(u"nothing"_s, {{"from_ms", 100}, {"to_ms", 100}});
    ask(u"not heard yet"_s, {{"from_ms", 500'000}, {"to_ms", 501'000}});
    const auto failures = [&stand] {
        return std::ranges::count_if(stand.said(), [](const bus::BusMessage &message) {
            const auto *response = message.as<bus::TaskResponse>();
            return response && response->status == bus::TaskStatus::Failed;
        });
    };
    QTRY_COMPARE(failures(), 3);
}

QTEST_GUILESS_MAIN(TestDemoParts)
#include "tst_demo_parts.moc"
