// Find, go to, marks, time references and the order of handling, by the keys that people press.
#include "made_records.h"

#include <inspector/gui/traffic/filter_bar.h>
#include <inspector/gui/traffic/reading/delivery_banner.h>
#include <inspector/gui/traffic/reading/find_bar.h>
#include <inspector/gui/traffic/reading/go_to_bar.h>
#include <inspector/gui/traffic/reading/note_bar.h>
#include <inspector/gui/traffic/reading/reading_tools.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/session/marks.h>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {
constexpr auto Ctrl = Qt::ControlModifier;
constexpr auto CtrlShift = Qt::ControlModifier | Qt::ShiftModifier;
} // namespace

class ReadingToolsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        session = std::make_unique<Session>();
        view = std::make_unique<TrafficView>(session.get());
        view->resize(1000, 400);
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->list()->setFocus();
    }

    void cleanup()
    {
        view.reset();
        session.reset();
    }

    void findGoesFromMatchToMatch();
    void findGoesRoundAndSaysSo();
    void findSearchesAmongTheShownRowsAlone();
    void findTellsWhichMatchOfHowMany();
    void findExplainsABrokenFilterAndAFruitlessSearch();
    void findKeysWorkWithoutTheBar();
    void findNeverBlocksAndCanBeEnded();
    void goToTakesASeqAStepAndATime();
    void goToOffersTheNearest();
    void goToExplainsWhatItTakes();
    void escapeReturnsToTheList();
    void marksAreToggledAndVisited();
    void marksOfMessagesNotHeldArePassedOver();
    void aNoteIsWrittenInline();
    void markedRowsShowIt();
    void keysDoNothingElseInTheBars();
    void timeCountsFromReferences();
    void deliveryOrderIsThatOfHandling();
    void theFilterHoldsInDeliveryOrder();
    void deliveryOrderGrowsAndPauses();
    void aFilterOnFatesIsAskedAgainInDeliveryOrder();
    void theBannerLeadsBack();
    void theCurrentRowSurvivesTheOrder();
    void moreColumnsCanBeShown();

private:
    /// Every fourth an End, a request, a chunk with "hello world", an audio frame.
    void fill(quint64 count, quint64 from = 0)
    {
        std::vector<bus::Record> records;
        for (quint64 seq = from; seq < from + count; ++seq) {
            const auto make = {made::end, +[](quint64 s) { return made::request(s); }, made::chunk,
                               +[](quint64 s) { return made::audio(s); }};
            records.push_back(make.begin()[seq % 4](seq));
        }
        session->append(records);
    }
    void fillAndWait(quint64 count)
    {
        fill(count);
        QTRY_COMPARE(view->shownCount(), qint64(count));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void look(const QString &text)
    {
        press(Qt::Key_F, Ctrl);
        type(text);
        press(Qt::Key_Return);
    }
    /// stt begins to handle the message so many µs after the session's start.
    void handle(quint64 seq, qint64 us, bus::Fate fate = bus::Fate::Handled)
    {
        session->append(bus::FateRecord{seq, u"stt"_s, fate, made::Start + us * 1'000 + 10, 0, 10, {}});
    }
    std::vector<quint64> shownSeqs() const
    {
        std::vector<quint64> seqs;
        for (qint64 position = 0; position < view->list()->rows()->size(); ++position)
            seqs.push_back(session->row(view->list()->rows()->at(position)).seq);
        return seqs;
    }
    quint64 current() const { return view->currentSeq().value_or(9'999'999); }
    FindBar *findBar() const { return view->tools()->findBar(); }
    GoToBar *goToBar() const { return view->tools()->goToBar(); }
    NoteBar *noteBar() const { return view->tools()->noteBar(); }

    std::unique_ptr<Session> session;
    std::unique_ptr<TrafficView> view;
};

using Seqs = std::vector<quint64>;

void ReadingToolsTest::findGoesFromMatchToMatch()
{
    fillAndWait(200);
    view->goToSeq(0);
    look(u"hello"_s);
    QTRY_COMPARE(current(), 2u);
    QCOMPARE(view->shownCount(), 200); // hides nothing
    QVERIFY(findBar()->field()->hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), 6u);
    press(Qt::Key_N, Ctrl);
    QTRY_COMPARE(current(), 10u);
    press(Qt::Key_B, Ctrl);
    QTRY_COMPARE(current(), 6u);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(current(), 2u);
    findBar()->field()->setText(u"type == TaskRequest && seq > 100"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), 101u);
    QVERIFY(view->list()->lineOfRow(101) >= 0);
}

