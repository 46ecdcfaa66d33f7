// The traffic view with a real session and real key presses.
#include "made_records.h"

#include <inspector/gui/theme/theme.h>
#include <inspector/gui/traffic/filter_bar.h>
#include <inspector/gui/traffic/new_rows_badge.h>
#include <inspector/gui/traffic/reading/reading_tools.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <libbus/message/message_json.h>

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class TrafficViewTest : public QObject {
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

    void emptyListSaysWhatToExpect();
    void showsRowsInSeqOrder();
    void followsTheNewestUntilScrolledUp();
    void endReturnsToFollowing();
    void badgeCountsAndLeadsBack();
    void badgeCoversNoRow();
    void choosingAnOlderRowLeavesFollow();
    void wheelToTheBottomFollowsAgain();
    void pauseKeepsReceiving();
    void filterChangesWhilePaused();
    void chipsHideGroups();
    void dropsChipShowsDropsAlone();
    void dropThatComesLateIsShown();
    void plainWordSearches();
    void filterLanguage();
    void brokenFilterIsExplainedAndTheLastOneStays();
    void filteringKeepsNobodyWaiting();
    void theListIsNotEmptyBetweenFilters();
    void whereNothingCameYetAFilterShowsNothing();
    void showsOnlyOneAgent();
    void fateTexts();
    void dropIsAVisibleMark();
    void lossIsARowOfItsOwn();
    void gapsAreNoShownMessages();
    void keyboardMovesTheCurrentRow();
    void shiftExtendsTheSelection();
    void selectionSurvivesFilteringAndAppending();
    void selectionSurvivesEviction();
    void evictionRowsStandForWhatIsGone();
    void aFilterShowsNothingThatIsGone();
    void evictedContentsAreNotCopied();
    void currentRowStaysInPlaceWhenTheFilterChanges();
    void copiesText();
    void copiesJson();
    void singleKeysDoNothingInTheTextField();
    void keysOfTheTextField();
    void goesToSeq();
    void timeFormats();
    void titlesSayInWhatTimesCount();
    void columnsAreKept();
    void theSummaryTakesTheRoomOfAHiddenColumn();
    void foreignStateIsRefused();
    void sessionResetEmptiesTheView();
    void screenReadersHearTheCurrentRow();

private:
    /// Appends messages: every fourth an End, a request, a chunk and an audio frame.
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
        QTest::keyClick(view->list(), key, modifiers);
    }

    QScrollBar *scrollBar() const { return view->list()->verticalScrollBar(); }
    bool isAtBottom() const { return scrollBar()->value() == scrollBar()->maximum(); }
    NewRowsBadge *badge() const { return view->findChild<NewRowsBadge *>(); }

    std::vector<quint64> shownSeqs() const
    {
        std::vector<quint64> seqs;
        for (int line = 0; line < view->list()->linesOnPage(); ++line) {
            const qint64 row = view->list()->rowAtLine(line);
            if (row >= 0)
                seqs.push_back(session->row(row).seq);
        }
        return seqs;
    }

    std::unique_ptr<Session> session;
    std::unique_ptr<TrafficView> view;
};

using Seqs = std::vector<quint64>;

void TrafficViewTest::emptyListSaysWhatToExpect()
{
    QCOMPARE(view->shownCount(), 0);
    const QImage page = view->list()->viewport()->grab().toImage();
    const QColor paper = view->palette().color(QPalette::Base);
    bool hasInk = false;
    for (int y = 0; y < page.height() && !hasInk; ++y) {
        for (int x = 0; x < page.width() && !hasInk; ++x)
            hasInk = page.pixelColor(x, y) != paper;
    }
    QVERIFY2(hasInk, "the empty list shows no text");
}

