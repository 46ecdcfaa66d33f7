// The Conversation view: following, choosing, the cursor, search, the clipboard, many entries.
#include "sample_session.h"

#include <inspector/gui/conversation/conversation_list.h>
#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/theme/theme.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_ConversationView : public QObject {
    Q_OBJECT

    struct Window {
        Session session;
        Cursor cursor{&session};
        ConversationView view{&session, &cursor};
        quint64 seq = 0;

        Window()
        {
            view.resize(700, 300);
            view.show();
        }
        /// Sentences of an agent in trouble: each is an entry of its own.
        void say(int count, const QString &words = u"Sentence %1"_s)
        {
            std::vector<bus::Record> records;
            for (int i = 0; i < count; ++i, ++seq)
                records.push_back(
                    made::message(seq, seq % 2 ? u"ann"_s : u"ben"_s, u"cid"_s,
                                  bus::TaskUpdate{u"t"_s, bus::Json(nlohmann::json(words.arg(seq).toStdString()))}));
            session.append(records);
        }
        /// A hundred entries in a small memory, with the cursor among them.
        void beginInSmallMemory()
        {
            session.setMemoryLimit(1 << 20);
            say(100);
            QTRY_VERIFY(isRead());
            cursor.moveTo(50);
        }
        void sayUntilAllOfThatIsForgotten()
        {
            for (int i = 0; i < 60 && view.conversation()->begin() <= 51; ++i) {
                say(800);
                QTRY_VERIFY(isRead());
            }
            QVERIFY(view.conversation()->begin() > 51);
        }
        bool isRead() const { return view.conversation()->end() > 0 && view.conversation()->progress() >= 1; }
        bool shows(qint64 entry) const
        {
            return std::ranges::any_of(view.list()->page(), [entry](const auto &each) { return each.entry == entry; });
        }
        qint64 last() const { return view.conversation()->end() - 1; }
    };