void ReadingToolsTest::findGoesRoundAndSaysSo()
{
    fillAndWait(20);
    view->goToSeq(18);
    look(u"type == End"_s);
    QTRY_COMPARE(current(), 0u);
    QTRY_VERIFY2(findBar()->answer().contains(u"from the beginning"_s), qPrintable(findBar()->answer()));
    press(Qt::Key_B, Ctrl);
    QTRY_COMPARE(current(), 16u);
    QTRY_VERIFY2(findBar()->answer().contains(u"from the end"_s), qPrintable(findBar()->answer()));
    press(Qt::Key_B, Ctrl);
    QTRY_COMPARE(current(), 12u);
    QTRY_VERIFY(!findBar()->answer().contains(u"from the end"_s));
    findBar()->field()->setText(u"seq == 12"_s); // where one is, and nowhere else
    press(Qt::Key_Return);
    QTRY_VERIFY2(findBar()->answer().contains(u"1 of 1"_s), qPrintable(findBar()->answer()));
    QCOMPARE(current(), 12u);
}

void ReadingToolsTest::findSearchesAmongTheShownRowsAlone()
{
    fillAndWait(40);
    view->goToSeq(0);
    view->setFilterText(u"seq > 10"_s);
    QTRY_COMPARE(view->shownCount(), 29);
    view->list()->setFocus();
    look(u"hello"_s);
    QTRY_COMPARE(current(), 14u);
}

void ReadingToolsTest::findTellsWhichMatchOfHowMany()
{
    fillAndWait(164);
    view->goToSeq(5);
    look(u"type == TaskStreamData"_s);
    QTRY_COMPARE(findBar()->answer(), u"2 of 41"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(findBar()->answer(), u"3 of 41"_s);
}

void ReadingToolsTest::findExplainsABrokenFilterAndAFruitlessSearch()
{
    fillAndWait(8);
    press(Qt::Key_F, Ctrl);
    type(u"type == "_s);
    QVERIFY2(findBar()->answer().startsWith(u"Column "_s), qPrintable(findBar()->answer()));
    findBar()->field()->clear();
    type(u"zebra"_s);
    QCOMPARE(findBar()->answer(), QString());
    press(Qt::Key_Return);
    QTRY_COMPARE(findBar()->answer(), u"No row that is shown matches."_s);
}

void ReadingToolsTest::findKeysWorkWithoutTheBar()
{
    fillAndWait(20);
    view->goToSeq(0);
    press(Qt::Key_N, Ctrl); // nothing to look for yet: asks
    QVERIFY(findBar()->isVisible());
    type(u"hello"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), 2u);
    press(Qt::Key_Escape);
    QVERIFY(view->list()->hasFocus());
    QVERIFY(!findBar()->isVisible());
    press(Qt::Key_N, Ctrl);
    QTRY_COMPARE(current(), 6u);
}

