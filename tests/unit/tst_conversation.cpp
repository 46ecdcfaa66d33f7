// A session as a conversation: what is an entry, what belongs together, in which words.
#include "session_records.h"

#include <inspector/session/conversation.h>

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace records;
using inspector::Conversation;
using inspector::ConversationWords;
using inspector::Session;
using Kind = inspector::ConversationEntry::Kind;

namespace {

bus::Record textFrame(quint64 seq, const QString &from, const QString &type, const char *words)
{
    return message(seq, from, {}, bus::Frame{type, words, {}, {}});
}

bus::Record sound(quint64 seq, const QString &from, const QString &to = {})
{
    return message(
        seq, from, to,
        bus::Frame{u"InputAudioRaw"_s, QByteArray(640, 'x'), json(R"({"sample_rate":16000,"channels":1})"), {}});
}

bus::Record request(quint64 seq, const QString &from, const QString &to,
                    const char *payload = R"({"text":"the weather?"})")
{
    return message(seq, from, to, bus::TaskRequest{u"t"_s, u"look_up"_s, json(payload)});
}

bus::Record chunk(quint64 seq, const char *words)
{
    return message(seq, u"weather"_s, u"router"_s,
                   bus::TaskStreamData{u"t"_s, bus::Json(nlohmann::json{{"text", words}})});
}

bus::Record answer(quint64 seq, const char *words, bus::TaskStatus status = bus::TaskStatus::Completed)
{
    return message(seq, u"weather"_s, u"router"_s,
                   bus::TaskResponse{u"t"_s, status, bus::Json(nlohmann::json{{"text", words}})});
}

/// Most of it is told by entries of a loud agent.
bus::Record oneOfMany(quint64 seq, quint32 dice)
{
    const QString quiet = u"quiet-%1"_s.arg(dice % 7);
    if (dice < 70)
        return message(seq, u"loud"_s, u"router"_s, bus::TaskUpdate{u"t"_s, json(R"({"text":"so far so good"})")});
    if (dice < 80)
        return sound(seq, u"mic"_s);
    if (dice < 96)
        return message(seq, quiet, {}, bus::Frame{u"Image"_s, "x", {}, {}}); // no entry
    if (dice < 98)
        return request(seq, quiet, u"router"_s);
    return message(seq, u"bot"_s, {}, bus::AgentError{u"no"_s});
}

/// Streams and sound that go on for long, side by side, among messages that are no entry.
bus::Record oneOfLongOnes(quint64 seq, quint32 dice, quint32 which)
{
    const QString task = u"t%1"_s.arg(which % 5);
    const QString worker = u"worker-%1"_s.arg(which % 5);
    if (dice < 40)
        return message(seq, worker, u"router"_s, bus::TaskStreamData{task, json(R"({"text":"and so on"})")});
    if (dice < 41)
        return message(seq, worker, u"router"_s, bus::TaskStreamEnd{task, {}});
    if (dice < 65)
        return sound(seq, u"mic-%1"_s.arg(which % 3));
    if (dice < 90)
        return message(seq, u"camera-%1"_s.arg(which % 3), {}, bus::Frame{u"Image"_s, "x", {}, {}}); // no entry
    if (dice < 98)
        return request(seq, u"quiet-%1"_s.arg(which % 50), u"router"_s);
    return message(seq, u"bot"_s, {}, bus::AgentError{u"no"_s});
}

bool isNote(const Conversation &conversation, qint64 index)
{
    return conversation.at(index).kind == Kind::Loss;
}

/// Each entry has messages or tells of some that are gone, no two notes are neighbours, and none tells what another one
/// does. `isAll`: all that was evicted is told.
void checkNotes(const Conversation &conversation, const Session &session, bool isAll)
{
    std::set<qint64> told;
    quint64 lost = 0;
    bool wasNote = false;
    for (qint64 index = conversation.begin(); index < conversation.end(); ++index) {
        const auto &entry = conversation.at(index);
        if (entry.kind == Kind::Gone) {
            QVERIFY(isNote(conversation, conversation.noteFor(index)));
            continue;
        }
        QVERIFY(!conversation.words(index).title.isEmpty());
        QVERIFY2(!wasNote || !isNote(conversation, index), "two notes are neighbours");
        wasNote = isNote(conversation, index);
        if (!wasNote) {
            const auto last = session.row(entry.lastRow);
            QVERIFY(entry.kind == Kind::Began || last.type == inspector::MessageRow::Type::Message);
            continue;
        }
        quint64 sum = 0;
        for (const qint64 row : conversation.rowsOf(index)) {
            QVERIFY(session.row(row).evictedHere);
            QVERIFY2(told.insert(row).second, "two notes tell of the same");
            sum += session.row(row).lost;
        }
        if (index == conversation.begin()) // all that was before
            QCOMPARE(entry.t, session.row(session.rowBegin()).t);
        QCOMPARE(entry.messages, 1);
        QCOMPARE(entry.soundNs, 0);
        QCOMPARE(entry.meaning, inspector::FrameMeaning::Other);
        QVERIFY(!entry.isBargeIn);
        const QString title = conversation.words(index).title;
        QVERIFY2(title.startsWith(QLocale().toString(sum) + u" "_s), qPrintable(title));
        lost += sum;
    }
    QVERIFY(lost <= session.messagesEvicted()); // some of those were in no entry
    if (isAll)
        QCOMPARE(lost, session.messagesEvicted());
}

/// Keeps what notes say, as a view does, until it is told that they may say something else.
class KeptNotes {
public:
    explicit KeptNotes(const Conversation *c) : conversation(c)
    {
        const auto forget = [this](qint64 begin, qint64 end) {
            titles.erase(titles.lower_bound(begin), titles.lower_bound(end));
        };
        QObject::connect(c, &Conversation::entriesChanged, &context, forget);
        QObject::connect(c, &Conversation::entriesEvicted, &context, forget);
        QObject::connect(c, &Conversation::entriesForgotten, &context, [forget](qint64 begin) { forget(0, begin); });
    }
    void check()
    {
        for (qint64 index = conversation->begin(); index < conversation->end(); ++index) {
            if (!isNote(*conversation, index))
                continue;
            const QString title = conversation->words(index).title;
            const auto kept = titles.try_emplace(index, title).first;
            QCOMPARE(kept->second, title);
        }
    }

private:
    const Conversation *const conversation;
    QObject context;
    std::map<qint64, QString> titles;
};

struct Read {
    Session session;
    Conversation conversation{&session};