void TrafficViewTest::showsRowsInSeqOrder()
{
    QSignalSpy counts(view.get(), &TrafficView::shownCountChanged);
    fillAndWait(8);
    QCOMPARE(shownSeqs(), (Seqs{0, 1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(counts.last().first().toLongLong(), 8);
}

void TrafficViewTest::followsTheNewestUntilScrolledUp()
{
    QSignalSpy follow(view.get(), &TrafficView::followChanged);
    fillAndWait(100);
    QVERIFY(view->isFollowing());
    QVERIFY(isAtBottom());
    QVERIFY(scrollBar()->maximum() > 0);

    scrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    QVERIFY(!view->isFollowing());
    QCOMPARE(follow.count(), 1);
    const Seqs before = shownSeqs();
    fill(50, 100);
    QTRY_COMPARE(view->shownCount(), 150);
    QCOMPARE(shownSeqs(), before);
}

void TrafficViewTest::endReturnsToFollowing()
{
    fillAndWait(100);
    press(Qt::Key_Home);
    QVERIFY(!view->isFollowing());
    QCOMPARE(shownSeqs().front(), 0u);
    press(Qt::Key_End);
    QVERIFY(view->isFollowing());
    QCOMPARE(view->currentSeq(), std::optional<quint64>(99));
    fill(100, 100);
    QTRY_COMPARE(view->shownCount(), 200);
    QVERIFY(isAtBottom());
    QCOMPARE(shownSeqs().back(), 199u);
}

void TrafficViewTest::badgeCountsAndLeadsBack()
{
    fillAndWait(100);
    QVERIFY(!badge()->isVisible());
    press(Qt::Key_Home);
    QCOMPARE(view->newCount(), 0);
    QVERIFY(!badge()->isVisible());
    fill(1'204, 100);
    QTRY_COMPARE(view->newCount(), 1'204);
    QVERIFY(badge()->isVisible());
    QVERIFY2(badge()->text().contains(u"1,204 new"_s), qPrintable(badge()->text()));

    QTest::mouseClick(badge(), Qt::LeftButton);
    QVERIFY(view->isFollowing());
    QVERIFY(isAtBottom());
    QCOMPARE(view->newCount(), 0);
    QVERIFY(!badge()->isVisible());
}

void TrafficViewTest::badgeCoversNoRow()
{
    fillAndWait(100);
    press(Qt::Key_Home);
    const Seqs before = shownSeqs();
    fill(10, 100);
    QTRY_VERIFY(badge()->isVisible());
    const auto placeOf = [this](const QWidget *widget) {
        return QRect(widget->mapTo(view.get(), QPoint()), widget->size());
    };
    QVERIFY(!placeOf(badge()).intersects(placeOf(view->list()->viewport())));
    QVERIFY(placeOf(view->list()->header()).contains(placeOf(badge())));
    QCOMPARE(shownSeqs(), before);
}

void TrafficViewTest::choosingAnOlderRowLeavesFollow()
{
    fillAndWait(100);
    const QRect line = view->list()->lineRect(2);
    QTest::mouseClick(view->list()->viewport(), Qt::LeftButton, {}, line.center());
    QVERIFY(!view->isFollowing());
    const Seqs before = shownSeqs();
    QCOMPARE(view->currentSeq(), std::optional<quint64>(before[2]));
    fill(10, 100);
    QTRY_COMPARE(view->newCount(), 10);
    QCOMPARE(shownSeqs(), before);
}

void TrafficViewTest::wheelToTheBottomFollowsAgain()
{
    fillAndWait(100);
    scrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    QVERIFY(!view->isFollowing());
    scrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    QVERIFY(view->isFollowing());
}

void TrafficViewTest::pauseKeepsReceiving()
{
    QSignalSpy paused(view.get(), &TrafficView::pausedChanged);
    fillAndWait(10);
    press(Qt::Key_Space);
    QVERIFY(view->isPaused());
    QCOMPARE(paused.count(), 1);
    fill(1'000, 10);
    QCOMPARE(session->messagesHeld(), 1'010);
    QTRY_VERIFY2(badge()->text().contains(u"1,000 new"_s), qPrintable(badge()->text()));
    QVERIFY(badge()->isVisible());
    QCOMPARE(view->shownCount(), 10);

    press(Qt::Key_Space);
    QVERIFY(!view->isPaused());
    QTRY_COMPARE(view->shownCount(), 1'010);
    QVERIFY(isAtBottom());
}

void TrafficViewTest::filterChangesWhilePaused()
{
    fillAndWait(8);
    view->setPaused(true);
    fill(8, 8);
    view->setFilterText(u"type == End"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{0, 4}));
    view->setPaused(false);
    QTRY_COMPARE(shownSeqs(), (Seqs{0, 4, 8, 12}));
}

void TrafficViewTest::chipsHideGroups()
{
    fillAndWait(8);
    const auto click = [this](KindGroup group) {
        QTest::mouseClick(view->filterBar()->groupChip(group), Qt::LeftButton);
    };
    click(KindGroup::Lifecycle);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 2, 3, 5, 6, 7}));
    click(KindGroup::Frame);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 2, 5, 6}));
    click(KindGroup::Stream);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 5}));
    click(KindGroup::Task);
    QTRY_COMPARE(view->shownCount(), 0);
    fill(4, 8); // the chips hold for what comes later
    click(KindGroup::Lifecycle);
    QTRY_COMPARE(shownSeqs(), (Seqs{0, 4, 8}));
}