void ReadingToolsTest::findNeverBlocksAndCanBeEnded()
{
    fillAndWait(20'000);
    view->goToSeq(0);
    press(Qt::Key_F, Ctrl);
    type(u"payload contains \"nowhere at all\""_s);
    QElapsedTimer clock;
    clock.start();
    press(Qt::Key_Return);
    QVERIFY2(clock.elapsed() < 1'000, "the key press looked at every payload");
    QTRY_VERIFY(findBar()->answer().startsWith(u"Looking"_s));
    press(Qt::Key_Escape);
    QVERIFY(!findBar()->isBusy());
    QCOMPARE(current(), 0u);
}

void ReadingToolsTest::goToTakesASeqAStepAndATime()
{
    fillAndWait(300);
    const auto go = [this](const QString &where) {
        press(Qt::Key_G, Ctrl);
        type(where);
        press(Qt::Key_Return);
    };
    go(u"150"_s);
    QCOMPARE(current(), 150u);
    QVERIFY(view->list()->hasFocus());
    QVERIFY(!goToBar()->isVisible());
    go(u"+10"_s);
    QCOMPARE(current(), 160u);
    go(u"-100"_s);
    QCOMPARE(current(), 60u);
    go(u"250ms"_s);
    QCOMPARE(current(), 250u);
    go(QDateTime::fromMSecsSinceEpoch(made::Start / made::Millisecond + 42).time().toString(u"HH:mm:ss.zzz"_s));
    QCOMPARE(current(), 42u);
}

void ReadingToolsTest::goToOffersTheNearest()
{
    fillAndWait(300);
    view->goToSeq(3);
    press(Qt::Key_G, Ctrl);
    type(u"5000"_s);
    press(Qt::Key_Return);
    QCOMPARE(current(), 3u);
    QCOMPARE(goToBar()->answer(), u"That message is not held."_s);
    const auto buttons = goToBar()->findChildren<QToolButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton *button) {
        return button->isVisible() && button->text().contains(u"299"_s);
    }));
    press(Qt::Key_Return);
    QCOMPARE(current(), 299u);
}

void ReadingToolsTest::goToExplainsWhatItTakes()
{
    fillAndWait(4);
    press(Qt::Key_G, Ctrl);
    type(u"nowhere"_s);
    press(Qt::Key_Return);
    QVERIFY2(goToBar()->answer().contains(u"time of day"_s), qPrintable(goToBar()->answer()));
    QVERIFY(goToBar()->field()->hasFocus());
}

void ReadingToolsTest::escapeReturnsToTheList()
{
    fillAndWait(4);
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_G}) {
        press(key, Ctrl);
        QVERIFY(!view->list()->hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(view->list()->hasFocus());
    }
    press(Qt::Key_F, Ctrl);
    press(Qt::Key_G, Ctrl); // one bar at a time
    QVERIFY(!findBar()->isVisible());
    QVERIFY(goToBar()->isVisible());
}

void ReadingToolsTest::marksAreToggledAndVisited()
{
    fillAndWait(100);
    QSignalSpy status(view.get(), &TrafficView::statusMessage);
    press(Qt::Key_N, CtrlShift);
    QVERIFY2(status.last().first().toString().contains(u"Ctrl+M"_s), qPrintable(status.last().first().toString()));
    for (const quint64 seq : {10u, 50u, 90u}) {
        view->goToSeq(seq);
        press(Qt::Key_M, Ctrl);
    }
    QCOMPARE(session->marks()->all().keys(), (QList<quint64>{10, 50, 90}));
    view->goToSeq(20);
    press(Qt::Key_N, CtrlShift);
    QCOMPARE(current(), 50u);
    press(Qt::Key_N, CtrlShift);
    press(Qt::Key_N, CtrlShift);
    QCOMPARE(current(), 10u); // round the end
    press(Qt::Key_B, CtrlShift);
    QCOMPARE(current(), 90u);
    press(Qt::Key_M, Ctrl);
    QCOMPARE(session->marks()->all().keys(), (QList<quint64>{10, 50}));
}

void ReadingToolsTest::marksOfMessagesNotHeldArePassedOver()
{
    fillAndWait(10);
    session->marks()->replaceAll({{3, {}}, {500, {}}});
    view->goToSeq(0);
    press(Qt::Key_N, CtrlShift);
    QCOMPARE(current(), 3u);
    press(Qt::Key_N, CtrlShift);
    QCOMPARE(current(), 3u);
}

void ReadingToolsTest::aNoteIsWrittenInline()
{
    fillAndWait(10);
    view->goToSeq(4);
    press(Qt::Key_M, CtrlShift);
    QVERIFY(noteBar()->isVisible());
    type(u"here it ends? a/b"_s); // none of these keys acts on the list
    press(Qt::Key_Return);
    QCOMPARE(session->marks()->note(4), u"here it ends? a/b"_s);
    QVERIFY(view->list()->hasFocus());
    press(Qt::Key_M, CtrlShift);
    QCOMPARE(noteBar()->field()->text(), u"here it ends? a/b"_s);
    type(u"changed"_s);
    press(Qt::Key_Escape);
    QCOMPARE(session->marks()->note(4), u"here it ends? a/b"_s);
}

