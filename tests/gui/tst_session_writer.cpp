// SessionWriter: what is saved opens as the session that it was.
#include "sample_session.h"

#include <inspector/gui/window/session_writer.h>
#include <inspector/session/session.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_reader.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_SessionWriter : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }

    static void save(const Session &session, const QString &fileName, std::optional<std::vector<qint64>> rows = {})
    {
        SessionWriter writer(&session, fileName);
        if (rows)
            writer.setRows(*rows);
        QSignalSpy finished(&writer, &SessionWriter::finished);
        writer.start();
        QTRY_COMPARE(finished.count(), 1);
    }

    static std::vector<bus::Record> read(const QString &fileName)
    {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(fileName));
        if (fileName.endsWith(u".mcap"))
            return readAll<bus::McapReader>(file);
        return readAll<bus::JsonlReader>(file);
    }

    template <class Reader>
    static std::vector<bus::Record> readAll(QFile &file)
    {
        Reader reader(&file);
        std::vector<bus::Record> records;
        while (auto record = reader.next())
            records.push_back(*record);
        if (reader.problemCount() > 0)
            qFatal("%s", qPrintable(reader.problems().constFirst().text));
        return records;
    }

private slots:
    void opensAsTheSessionThatWasSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("JSONL") << u"small.jsonl"_s;
        QTest::newRow("MCAP") << u"small.mcap"_s;
    }

    void opensAsTheSessionThatWasSaved()
    {
        QFETCH(QString, name);
        Session saved;
        saved.append(made::smallSession());
        save(saved, path(name));
        Session opened;
        opened.append(read(path(name)));

        QCOMPARE(opened.header(), saved.header());
        QCOMPARE(opened.rowEnd(), saved.rowEnd());
        for (qint64 row = 0; row < saved.rowEnd(); ++row) {
            QCOMPARE(opened.message(row), saved.message(row));
            QCOMPARE(opened.row(row).t, saved.row(row).t);
            QCOMPARE(opened.fates(row), saved.fates(row));
        }
        QCOMPARE(opened.agents().size(), saved.agents().size());
        for (const Agent &agent : saved.agents()) {
            const Agent *same = opened.agents().find(agent.name);
            QVERIFY(same);
            QCOMPARE(same->totals, agent.totals);
            QCOMPARE(same->dataCapacity, agent.dataCapacity);
            QCOMPARE(same->state, agent.state);
        }
        QCOMPARE(opened.tasks().open(), saved.tasks().open());
        QVERIFY(saved.audit().balances);
        QVERIFY(opened.audit().balances);
    }

    void whatComesMeanwhileIsSavedAndAddsUp()
    {
        Session saved;
        saved.append({made::header(), made::subscribed(u"stt"_s)});
        const auto handle = [&saved](quint64 begin, quint64 end) {
            for (quint64 seq = begin; seq < end; ++seq)
                saved.append({made::audio(seq), made::fate(seq, u"stt"_s, bus::Fate::Handled)});
        };
        const auto tellTotals = [&saved](quint64 handled, quint64 published) {
            bus::TotalsRecord totals;
            totals.t = saved.endTime();
            totals.published = published;
            totals.subscribers.insert(u"stt"_s, {.received = handled, .handled = handled});
            saved.append(totals);
        };
        handle(0, 100);
        SessionWriter writer(&saved, path(u"growing.mcap"_s));
        writer.setLive(true);
        QSignalSpy finished(&writer, &SessionWriter::finished);
        writer.start();
        handle(100, 250);
        tellTotals(250, 253); // three are on their way
        QTRY_COMPARE(finished.count(), 1);
        Session opened;
        opened.append(read(path(u"growing.mcap"_s)));
        QCOMPARE(opened.messagesHeld(), 250);
        QVERIFY2(opened.audit().balances, qPrintable(opened.audit().subscribers.value(0).problem));
    }

    void anAgentThatCameAgainAddsUp()
    {
        Session saved;
        saved.append({made::header(), made::subscribed(u"stt"_s)});
        bus::TotalsRecord totals;
        for (quint64 seq = 0; seq < 6; ++seq) {
            saved.append({made::audio(seq), made::fate(seq, u"stt"_s, bus::Fate::Handled)});
            totals.t = saved.endTime();
            totals.published = seq + 1;
            const quint64 handled = seq < 4 ? seq + 1 : seq - 3;
            totals.subscribers.insert(u"stt"_s, {.received = handled, .handled = handled});
            saved.append(totals);
            if (seq == 3) {
                saved.append(bus::UnsubscribedRecord{totals.t, u"stt"_s, 0});
                saved.append(bus::SubscribedRecord{totals.t + 1, u"stt"_s, 8});
            }
        }
        QVERIFY(saved.audit().balances);
        save(saved, path(u"again.jsonl"_s));
        Session opened;
        opened.append(read(path(u"again.jsonl"_s)));
        QVERIFY2(opened.audit().balances, qPrintable(opened.audit().subscribers.value(0).problem));
        QCOMPARE(opened.audit().subscribers.value(0).totals.handled, 6u);
    }

    void fatesFollowTheirMessagesInTheOrderOfTime()
    {
        Session saved;
        saved.append(made::smallSession());
        save(saved, path(u"order.jsonl"_s));
        qint64 last = 0;
        quint64 nextSeq = 0;
        for (const bus::Record &record : read(path(u"order.jsonl"_s))) {
            if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
                QVERIFY(message->t >= last);
                last = message->t;
                nextSeq = message->message.seq() + 1;
            } else if (const auto *fate = std::get_if<bus::FateRecord>(&record)) {
                QVERIFY(fate->t >= last);
                last = fate->t;
                QVERIFY(fate->seq < nextSeq);
            }
        }
        QCOMPARE(nextSeq, 12u);
    }

    void lossesAreSavedWhereTheyAre()
    {
        Session saved;
        saved.append(made::end(0));
        saved.append(made::loss(1, 99));
        saved.append(made::end(100));
        save(saved, path(u"loss.jsonl"_s));
        Session opened;
        opened.append(read(path(u"loss.jsonl"_s)));
        QCOMPARE(opened.rowEnd(), 3);
        QCOMPARE(opened.row(1).type, MessageRow::Type::Loss);
        QCOMPARE(opened.row(1).lost, 99u);
        QCOMPARE(opened.messagesLostByTap(), 99u);
    }

    void whatWasEvictedIsToldAndNotMadeUp()
    {
        constexpr quint64 Messages = 4'000;
        Session saved;
        saved.setMemoryLimit(1024 * 1024);
        for (quint64 seq = 0; seq < Messages; ++seq)
            saved.append(made::audio(seq));
        QVERIFY(saved.contentsEvicted() > 0 || saved.messagesEvicted() > 0);
        save(saved, path(u"evicted.jsonl"_s));

        quint64 whole = 0, lost = 0;
        for (const bus::Record &record : read(path(u"evicted.jsonl"_s))) {
            if (const auto *message = std::get_if<bus::MessageRecord>(&record)) {
                ++whole;
                QCOMPARE(message->message.as<bus::Frame>()->data, made::tone());
            } else if (const auto *loss = std::get_if<bus::LossRecord>(&record)) {
                QCOMPARE(loss->by, bus::LossBy::Retention);
                lost += loss->count;
            }
        }
        QVERIFY(whole > 0);
        QCOMPARE(whole + lost, Messages);
    }

    void onlyTheChosenRowsAreSaved()
    {
        Session saved;
        saved.append(made::smallSession());
        const std::vector<qint64> rows = {2, 5, 6};
        save(saved, path(u"chosen.mcap"_s), rows);
        Session opened;
        opened.append(read(path(u"chosen.mcap"_s)));
        QCOMPARE(opened.messagesHeld(), qint64(rows.size()));
        for (qint64 row : rows) {
            const std::optional<qint64> same = opened.findRow(saved.row(row).seq);
            QVERIFY(same);
            QCOMPARE(opened.message(*same), saved.message(row));
            QCOMPARE(opened.fates(*same), saved.fates(row));
        }
        QVERIFY(opened.audit().balances); // what was left out is told
    }

    void nothingChosenIsAnEmptySession()
    {
        Session saved;
        saved.append(made::smallSession());
        save(saved, path(u"nothing.mcap"_s), std::vector<qint64>());
        Session opened;
        opened.append(read(path(u"nothing.mcap"_s)));
        QCOMPARE(opened.messagesHeld(), 0);
        QCOMPARE(opened.header(), saved.header());
    }

    void aFileThatCannotBeWrittenIsReported()
    {
        Session session;
        session.append(made::smallSession());
        SessionWriter writer(&session, path(u"no/such/folder.jsonl"_s));
        QSignalSpy failed(&writer, &SessionWriter::failed);
        writer.start();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed.constFirst().constFirst().toString().contains(u"no/such/folder.jsonl"));
    }

    void aCancelledFileIsNotThere()
    {
        Session session;
        session.append(made::smallSession());
        for (const QString &name : {u"cancelled.jsonl"_s, u"cancelled.mcap"_s}) {
            SessionWriter writer(&session, path(name));
            writer.start();
            writer.cancel();
            QCoreApplication::processEvents();
            QVERIFY(!QFile::exists(path(name)));
        }
    }

    void anEmptySessionCanBeSaved()
    {
        save(Session(), path(u"empty.jsonl"_s));
        Session opened;
        opened.append(read(path(u"empty.jsonl"_s)));
        QCOMPARE(opened.messagesHeld(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_SessionWriter)
#include "tst_session_writer.moc"