    explicit Read(const std::vector<bus::Record> &records)
    {
        session.append(records);
        readAll();
    }
    void readAll()
    {
        while (conversation.read()) {}
    }
    /// Without the entry that the session begins with.
    QList<Kind> kinds() const
    {
        QList<Kind> kinds;
        for (qint64 i = conversation.begin() + 1; i < conversation.end(); ++i)
            kinds.append(conversation.at(i).kind);
        return kinds;
    }
    ConversationWords words(qint64 index) const { return conversation.words(index + 1); }
};

} // namespace

class TestConversation : public QObject {
    Q_OBJECT
private slots:
    void itBeginsWithTheSession()
    {
        const Read read(
            {bus::HeaderRecord{u"voice"_s, 7, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC)}, sound(0, u"mic"_s)});
        QCOMPARE(read.conversation.at(0).kind, Kind::Began);
        QVERIFY(read.conversation.words(0).title.contains(u"voice"));
        QCOMPARE(read.conversation.at(0).speaker, inspector::NoName);
    }

    void aTaskInWords()
    {
        const Read read({request(0, u"router"_s, u"weather"_s), answer(1, "It rains.")});
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Request, Kind::Answer}));
        QCOMPARE(read.words(0).title, u"router asks weather: look_up"_s);
        QCOMPARE(read.words(0).text, u"the weather?"_s);
        QCOMPARE(read.words(1).title, u"weather answers router"_s);
        QCOMPARE(read.words(1).text, u"It rains."_s);
    }

    void jsonWithoutWordsIsShownAsItIs()
    {
        const Read read({request(0, u"router"_s, u"weather"_s, R"({"degrees":7})")});
        QCOMPARE(read.words(0).text, u"{\"degrees\":7}"_s);
    }

    void chunksAreOneEntryAndTheAnswerDoesNotRepeatThem()
    {
        const Read read({request(0, u"router"_s, u"weather"_s), chunk(1, "It rains"), sound(2, u"mic"_s),
                         chunk(3, "in London."), answer(4, "It rains in London.")});
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Request, Kind::Stream, Kind::Audio, Kind::Answer}));
        QCOMPARE(read.words(1).text, u"It rains in London."_s);
        QCOMPARE(read.words(3).text, QString());
    }

    void whatIsStreamedAfterTheAnswerIsAnEntryOfItsOwn()
    {
        const Read read({request(0, u"router"_s, u"weather"_s), chunk(1, "It rains"), answer(2, "It rains."),
                         chunk(3, "Still here?")});
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Request, Kind::Stream, Kind::Answer, Kind::Stream}));
        QCOMPARE(read.words(3).text, u"Still here?"_s);
    }

    void anAnswerThatSaysMoreIsShown()
    {
        const Read read(
            {request(0, u"router"_s, u"weather"_s), chunk(1, "It rains"), answer(2, "It rains, and it is cold.")});
        QCOMPARE(read.words(2).text, u"It rains, and it is cold."_s);
    }

    void ofAnIdUsedAgainTheNewestStreamCounts()
    {
        std::vector<bus::Record> records;
        for (int life = 0; life < 700; ++life) { // more messages than are looked through
            const std::string words = "Answer " + std::to_string(life);
            const quint64 seq = records.size();
            records.push_back(request(seq, u"router"_s, u"weather"_s));
            records.push_back(chunk(seq + 1, "Answer"));
            records.push_back(chunk(seq + 2, words.c_str() + 6));
            records.push_back(answer(seq + 3, words.c_str()));
        }
        const Read read(records);
        for (const qint64 life : {0, 1, 699}) {
            QCOMPARE(read.words(3 * life + 1).text, u"Answer %1"_s.arg(life));
            QCOMPARE(read.words(3 * life + 2).text, QString());
        }
    }

    void aRequestHandedOnDoesNotCutTheStream()
    {
        const Read read({request(0, u"router"_s, u"weather"_s), chunk(1, "It rains"),
                         request(2, u"weather"_s, u"london"_s), chunk(3, "in London."),
                         answer(4, "It rains in London.")});
        QCOMPARE(read.words(read.kinds().size() - 1).text, QString());
    }

    void transcriptionsAndSpokenWords()
    {
        const Read read({message(0, u"stt"_s, {},
                                 bus::Frame{u"TranscriptionFrame"_s, {}, json(R"({"text":"Hello?","user_id":"Ann"})")}),
                         textFrame(1, u"bot"_s, u"InterimTranscription"_s, "Hel"),
                         textFrame(2, u"bot"_s, u"TTSText"_s, "Good"), textFrame(3, u"bot"_s, u"TTSText"_s, "morning."),
                         textFrame(4, u"bot"_s, u"Metrics"_s, "17")});
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Heard, Kind::Said}));
        QCOMPARE(read.words(0).title, u"Ann says, as stt hears it"_s);
        QCOMPARE(read.words(0).text, u"Hello?"_s);
        QCOMPARE(read.words(1).text, u"Good morning."_s);
        QCOMPARE(read.conversation.at(2).messages, 2);
    }

    void wordsAfterAnothersWordsAreAnEntryOfTheirOwn()
    {
        const Read read({textFrame(0, u"bot"_s, u"Text"_s, "One"), textFrame(1, u"stt"_s, u"Transcription"_s, "Stop"),
                         textFrame(2, u"bot"_s, u"Text"_s, "two"), textFrame(9000, u"bot"_s, u"Text"_s, "three")});
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Said, Kind::Heard, Kind::Said, Kind::Said}));
    }

    void soundIsOneEntryFromPauseToPause()
    {
        std::vector<bus::Record> records;
        for (quint64 seq = 0; seq < 100; ++seq)
            records.push_back(sound(seq, u"mic"_s));
        records.push_back(sound(3000, u"mic"_s));
        records.push_back(dropped(3, u"archive"_s));
        records.push_back(dropped(4, u"archive"_s));
        const Read read(records);
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Audio, Kind::Audio}));
        QCOMPARE(read.words(0).title, u"mic: 2.0 s of sound"_s);
        QCOMPARE(read.words(0).troubles, QStringList{u"2 of 100 dropped: the queue of archive was full"_s});
        QCOMPARE(read.words(1).troubles, QStringList());
    }

    void soundToTwoAgentsIsAnEntryForEach()
    {
        std::vector<bus::Record> records;
        for (quint64 seq = 0; seq < 100; ++seq)
            records.push_back(sound(seq, u"mic"_s, seq % 2 == 0 ? u"vad"_s : u"stt"_s));
        records.push_back(dropped(3, u"stt"_s));
        const Read read(records);
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Audio, Kind::Audio}));
        QCOMPARE(read.words(0).title, u"mic → vad: 1.0 s of sound"_s);
        QCOMPARE(read.words(0).troubles, QStringList());
        QCOMPARE(read.words(1).title, u"mic → stt: 1.0 s of sound"_s);
        QCOMPARE(read.words(1).troubles, QStringList{u"1 of 50 dropped: the queue of stt was full"_s});
    }

    void manyAreCountedAsPeopleWriteIt()
    {
        std::vector<bus::Record> records;
        for (quint64 seq = 0; seq < 1'500; ++seq) {
            records.push_back(sound(seq, u"mic"_s));
            records.push_back(dropped(seq, u"archive"_s));
        }
        for (const quint64 seq : {0, 1}) {
            bus::FateRecord failed = fateOf(seq, u"stt"_s, bus::Fate::Failed, Start + qint64(seq) * Ms);
            failed.error = u"90%2 full"_s;
            records.push_back(failed);
        }
        const Read read(records);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        const QStringList troubles = read.words(0).troubles;
        QLocale::setDefault(before);
        QCOMPARE(troubles,
                 QStringList({u"1,500 of 1,500 dropped: the queue of archive was full"_s,
                              u"The handler of stt failed: 90%2 full (2 times)"_s}));
    }

    void agentsThatComeTogetherAreOneEntry()
    {
        const Read read({message(0, u"a"_s, {}, bus::AgentReady{}), message(1, u"b"_s, {}, bus::AgentReady{}),
                         message(2, u"boss"_s, {}, bus::AgentRegistry{}),
                         message(3, u"boss"_s, u"a"_s, bus::Activate{}), message(4, u"boss"_s, u"b"_s, bus::Activate{}),
                         message(5, u"b"_s, {}, bus::AgentError{u"no disk"_s}),
                         message(6, u"boss"_s, {}, bus::End{u"over"_s})});
        QCOMPARE(read.kinds(), QList<Kind>({Kind::Event, Kind::Event, Kind::Failure, Kind::Event}));
        QCOMPARE(read.words(0).title, u"Ready: a, b"_s);
        QCOMPARE(read.words(1).title, u"boss activates a, b"_s);
        QCOMPARE(read.words(2).text, u"no disk"_s);
        QCOMPARE(read.words(3).text, u"over"_s);
    }

    void aCancelWhenAPersonBeginsToSpeakIsABargeIn()
    {
        const Read read({textFrame(0, u"vad"_s, u"UserStartedSpeaking"_s, ""),
                         message(20, u"boss"_s, u"router"_s, bus::TaskCancel{u"t"_s, {}}),
                         message(30, u"boss"_s, u"mic"_s, bus::Cancel{u"hung up"_s}),
                         message(5000, u"boss"_s, u"router"_s, bus::TaskCancel{u"t"_s, {}})});
        QVERIFY(read.conversation.at(2).isBargeIn);
        QVERIFY(!read.conversation.at(3).isBargeIn);
        QVERIFY(!read.conversation.at(4).isBargeIn);
        QVERIFY(read.words(1).title.contains(u"barge-in"));
    }

    void dropsFailuresAndLossesAreToldWhereTheyHappened()
    {
        bus::FateRecord failed = fateOf(1, u"router"_s, bus::Fate::Failed, Start + 2 * Ms);
        failed.error = u"boom"_s;
        const Read read(
            {request(0, u"router"_s, u"weather"_s), dropped(0, u"weather"_s), answer(1, "x"), failed, lost(2, 9)});
        QCOMPARE(read.words(0).troubles, QStringList{u"Dropped: the queue of weather was full"_s});
        QCOMPARE(read.words(1).troubles, QStringList{u"The handler of router failed: boom"_s});
        QCOMPARE(read.conversation.at(3).kind, Kind::Loss);
    }

    void aRowLeadsToItsEntry()
    {
        const Read read(
            {request(0, u"router"_s, u"weather"_s), sound(1, u"mic"_s), sound(2, u"mic"_s), answer(3, "x")});
        QCOMPARE(read.conversation.entryAt(0), 1);
        QCOMPARE(read.conversation.entryAt(2), 2);
        QCOMPARE(read.conversation.entryAt(3), 3);
    }

    void itGrowsAsTheSessionDoes()
    {
        Session session;
        Conversation conversation(&session);
        QSignalSpy appended(&conversation, &Conversation::entriesAppended);
        QSignalSpy changed(&conversation, &Conversation::entriesChanged);
        session.append({request(0, u"router"_s, u"weather"_s), chunk(1, "It")});
        QVERIFY(!conversation.read());
        QCOMPARE(appended.count(), 1);
        QCOMPARE(conversation.end(), 3);
        session.append(chunk(2, "rains"));
        QVERIFY(!conversation.read());
        QCOMPARE(appended.count(), 1);
        QCOMPARE(changed.last().at(0).toLongLong(), 2);
        QCOMPARE(conversation.words(2).text, u"It rains"_s);
        session.clear();
        QCOMPARE(conversation.end(), 0);
    }

    void readingIsBounded()
    {
        Session session;
        for (quint64 seq = 0; seq < 1000; ++seq)
            session.append(sound(seq, u"mic"_s));
        Conversation conversation(&session);
        int calls = 1;
        while (conversation.read(100))
            ++calls;
        QCOMPARE(calls, 10);
    }

    void whatIsEvictedIsForgotten()
    {
        Session session;
        Conversation conversation(&session);
        QSignalSpy forgotten(&conversation, &Conversation::entriesForgotten);
        session.setMemoryLimit(1 << 20);
        for (quint64 seq = 0; seq < 20'000; ++seq) {
            session.append(message(seq, u"bot"_s, {}, bus::AgentError{QString(200, u'x')}));
            if (seq % 100 == 0)
                while (conversation.read()) {}
        }
        QVERIFY(!forgotten.isEmpty());
        QVERIFY(conversation.begin() > 0);
        QVERIFY(conversation.at(conversation.begin()).lastRow >= session.rowBegin());
        QVERIFY(!conversation.words(conversation.begin()).title.isEmpty());
    }

    /// A loud agent's messages go while the others stay, so that there are holes everywhere.
    /// A view that comes late reads what is held, however much has gone among it.
    void whatIsGoneTakesNoStep()
    {
        Session session;
        session.setMemoryLimit(1 << 20);
        session.append(message(0, u"router"_s, {}, bus::AgentReady{}));
        for (quint64 seq = 1; seq < 30'000; ++seq)
            session.append(frame(seq));
        QVERIFY(session.rowEnd() - session.rowBegin() > 4 * session.rowCount());
        Conversation conversation(&session);
        constexpr qint64 rowsAtOnce = 10;
        qint64 steps = 1;
        while (conversation.read(rowsAtOnce))
            ++steps;
        QCOMPARE(steps, (session.rowCount() + rowsAtOnce - 1) / rowsAtOnce);
        QCOMPARE(conversation.progress(), 1.0);
    }

    void evictionsAreToldByAsFewNotesAsThereCanBe()
    {
        Session session;
        Conversation conversation(&session);
        session.setMemoryLimit(1 << 20);
        QRandomGenerator random(7);
        quint64 seq = 0;
        for (int round = 0; round < 500; ++round) {
            for (int i = 0; i < 40; ++i, ++seq)
                session.append(oneOfMany(seq, random.bounded(100)));
            if (random.bounded(3) > 0)
                while (conversation.read()) {}
            if (round % 20 == 0)
                checkNotes(conversation, session, false);
        }
        while (conversation.read()) {}
        QVERIFY(session.rowBegin() > 0);
        QVERIFY(session.messagesEvicted() > 10'000);
        checkNotes(conversation, session, false);
        Conversation late(&session);
        while (late.read()) {}
        checkNotes(late, session, true);
    }

    void whatANoteSaysIsToldWhenItChanges_data()
    {
        QTest::addColumn<bool>("isLong");
        QTest::newRow("single messages") << false;
        QTest::newRow("long entries side by side") << true;
    }
    void whatANoteSaysIsToldWhenItChanges()
    {
        QFETCH(const bool, isLong);
        Session session;
        Conversation conversation(&session);
        KeptNotes kept(&conversation);
        session.setMemoryLimit(1 << 20);
        QRandomGenerator random(7);
        quint64 seq = 0;
        for (int round = 0; round < 500; ++round) {
            for (int i = 0; i < 40; ++i, ++seq) {
                const quint32 dice = random.bounded(100);
                session.append(isLong ? oneOfLongOnes(seq, dice, random.generate()) : oneOfMany(seq, dice));
            }
            if (random.bounded(3) > 0)
                while (conversation.read()) {}
            kept.check();
            if (round % 20 == 0)
                checkNotes(conversation, session, false);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(session.messagesEvicted() > 5'000);
        // Of what went at the front, there is one entry and what stands among those that reach further.
        qint64 atFront = 0;
        while (conversation.at(conversation.begin() + atFront).row <= session.rowBegin())
            ++atFront;
        QVERIFY2(atFront < 1'000, qPrintable(QString::number(atFront)));
    }

    void aStreamThatGoesOnAfterALongPauseBecomesANoteToo()
    {
        Session session;
        Conversation conversation(&session);
        session.setMemoryLimit(1 << 20);
        quint64 seq = 0;
        const auto talkUntilThinnedBeyond = [&](qint64 row, const QString &loud) {
            while (session.wholeFrom() <= row) {
                session.append(message(seq++, loud, {}, bus::Frame{u"Image"_s, QByteArray(500, 'x'), {}, {}}));
                while (conversation.read()) {}
            }
        };
        session.append(chunk(seq++, "It rains"));
        talkUntilThinnedBeyond(0, u"camera"_s);
        const qint64 next = session.rowEnd();
        session.append(chunk(seq++, "in London."));
        while (conversation.read()) {}
        QCOMPARE(conversation.at(1).lastRow, next);
        talkUntilThinnedBeyond(next, u"weather"_s); // that agent speaks much by now
        QCOMPARE(session.row(next).type, inspector::MessageRow::Type::Gone);
        QVERIFY(conversation.begin() > 1 || conversation.at(1).kind != Kind::Stream);
        checkNotes(conversation, session, false);
    }

    void aStreamOfAForgottenTaskHasItsWords()
    {
        Read read({request(0, u"router"_s, u"weather"_s), answer(1, "Soon")});
        read.session.setMemoryLimit(1 << 20);
        quint64 seq = 2;
        for (; read.session.tasks().find(u"t"_s) && seq < 100'000; seq += 2) {
            const QString id = QString::number(seq);
            read.session.append(
                {message(seq, u"router"_s, u"weather"_s, bus::TaskRequest{id, {}, {}}),
                 message(seq + 1, u"weather"_s, u"router"_s, bus::TaskResponse{id, bus::TaskStatus::Completed, {}})});
        }
        QVERIFY(!read.session.tasks().find(u"t"_s));
        read.session.append({chunk(seq, "It rains"), sound(seq + 1, u"mic"_s), chunk(seq + 2, "in London."),
                             dropped(seq + 2, u"router"_s)});
        read.readAll();
        const Conversation &conversation = read.conversation;
        const qint64 stream = conversation.end() - 2; // the sound came after it began
        QCOMPARE(conversation.at(stream).kind, Kind::Stream);
        QCOMPARE(conversation.words(stream).text, u"It rains in London."_s);
        QCOMPARE(conversation.words(stream).troubles.size(), 1);
    }

    void whatWasSaidIsToldAsFarAsItIsKnown()
    {
        const QString gone = u"(contents let go to stay within memory)"_s;
        Session session;
        Conversation conversation(&session);
        session.setMemoryLimit(1 << 20);
        session.append({request(0, u"router"_s, u"weather"_s), chunk(1, "It rains"), chunk(2, "in London."),
                        answer(3, "No", bus::TaskStatus::Failed), textFrame(4, u"bot"_s, u"TTSText"_s, "Good"),
                        textFrame(5, u"bot"_s, u"TTSText"_s, "morning."),
                        textFrame(6, u"vad"_s, u"UserStartedSpeaking"_s, "")});
        while (conversation.read()) {}
        quint64 seq = 7;
        while (!session.row(6).contentEvicted) {
            for (const QString &loud : {u"router"_s, u"weather"_s, u"vad"_s, u"bot"_s})
                session.append(message(seq++, loud, {}, bus::Frame{u"Image"_s, QByteArray(5'000, 'x'), {}, {}}));
        }
        for (qint64 row = 0; row <= 6; ++row)
            QVERIFY(session.row(row).type == inspector::MessageRow::Type::Message && session.row(row).contentEvicted);

        QCOMPARE(conversation.words(1).title, u"router asks weather: look_up"_s);
        QCOMPARE(conversation.words(1).text, gone);
        QCOMPARE(conversation.words(2).title, u"weather tells router"_s);
        QCOMPARE(conversation.words(2).text, gone);
        QCOMPARE(conversation.words(3).title, u"weather cannot do it for router"_s);
        QCOMPARE(conversation.words(3).text, gone);
        QCOMPARE(conversation.words(4).title, u"bot says"_s);
        QCOMPARE(conversation.words(4).text, gone);
        QCOMPARE(conversation.words(5).title, u"Speech begins, says vad"_s);
    }

    /// Its reader may come late: a view that stands behind another one.
    void framesOfWhichNobodyKnowsWhatTheyWereAreTold()
    {
        Session session;
        Conversation conversation(&session);
        session.setMemoryLimit(1 << 20);
        session.append({textFrame(0, u"bot"_s, u"TTSText"_s, "Good"), textFrame(1, u"bot"_s, u"TTSText"_s, "morning."),
                        textFrame(2, u"bot"_s, u"Transcription"_s, "Hello?")});
        for (quint64 seq = 10'000; !session.row(2).contentEvicted; ++seq)
            session.append(message(seq, u"bot"_s, {}, bus::Frame{u"Image"_s, QByteArray(5'000, 'x'), {}, {}}));
        while (conversation.read()) {}
        QCOMPARE(conversation.at(1).messages, 3);
        QCOMPARE(conversation.words(1).title, u"bot: 3 frame(s)"_s);
        QCOMPARE(conversation.words(1).text, u"(contents let go to stay within memory)"_s);
    }

    /// It was read while it was there.
    void soundStaysSoundWhenItsContentsAreGone()
    {
        Session session;
        Conversation conversation(&session);
        session.setMemoryLimit(1 << 20);
        const bus::Frame opus{u"InputAudioRaw"_s, QByteArray(100, 'x'), {}, {}}; // nobody can tell for how long
        session.append({message(0, u"mic"_s, {}, opus), message(1, u"mic"_s, {}, opus)});
        while (conversation.read()) {}
        QCOMPARE(conversation.words(1).title, u"mic: sound in 2 piece(s)"_s);
        for (quint64 seq = 10'000; !session.row(1).contentEvicted; ++seq)
            session.append(message(seq, u"mic"_s, {}, bus::Frame{u"Image"_s, QByteArray(5'000, 'x'), {}, {}}));
        QCOMPARE(conversation.words(1).title, u"mic: sound in 2 piece(s)"_s);
    }

    void ofAStreamWhoseBeginningIsGoneTheRestIsTold()
    {
        Session session;
        Conversation conversation(&session);
        session.setMemoryLimit(1 << 20);
        session.append({chunk(0, "It rains"), chunk(1, "in London.")});
        while (conversation.read()) {}
        for (quint64 seq = 2; !session.row(1).contentEvicted; ++seq)
            session.append(message(seq, u"weather"_s, {}, bus::Frame{u"Image"_s, QByteArray(5'000, 'x'), {}, {}}));
        session.append(chunk(10'000, "And it is cold."));
        while (conversation.read()) {}
        QCOMPARE(conversation.at(1).messages, 3);
        QCOMPARE(conversation.words(1).text, u"… And it is cold."_s);
    }

    void asTextAndAsMarkdown()
    {
        const ConversationWords words{u"a asks b"_s, u"2 * 3?"_s, {u"Dropped"_s}};
        QCOMPARE(inspector::conversationText(words, 61'002 * Ms),
                 u"01:01.002  a asks b: 2 * 3?\n           ! Dropped"_s);
        QCOMPARE(inspector::conversationMarkdown(words, 0), u"- `00:00.000` **a asks b**: 2 \\* 3?\n  - ⚠ Dropped"_s);
    }
};

QTEST_APPLESS_MAIN(TestConversation)
#include "tst_conversation.moc"