void TrafficViewTest::dropsChipShowsDropsAlone()
{
    fill(8);
    session->append(made::fate(5, u"stt"_s, bus::Fate::Dropped));
    session->append(made::fate(1, u"stt"_s, bus::Fate::Handled));
    QTest::mouseClick(view->filterBar()->dropsChip(), Qt::LeftButton);
    QTRY_COMPARE(shownSeqs(), (Seqs{5}));
}

void TrafficViewTest::dropThatComesLateIsShown()
{
    QTest::mouseClick(view->filterBar()->dropsChip(), Qt::LeftButton);
    fill(8);
    session->append(made::fate(5, u"stt"_s, bus::Fate::Dropped));
    QTRY_COMPARE(shownSeqs(), (Seqs{5}));
    session->append(made::fate(1, u"stt"_s, bus::Fate::Dropped));
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 5}));
}

void TrafficViewTest::plainWordSearches()
{
    fillAndWait(8);
    view->list()->setFocus();
    press(Qt::Key_Slash);
    QVERIFY(view->filterBar()->textField()->hasFocus());
    QTest::keyClicks(view->filterBar()->textField(), u"hello"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{2, 6}));
}

void TrafficViewTest::filterLanguage()
{
    fillAndWait(8);
    view->setFilterText(u"type == TaskRequest && seq > 2"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{5}));
    view->setFilterText({});
    QTRY_COMPARE(view->shownCount(), 8);
}

void TrafficViewTest::brokenFilterIsExplainedAndTheLastOneStays()
{
    fillAndWait(8);
    view->setFilterText(u"type == End"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{0, 4}));
    QVERIFY(view->filterBar()->problem().isEmpty());
    view->setFilterText(u"type == "_s);
    const QString problem = view->filterBar()->problem();
    QVERIFY2(problem.startsWith(u"Column "_s), qPrintable(problem));
    QCOMPARE(shownSeqs(), (Seqs{0, 4}));
    QVERIFY(view->filterBar()->textField()->palette().color(QPalette::Base) == Theme::colors().failedTint);
    view->setFilterText(u"type == TaskRequest"_s);
    QVERIFY(view->filterBar()->problem().isEmpty());
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 5}));
}