void ReadingToolsTest::markedRowsShowIt()
{
    fillAndWait(4);
    view->goToSeq(3);
    const auto edge = [this] {
        const QRect line = view->list()->lineRect(1);
        return view->list()->viewport()->grab(QRect(line.topLeft(), QSize(40, line.height()))).toImage();
    };
    const QImage before = edge();
    session->marks()->setNote(1, u"look here"_s);
    QTRY_VERIFY(edge() != before);
    QVERIFY(view->rowText().spoken(1).contains(u"look here"_s));
    QVERIFY(!view->rowText().note(0));
}

void ReadingToolsTest::keysDoNothingElseInTheBars()
{
    fillAndWait(8);
    press(Qt::Key_F, Ctrl);
    type(u"a / b"_s);
    QVERIFY(!view->isPaused());
    QVERIFY(findBar()->field()->hasFocus());
    QCOMPARE(findBar()->field()->text(), u"a / b"_s);
}

void ReadingToolsTest::timeCountsFromReferences()
{
    fillAndWait(40);
    const RowText &text = view->rowText();
    view->goToSeq(10);
    press(Qt::Key_T, Ctrl);
    QCOMPARE(view->timeFormat(), TimeFormat::Relative);
    QCOMPARE(text.cell(10, Column::Time), u"*REF*"_s);
    QCOMPARE(text.cell(13, Column::Time), u"0.003000"_s);
    QCOMPARE(text.cell(9, Column::Time), u"0.009000"_s);
    view->goToSeq(20);
    press(Qt::Key_T, Ctrl);
    QCOMPARE(text.cell(21, Column::Time), u"0.001000"_s);
    QCOMPARE(text.cell(19, Column::Time), u"0.009000"_s);
    press(Qt::Key_T, Ctrl);
    QCOMPARE(text.cell(21, Column::Time), u"0.011000"_s);
    view->tools()->clearReferences->trigger();
    QCOMPARE(text.cell(21, Column::Time), u"0.021000"_s);
    view->goToSeq(10);
    press(Qt::Key_T, Ctrl);
    session->clear();
    fill(20);
    QCOMPARE(text.cell(10, Column::Time), u"0.010000"_s);
}

void ReadingToolsTest::deliveryOrderIsThatOfHandling()
{
    fill(8);
    handle(1, 100);
    handle(6, 300);
    handle(2, 400);
    handle(5, 200, bus::Fate::Failed);
    handle(3, 0, bus::Fate::Dropped);
    QTRY_COMPARE(view->shownCount(), 8);
    QSignalSpy order(view.get(), &TrafficView::deliveryOrderChanged);
    view->setDeliveryOrder(u"stt"_s);
    QCOMPARE(order.count(), 1);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 5, 6, 2}));
    QVERIFY(view->deliveryBanner()->isVisible());
    QVERIFY2(view->deliveryBanner()->text().contains(u"stt"_s), qPrintable(view->deliveryBanner()->text()));
    view->list()->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    QCOMPARE(current(), 5u);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{2, 5, 6}));
    QCOMPARE(view->shownRows(), (std::vector<qint64>{1, 2, 5, 6})); // to be saved: ascending
}

void ReadingToolsTest::theFilterHoldsInDeliveryOrder()
{
    fill(12);
    for (const auto &[seq, us] : {std::pair<quint64, qint64>{9, 100}, {1, 200}, {5, 300}, {2, 400}})
        handle(seq, us);
    view->setFilterText(u"type == TaskRequest"_s);
    view->setDeliveryOrder(u"stt"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{9, 1, 5}));
    view->setFilterText(u"seq < 3"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 2}));
    view->setFilterText({});
    QTRY_COMPARE(shownSeqs(), (Seqs{9, 1, 5, 2}));
    view->list()->setFocus();
    view->goToSeq(9);
    look(u"type == TaskRequest"_s); // finds in this order, too
    QTRY_COMPARE(current(), 1u);
}