private slots:
    void followsTheNewestUntilSomeoneLooksBack()
    {
        Window w;
        w.say(100);
        QTRY_VERIFY(w.isRead());
        QVERIFY(w.view.list()->isFollowing());
        QVERIFY(w.shows(w.last()));
        w.view.list()->verticalScrollBar()->setValue(20);
        QVERIFY(!w.view.list()->isFollowing());
        QVERIFY(w.shows(20));
        w.say(100);
        QTRY_COMPARE(w.last(), 200);
        QVERIFY(w.shows(20));
        QTest::keyClick(w.view.list(), Qt::Key_End);
        QVERIFY(w.view.list()->isFollowing());
        QVERIFY(w.shows(w.last()));
    }

    void theNewestEntryIsWholeAtTheBottom()
    {
        Window w;
        w.say(50, u"Words and words %1 "_s.repeated(12));
        QTRY_VERIFY(w.isRead());
        const auto page = w.view.list()->page();
        QCOMPARE(page.back().entry, w.last());
        QVERIFY(page.back().rect.bottom() <= w.view.list()->viewport()->height());
        QVERIFY(page.back().rect.height() > 2 * w.view.fontMetrics().height()); // it is wrapped
    }

    void aClickMovesTheCursorAndTheCursorTheMark()
    {
        Window w;
        w.say(100);
        QTRY_VERIFY(w.isRead());
        const auto page = w.view.list()->page();
        QTest::mouseClick(w.view.list()->viewport(), Qt::LeftButton, {}, page.front().rect.center());
        QCOMPARE(w.cursor.row(), w.view.conversation()->at(page.front().entry).row);
        w.cursor.moveTo(10);
        QCOMPARE(w.view.list()->currentEntry(), w.view.conversation()->entryAt(10));
        QVERIFY(w.shows(w.view.list()->currentEntry()));
        QTest::keyClick(w.view.list(), Qt::Key_Down);
        QCOMPARE(w.cursor.row(), 11);
    }

    void aPageIsWhatIsSeenHoweverHighTheNewestEntriesAre()
    {
        Window w;
        w.say(60);
        w.say(20, u"Words and words %1 "_s.repeated(60));
        QTRY_VERIFY(w.isRead());
        QTest::keyClick(w.view.list(), Qt::Key_Home);
        const qint64 last = w.view.list()->page().back().entry;
        QVERIFY(last > 5);
        QTest::keyClick(w.view.list(), Qt::Key_PageDown);
        QCOMPARE(w.view.list()->currentEntry(), last);
        QTest::keyClick(w.view.list(), Qt::Key_PageUp);
        QVERIFY(w.view.list()->currentEntry() <= 1);
    }

    /// The selected entry has the colour that marks what is found elsewhere.
    void whatIsFoundIsSeenInTheChosenEntryToo()
    {
        Window w;
        w.say(3);
        QTRY_VERIFY(w.isRead());
        w.cursor.moveTo(1);
        const auto picture = [&w] { return w.view.list()->viewport()->grab().toImage(); };
        const QImage before = picture();
        w.view.searchField()->setText(u"sentence"_s);
        const QImage found = picture();
        const QRect rect = [&w] {
            for (const auto &each : w.view.list()->page()) {
                if (each.entry == w.view.list()->currentEntry())
                    return each.rect;
            }
            return QRect();
        }();
        QVERIFY(!rect.isEmpty());
        const auto pixelsOfText = [&](const QImage &image) {
            const QRgb colour = w.view.palette().color(QPalette::HighlightedText).rgb();
            int count = 0;
            for (int y = rect.top(); y < rect.bottom(); ++y) {
                for (int x = rect.left(); x < rect.right(); ++x)
                    count += image.pixel(x, y) == colour;
            }
            return count;
        };
        QVERIFY(pixelsOfText(found) > pixelsOfText(before) + 200); // it is dark on light
    }

    void searchGoesRoundAndSaysWhenThereIsNothing()
    {
        Window w;
        w.say(500);
        QTRY_VERIFY(w.isRead());
        QTest::keyClick(w.view.list(), Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), w.view.searchField());
        QTest::keyClicks(w.view.searchField(), u"sentence 7"_s);
        QTest::keyClick(w.view.searchField(), Qt::Key_Return);
        QTRY_COMPARE(w.cursor.row(), 7);
        QTest::keyClick(w.view.searchField(), Qt::Key_Return);
        QTRY_COMPARE(w.cursor.row(), 70);
        QTest::keyClick(w.view.searchField(), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(w.cursor.row(), 7);
        w.view.searchField()->setText(u"nobody says this"_s);
        QTest::keyClick(w.view.searchField(), Qt::Key_Return);
        QTRY_COMPARE(w.view.searchAnswer(), u"“nobody says this” is not in the conversation."_s);
        QCOMPARE(w.view.searchField()->palette().color(QPalette::Base), Theme::colors().failedTint);
        QCOMPARE(w.cursor.row(), 7);
        QTest::keyClick(w.view.searchField(), Qt::Key_Backspace); // other words may be there
        QCOMPARE(w.view.searchAnswer(), QString());
        QVERIFY(w.view.searchField()->palette().color(QPalette::Base) != Theme::colors().failedTint);
    }

    void groupsAndAgentsAreSwitchedOff()
    {
        Window w;
        w.say(10);
        w.session.append(made::message(10, u"ann"_s, {}, bus::AgentError{u"ouch"_s}));
        QTRY_COMPARE(w.last(), 11);
        for (QToolButton *button : w.view.findChildren<QToolButton *>()) {
            if (button->text() == u"Tasks")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(w.view.shown()->size(), 2); // the beginning, and the trouble
        for (QToolButton *button : w.view.findChildren<QToolButton *>()) {
            if (button->text() == u"Tasks")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        w.view.showOnlyAgent(u"ben"_s);
        QCOMPARE(w.view.shown()->size(), 6);
        w.view.showOnlyAgent({});
        QCOMPARE(w.view.shown()->size(), 12);
    }

    void copiesAsTextAndAsMarkdown()
    {
        Window w;
        w.say(2);
        QTRY_VERIFY(w.isRead());
        w.view.copyAsText();
        QVERIFY2(QGuiApplication::clipboard()->text().contains(u"00:00.001  ann reports to cid: Sentence 1\n"),
                 qPrintable(QGuiApplication::clipboard()->text()));
        w.view.copyAsMarkdown();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"**ann reports to cid**: Sentence 1"));
        w.cursor.moveTo(0);
        QTest::keySequence(w.view.list(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"ben reports to cid. Sentence 0"_s);
    }

    void aHundredThousandEntriesCostAPage()
    {
        Window w;
        w.say(100'000);
        QTRY_VERIFY_WITH_TIMEOUT(w.isRead(), 60'000);
        QCOMPARE(w.view.shown()->size(), 100'001);
        w.view.list()->verticalScrollBar()->setValue(50'000);
        QVERIFY(w.view.list()->page().size() < 20);
        QVERIFY(w.shows(50'000));
    }

    void whatBecomesOfItShowsLater()
    {
        Window w;
        w.say(1);
        QTRY_VERIFY(w.isRead());
        QVERIFY(w.view.list()->words(1).troubles.isEmpty());
        w.session.append(made::fate(0, u"cid"_s, bus::Fate::Dropped));
        QCOMPARE(w.view.list()->words(1).troubles.size(), 1);
    }

    void whatIsEvictedBecomesOneNote()
    {
        Window w;
        w.beginInSmallMemory();
        QCOMPARE(w.view.list()->currentEntry(), 51);
        w.view.list()->verticalScrollBar()->setValue(40);
        for (int i = 0; i < 15; ++i) {
            w.say(800, u"Sentence %1 of many"_s);
            w.session.append(made::message(w.seq++, u"bot"_s, {}, bus::AgentError{u"no"_s})); // is kept longest
            QTRY_VERIFY(w.isRead());
            w.view.grab();
        }
        QVERIFY(w.session.messagesEvicted() > 1'000);
        const Conversation &conversation = *w.view.conversation();
        bool wasNote = false;
        qint64 notes = 0;
        for (qint64 position = 0; position < w.view.shown()->size(); ++position) {
            const ConversationEntry::Kind kind = conversation.at(w.view.shown()->at(position)).kind;
            QVERIFY(kind != ConversationEntry::Kind::Gone);
            const bool isNote = kind == ConversationEntry::Kind::Loss;
            QVERIFY(!isNote || !wasNote);
            wasNote = isNote;
            notes += isNote;
        }
        QVERIFY(notes > 1);
        QCOMPARE(conversation.at(w.view.list()->currentEntry()).kind, ConversationEntry::Kind::Loss);
        QVERIFY(w.view.shown()->size() < conversation.end() - conversation.begin());
    }

    void whatIsForgottenIsNotChosen()
    {
        Window w;
        w.beginInSmallMemory();
        w.cursor.goLive();
        const Conversation &conversation = *w.view.conversation();
        w.sayUntilAllOfThatIsForgotten();
        const qint64 chosen = w.view.list()->currentEntry();
        QVERIFY(chosen == -1 || chosen >= conversation.begin());
    }

    void followsOnWhileTheChosenMessageIsForgotten()
    {
        Window w;
        w.beginInSmallMemory();
        QTest::keyClick(w.view.list(), Qt::Key_End);
        QVERIFY(w.view.list()->isFollowing());
        w.sayUntilAllOfThatIsForgotten();
        QVERIFY(w.view.list()->isFollowing());
        QVERIFY(w.shows(w.last()));
        QCOMPARE(w.view.list()->currentEntry(), w.view.conversation()->begin()); // the note that tells of it
    }

    void aNewSessionEmptiesIt()
    {
        Window w;
        w.say(5);
        QTRY_VERIFY(w.isRead());
        w.session.clear();
        QCOMPARE(w.view.shown()->size(), 0);
        QVERIFY(w.view.list()->page().empty());
    }

    void aScreenReaderHearsTheCurrentEntry()
    {
        Window w;
        w.say(3);
        QTRY_VERIFY(w.isRead());
        w.cursor.moveTo(1);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(w.view.list());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Value), u"ann reports to cid. Sentence 1"_s);
    }
};

QTEST_MAIN(tst_ConversationView)
#include "tst_conversation_view.moc"