void TrafficViewTest::filteringKeepsNobodyWaiting()
{
    constexpr quint64 Count = 100'000;
    fillAndWait(Count);
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(0);
    view->setFilterText(u"payload contains \"hello world\""_s);
    QCOMPARE(view->shownCount(), qint64(Count)); // nothing was looked at in the call
    QTRY_VERIFY(view->shownCount() < qint64(Count) && turns > 2);
    QVERIFY2(view->shownCount() < qint64(Count / 4), "the event loop stood still, or the first hits came with the last");
    fill(4, Count); // the session grows meanwhile
    QTRY_COMPARE_WITH_TIMEOUT(view->shownCount(), qint64(Count / 4) + 1, 60'000);

    view->setFilterText(u"payload contains \"hello world\" or payload contains lang"_s);
    view->setFilterText(u"type == End"_s); // the next key press: the one that ran is given up
    QTRY_COMPARE(view->shownCount(), qint64(Count / 4) + 1);
}

void TrafficViewTest::theListIsNotEmptyBetweenFilters()
{
    constexpr quint64 Count = 100'000;
    fillAndWait(Count);
    QList<qint64> counts;
    connect(view->shownList(), &ShownRows::changed, this, [&] { counts.append(view->shownCount()); });
    for (const QString &filter : {u"type == End"_s, u"payload contains \"hello\""_s, u"type == TaskRequest"_s})
        view->setFilterText(filter); // as each key press
    QTRY_COMPARE(view->shownCount(), qint64(Count / 4));
    QVERIFY(!counts.contains(0));
    view->setFilterText(u"seq > 1000000"_s);
    QTRY_COMPARE(view->shownCount(), 0);
    QTRY_VERIFY(!view->shownList()->isBusy());
}

void TrafficViewTest::whereNothingCameYetAFilterShowsNothing()
{
    fillAndWait(8);
    session->clear();
    view->setFilterText(u"type == End"_s);
    QVERIFY(!view->shownList()->isBusy());
    QCOMPARE(view->shownCount(), 0);
    fill(8);
    QTRY_COMPARE(view->shownCount(), 2);
}

void TrafficViewTest::showsOnlyOneAgent()
{
    fillAndWait(8);
    view->showOnlyAgent(u"stt"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 2, 5, 6}));
    QVERIFY(view->filterBar()->agentChip()->isVisible());
    QSignalSpy agent(view.get(), &TrafficView::agentFilterChanged);
    view->setFilterText(u"type == TaskRequest"_s); // both hold
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 5}));
    view->setFilterText({});
    QTest::mouseClick(view->filterBar()->agentChip(), Qt::LeftButton);
    QTRY_COMPARE(view->shownCount(), 8);
    QVERIFY(!view->filterBar()->agentChip()->isVisible());
    QCOMPARE(agent.count(), 1);
    QCOMPARE(view->agentFilter(), QString());
}