void ReadingToolsTest::deliveryOrderGrowsAndPauses()
{
    fill(8);
    handle(1, 100);
    view->setDeliveryOrder(u"stt"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{1}));
    handle(5, 300);
    handle(2, 200);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 2, 5}));
    view->setPaused(true);
    handle(6, 50);
    handle(3, 400);
    QTest::qWait(100); // nothing is to happen
    QCOMPARE(shownSeqs(), (Seqs{1, 2, 5}));
    view->setPaused(false);
    QTRY_COMPARE(shownSeqs(), (Seqs{6, 1, 2, 5, 3}));
    session->clear();
    QTRY_COMPARE(view->shownCount(), 0);
    fill(4);
    handle(2, 10);
    QTRY_COMPARE(shownSeqs(), (Seqs{2}));
}

void ReadingToolsTest::aFilterOnFatesIsAskedAgainInDeliveryOrder()
{
    fill(8);
    for (const auto &[seq, us] : {std::pair<quint64, qint64>{4, 100}, {0, 200}, {3, 300}})
        handle(seq, us);
    view->setFilterText(u"dropped"_s);
    view->setDeliveryOrder(u"stt"_s);
    QTRY_COMPARE(view->shownCount(), 0);
    session->append(made::fate(0, u"log"_s, bus::Fate::Dropped));
    session->append(made::fate(4, u"log"_s, bus::Fate::Dropped));
    session->append(made::fate(5, u"log"_s, bus::Fate::Dropped)); // stt never handled it
    QTRY_COMPARE(shownSeqs(), (Seqs{4, 0}));
}

void ReadingToolsTest::theBannerLeadsBack()
{
    fillAndWait(8);
    handle(1, 100);
    view->setDeliveryOrder(u"stt"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{1}));
    QTest::mouseClick(view->deliveryBanner()->backButton(), Qt::LeftButton);
    QCOMPARE(view->deliveryOrder(), QString());
    QVERIFY(!view->deliveryBanner()->isVisible());
    QTRY_COMPARE(view->shownCount(), 8);
}

void ReadingToolsTest::theCurrentRowSurvivesTheOrder()
{
    fill(400);
    for (quint64 seq = 0; seq < 400; ++seq)
        handle(seq, qint64(seq ^ 1));
    QTRY_COMPARE(view->shownCount(), 400);
    view->goToSeq(200);
    view->setDeliveryOrder(u"stt"_s);
    QTRY_COMPARE(view->shownCount(), 400);
    QCOMPARE(current(), 200u);
    QTRY_VERIFY(view->list()->lineOfRow(200) >= 0);
    view->setDeliveryOrder({});
    QCOMPARE(current(), 200u);
    QVERIFY(view->list()->lineOfRow(200) >= 0);
}

void ReadingToolsTest::moreColumnsCanBeShown()
{
    fill(4);
    session->append(made::fate(1, u"stt"_s, bus::Fate::Handled));
    session->append(made::fate(1, u"log"_s, bus::Fate::Handled));
    const RowText &text = view->rowText();
    QCOMPARE(text.cell(1, Column::Waited), u"1.50 µs"_s);
    QCOMPARE(text.cell(1, Column::Ran), u"20.0 µs"_s);
    QCOMPARE(text.cell(1, Column::HandledBy), u"stt, log"_s);
    QCOMPARE(text.cell(3, Column::Delta, 1), u"0.002000"_s);
    QCOMPARE(text.cell(0, Column::Waited), QString());
    const QHeaderView *header = view->list()->header();
    QVERIFY(header->isSectionHidden(int(Column::Waited)));
    QMenu menu;
    view->fillColumnsMenu(&menu);
    int columns = 0;
    for (QAction *action : menu.actions()) {
        if (action->text() == ColumnModel::title(Column::Waited))
            action->trigger();
        columns += action->isCheckable();
    }
    QVERIFY(columns >= ColumnCount);
    QVERIFY(!header->isSectionHidden(int(Column::Waited)));
}

QTEST_MAIN(ReadingToolsTest)
#include "tst_reading_tools.moc"