void TrafficViewTest::fateTexts()
{
    fill(5);
    const auto decide = [this](quint64 seq, const QString &who, bus::Fate fate) {
        session->append(made::fate(seq, who, fate));
    };
    const RowText &text = view->rowText();
    QCOMPARE(text.fate(0), u"waiting"_s);
    decide(0, u"stt"_s, bus::Fate::Handled);
    QCOMPARE(text.fate(0), u"handled by stt"_s);
    decide(0, u"router"_s, bus::Fate::Handled);
    decide(0, u"mic"_s, bus::Fate::Handled);
    QCOMPARE(text.fate(0), u"handled by 3"_s);
    decide(3, u"log"_s, bus::Fate::Dropped);
    decide(3, u"stt"_s, bus::Fate::Handled);
    decide(3, u"router"_s, bus::Fate::Handled);
    QCOMPARE(text.fate(3), u"dropped by log, handled by 2"_s);
    for (const auto &who : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        decide(2, who, bus::Fate::Dropped);
    QCOMPARE(text.fate(2), u"dropped by a, b, c +1"_s);
    decide(1, u"stt"_s, bus::Fate::Failed);
    QCOMPARE(text.fate(1), u"failed at stt"_s);
    decide(4, u"stt"_s, bus::Fate::Undelivered);
    QCOMPARE(text.fate(4), u"undelivered to stt"_s);

    fill(1, 5);
    session->append(bus::LossRecord{bus::LossBy::Tap, bus::LossRecord::What::Fates, 0, 5, 7, made::Start});
    QCOMPARE(text.fate(0), u"handled by 3, others not known"_s);
    QCOMPARE(text.fate(5), u"not known: the record is lost"_s); // by the tap, or in a damaged file
}

void TrafficViewTest::dropIsAVisibleMark()
{
    fill(4);
    session->append(made::fate(2, u"stt"_s, bus::Fate::Dropped));
    QTRY_COMPARE(view->shownCount(), 4);
    const QImage page = view->list()->viewport()->grab().toImage();
    const auto inkOf = [&](int line, const QColor &color) {
        int count = 0;
        const QRect box = view->list()->lineRect(line);
        for (int y = box.top(); y <= box.bottom(); ++y) {
            for (int x = box.left(); x <= box.right(); ++x)
                count += page.pixelColor(x, y) == color;
        }
        return count;
    };
    const ThemeColors &colors = Theme::colors(view->palette());
    QVERIFY(inkOf(2, colors.drop) > 50);     // the bar at the edge and the crosses
    QVERIFY(inkOf(2, colors.dropTint) > 1'000);
    QCOMPARE(inkOf(1, colors.drop), 0);
    QCOMPARE(inkOf(1, colors.dropTint), 0);
    QVERIFY(view->rowText().fateHelp(2).contains(u"data queue was full"_s));
}

void TrafficViewTest::lossIsARowOfItsOwn()
{
    fill(2);
    session->append(made::loss(2, 1'204));
    fill(2, 1'206);
    QTRY_COMPARE(view->shownCount(), 5);
    const MessageRow row = session->row(2);
    QCOMPARE(row.type, MessageRow::Type::Loss);
    QCOMPARE(view->rowText().loss(row), u"1,204 messages lost by the tap"_s);
    QCOMPARE(RowText::mark(row), RowMark::Loss);
    view->filterBar()->groupChip(KindGroup::Lifecycle)->click(); // a chip never hides a hole
    QTRY_COMPARE(view->shownCount(), 4);
    view->setFilterText(u"type == TaskRequest"_s); // a person's own words do
    QTRY_COMPARE(shownSeqs(), (Seqs{1}));
    view->setFilterText(u"loss"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{2}));
}

void TrafficViewTest::gapsAreNoShownMessages()
{
    QSignalSpy counts(view.get(), &TrafficView::shownCountChanged);
    fill(4);
    session->append(made::loss(4, 100));
    QTRY_COMPARE(view->shownCount(), 5);
    QCOMPARE(counts.last().first().toLongLong(), 4);
}

void TrafficViewTest::keyboardMovesTheCurrentRow()
{
    fillAndWait(200);
    QSignalSpy current(view.get(), &TrafficView::currentRowChanged);
    press(Qt::Key_Home);
    QCOMPARE(view->currentRow(), 0);
    press(Qt::Key_Up);
    QCOMPARE(view->currentRow(), 0);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(view->currentRow(), 2);
    const int page = view->list()->linesOnPage();
    press(Qt::Key_PageDown);
    QCOMPARE(view->currentRow(), 2 + page);
    QVERIFY(view->list()->lineOfRow(2 + page) >= 0);
    press(Qt::Key_PageUp);
    QCOMPARE(view->currentRow(), 2);
    QCOMPARE(current.last().first().toLongLong(), 2);
    press(Qt::Key_End);
    QCOMPARE(view->currentRow(), 199);
    QSignalSpy activated(view.get(), &TrafficView::activated);
    press(Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
}

void TrafficViewTest::shiftExtendsTheSelection()
{
    fillAndWait(10);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{1, 2, 3}));
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{1, 2}));
    const QPoint sixth = view->list()->lineRect(6).center();
    QTest::mouseClick(view->list()->viewport(), Qt::LeftButton, Qt::ControlModifier, sixth);
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{1, 2, 6}));
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view->list()->selectedRows().size(), 10u);
}

void TrafficViewTest::selectionSurvivesFilteringAndAppending()
{
    fillAndWait(8);
    view->goToSeq(5);
    view->setFilterText(u"type == TaskRequest"_s);
    QTRY_COMPARE(shownSeqs(), (Seqs{1, 5}));
    QCOMPARE(view->currentSeq(), std::optional<quint64>(5));
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{5}));
    view->setFilterText(u"type == End"_s); // hides it
    QTRY_COMPARE(shownSeqs(), (Seqs{0, 4}));
    QCOMPARE(view->currentSeq(), std::optional<quint64>(5));
    QVERIFY(view->list()->selectedRows().empty());
    fill(100, 8);
    view->setFilterText({});
    QTRY_COMPARE(view->shownCount(), 108);
    QCOMPARE(view->currentSeq(), std::optional<quint64>(5));
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{5}));
}

void TrafficViewTest::selectionSurvivesEviction()
{
    session->setMemoryLimit(1024 * 1024);
    fillAndWait(20);
    view->goToSeq(17); // of an agent that speaks little
    for (quint64 seq = 20; session->wholeFrom() <= 20; ++seq)
        session->append(made::audio(seq, QByteArray(8 * 1024, 'x')));
    QVERIFY(!session->findRow(19)); // the frames around it are gone
    QTRY_COMPARE(view->shownCount(), session->rowCount());
    QCOMPARE(view->currentSeq(), std::optional<quint64>(17));
    QCOMPARE(view->list()->selectedRows(), (std::vector<qint64>{17}));
}

void TrafficViewTest::evictionRowsStandForWhatIsGone()
{
    session->setMemoryLimit(1024 * 1024);
    session->append(made::audio(0));
    QTRY_COMPARE(view->shownCount(), 1);
    view->goToSeq(0);
    QSignalSpy current(view.get(), &TrafficView::currentRowChanged);
    for (quint64 seq = 1; session->rowBegin() == 0; ++seq)
        session->append(made::audio(seq, QByteArray(8 * 1024, 'x')));
    // The row that stands for it is current instead.
    QVERIFY(session->row(view->currentRow()).evictedHere);
    QCOMPARE(view->currentRow(), session->standIn(0));
    QVERIFY(current.count() > 0);
    QTRY_COMPARE(view->shownCount(), session->rowCount());
    QVERIFY(view->rowText().cell(session->rowBegin(), Column::Summary).contains(u"evicted to stay within memory"_s));
}

void TrafficViewTest::aFilterShowsNothingThatIsGone()
{
    session->setMemoryLimit(1024 * 1024);
    view->setFilterText(u"type == Frame or loss"_s);
    // System messages outlive frames, so rows go from among them.
    for (quint64 seq = 0; session->wholeFrom() < 200; seq += 20) {
        QVERIFY(seq < 20'000);
        fill(20, seq);
        QCoreApplication::processEvents(); // answers of the filter come between
    }
    const RowSequence &rows = *view->list()->rows();
    qint64 expected = 0;
    for (qint64 position = 0; position < session->rowCount(); ++position) {
        const MessageRow row = session->row(session->rowAt(position));
        expected += row.evictedHere || row.kind == bus::Kind::Frame;
    }
    QTRY_COMPARE(rows.size(), expected);
    bool hasEviction = false;
    for (qint64 position = 0; position < rows.size(); ++position) {
        QVERIFY(session->hasRow(rows.at(position)));
        hasEviction = hasEviction || session->row(rows.at(position)).evictedHere;
    }
    QVERIFY(hasEviction);
    view->setFilterText(u"type == Frame"_s); // hides them, as all that says nothing of frames
    QTRY_VERIFY(rows.size() > 0 && !session->row(rows.at(0)).evictedHere);
}

void TrafficViewTest::evictedContentsAreNotCopied()
{
    session->setMemoryLimit(1024 * 1024);
    fillAndWait(4);
    for (quint64 seq = 4; !session->row(4).contentEvicted; ++seq)
        session->append(made::audio(seq, QByteArray(8 * 1024, 'x')));
    QTRY_COMPARE(view->shownCount(), session->rowCount());
    QSignalSpy status(view.get(), &TrafficView::statusMessage);
    view->goToSeq(4);
    view->copyAsJson();
    QVERIFY2(status.last().first().toString().contains(u"left out"_s), qPrintable(status.last().first().toString()));
    QCOMPARE(QGuiApplication::clipboard()->text().simplified(), u"[ ]"_s);
}

void TrafficViewTest::currentRowStaysInPlaceWhenTheFilterChanges()
{
    fillAndWait(400);
    view->goToSeq(201);
    scrollBar()->setValue(196);
    const int line = view->list()->lineOfRow(201);
    QCOMPARE(line, 5);
    view->setFilterText(u"type == TaskRequest"_s);
    QTRY_COMPARE(view->shownCount(), 100);
    QCOMPARE(view->list()->lineOfRow(201), line);
    view->setFilterText({});
    QTRY_COMPARE(view->shownCount(), 400);
    QCOMPARE(view->list()->lineOfRow(201), line);
}

void TrafficViewTest::copiesText()
{
    fillAndWait(4);
    view->goToSeq(1);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QStringList cells = lines[0].split(u'\t');
    QCOMPARE(cells.size(), int(Column::Fate) + 1);
    QCOMPARE(cells[int(Column::Seq)], u"1"_s);
    QCOMPARE(cells[int(Column::Type)], u"TaskRequest"_s);
    QCOMPARE(cells[int(Column::Source)], u"router"_s);
    QCOMPARE(cells[int(Column::Target)], u"stt"_s);
    QCOMPARE(cells[int(Column::Task)], u"7f"_s);

    // What is shown, as it is shown.
    view->list()->setColumnShown(Column::Delta, true);
    view->list()->header()->moveSection(int(Column::Delta), 0);
    press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(view->list()->rowText().cell(1, Column::Delta, 0) + u"\t1\t"_s), qPrintable(copied));
}

void TrafficViewTest::copiesJson()
{
    fillAndWait(4);
    view->goToSeq(1);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto one = nlohmann::json::parse(QGuiApplication::clipboard()->text().toStdString());
    QString error;
    const auto message = bus::messageFromJson(one, &error);
    QVERIFY2(message, qPrintable(error));
    QCOMPARE(*message, session->message(1));

    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto two = nlohmann::json::parse(QGuiApplication::clipboard()->text().toStdString());
    QVERIFY(two.is_array());
    QCOMPARE(two.size(), 2u);
    QCOMPARE(*bus::messageFromJson(two[1], &error), session->message(2));
}

void TrafficViewTest::singleKeysDoNothingInTheTextField()
{
    fillAndWait(8);
    view->focusFilter();
    QTest::keyClicks(view->filterBar()->textField(), u"a /"_s);
    QVERIFY(!view->isPaused());
    QCOMPARE(view->filterText(), u"a /"_s);
    press(Qt::Key_Slash); // in the list it goes to the field
    QVERIFY(view->filterBar()->textField()->hasFocus());
}

void TrafficViewTest::keysOfTheTextField()
{
    fillAndWait(8);
    auto *field = view->filterBar()->textField();
    view->focusFilter();
    QTest::keyClicks(field, u"seq < 3"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(view->list()->hasFocus());
    QTRY_COMPARE(shownSeqs(), (Seqs{0, 1, 2}));
    view->focusFilter();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(view->filterText(), QString());
    QTRY_COMPARE(view->shownCount(), 8);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(view->list()->hasFocus());
}

void TrafficViewTest::goesToSeq()
{
    fillAndWait(300);
    QVERIFY(view->goToSeq(150));
    QCOMPARE(view->list()->lineOfRow(150), view->list()->linesOnPage() / 2);
    QVERIFY(!view->isFollowing());
    QVERIFY(view->goToSeq(298)); // near the end, but not the newest
    QVERIFY(!view->isFollowing());
    QVERIFY(view->goToSeq(150));
    QSignalSpy status(view.get(), &TrafficView::statusMessage);
    QVERIFY(!view->goToSeq(5'000));
    QCOMPARE(status.count(), 1);
    QCOMPARE(view->currentSeq(), std::optional<quint64>(150));
}

void TrafficViewTest::timeFormats()
{
    fillAndWait(4);
    const RowText &text = view->rowText();
    const auto time = QDateTime::fromMSecsSinceEpoch(made::Start / made::Millisecond + 3);
    QCOMPARE(text.cell(3, Column::Time, 1), time.toString(u"HH:mm:ss.zzz"_s) + u"000"_s);
    view->setTimeFormat(TimeFormat::Relative);
    QCOMPARE(text.cell(3, Column::Time, 1), u"0.003000"_s);
    view->setTimeFormat(TimeFormat::Delta);
    QCOMPARE(text.cell(3, Column::Time, 1), u"0.002000"_s);
    QCOMPARE(text.cell(0, Column::Time), u"0.000000"_s);
}

void TrafficViewTest::titlesSayInWhatTimesCount()
{
    fillAndWait(4);
    const auto title = [this](Column column) {
        return view->list()->header()->model()->headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
    };
    QCOMPARE(title(Column::Time), u"Time"_s);
    QCOMPARE(title(Column::Delta), u"Delta (s)"_s);
    view->setTimeFormat(TimeFormat::Delta);
    QCOMPARE(title(Column::Time), u"Time (s)"_s);
    view->setTimeFormat(TimeFormat::Absolute);
    view->list()->setCurrentRow(1);
    view->tools()->toggleReference->trigger();
    QCOMPARE(title(Column::Time), u"Time (s)"_s);
}

void TrafficViewTest::columnsAreKept()
{
    view->list()->header()->setSectionHidden(int(Column::Task), true);
    view->list()->header()->resizeSection(int(Column::Source), 177);
    view->list()->header()->moveSection(0, 2);
    view->setTimeFormat(TimeFormat::Delta);
    const QByteArray state = view->saveState();

    TrafficView other(session.get());
    QVERIFY(other.restoreState(state));
    const QHeaderView *header = other.list()->header();
    QVERIFY(header->isSectionHidden(int(Column::Task)));
    QCOMPARE(header->sectionSize(int(Column::Source)), 177);
    QCOMPARE(header->visualIndex(0), 2);
    QCOMPARE(other.timeFormat(), TimeFormat::Delta);
}

void TrafficViewTest::theSummaryTakesTheRoomOfAHiddenColumn()
{
    view->resize(1600, 400);
    const QHeaderView *header = view->list()->header();
    QTRY_COMPARE(header->length(), view->list()->viewport()->width());
    view->list()->setColumnShown(Column::Fate, false);
    QCOMPARE(header->length(), view->list()->viewport()->width());
}

void TrafficViewTest::foreignStateIsRefused()
{
    const QByteArray before = view->saveState();
    QVERIFY(!view->restoreState({}));
    QVERIFY(!view->restoreState("nonsense that is no state at all"));
    QVERIFY(!view->restoreState(before.first(before.size() / 2)));
    QCOMPARE(view->saveState(), before);
}

void TrafficViewTest::sessionResetEmptiesTheView()
{
    fillAndWait(100);
    view->goToSeq(50);
    session->clear();
    QCOMPARE(view->shownCount(), 0);
    QCOMPARE(view->currentRow(), -1);
    fill(4);
    QTRY_COMPARE(view->shownCount(), 4);
    QCOMPARE(view->rowText().cell(1, Column::Type), u"TaskRequest"_s);
}

void TrafficViewTest::screenReadersHearTheCurrentRow()
{
    fill(4);
    session->append(made::fate(1, u"stt"_s, bus::Fate::Dropped));
    QTRY_COMPARE(view->shownCount(), 4);
    view->goToSeq(1);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view->list());
    QVERIFY(list);
    QCOMPARE(list->childCount(), 4);
    QAccessibleInterface *row = list->focusChild();
    QVERIFY(row);
    const QString spoken = row->text(QAccessible::Name);
    QVERIFY2(spoken.contains(u"TaskRequest"_s) && spoken.contains(u"dropped by stt"_s), qPrintable(spoken));
    QVERIFY(row->state().selected);
    QCOMPARE(list->indexOfChild(row), 1);
}

QTEST_MAIN(TrafficViewTest)
#include "tst_traffic_view.moc"
