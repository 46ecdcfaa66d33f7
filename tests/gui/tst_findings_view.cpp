// The Findings view: what it says, where it leads, and that it keeps its place while the session goes on.
#include "sample_session.h"

#include <inspector/gui/findings/findings_model.h>
#include <inspector/gui/findings/findings_view.h>
#include <inspector/gui/table/empty_hint.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_FindingsView : public QObject {
    Q_OBJECT

    struct Window {
        Session session;
        Cursor cursor{&session};
        FindingsView view{&session, &cursor};
        FindingsModel *model = view.model();
        QAbstractItemModelTester tester{model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        quint64 seq = 12;

        explicit Window(const std::vector<bus::Record> &records = made::smallSession())
        {
            view.resize(800, 300);
            view.show();
            session.append(records);
            view.refresh();
        }
        /// A frame that the full queue of an agent refuses.
        void drop(const QString &agent)
        {
            session.append({made::message(seq, u"mic"_s, agent, bus::Frame{u"InputAudioRaw"_s, {}, {}}),
                            made::fate(seq, agent, bus::Fate::Dropped)});
            ++seq;
            view.refresh();
        }
        QString text(int row) const { return model->index(row, 0).data().toString(); }
        QModelIndex message(int finding, int row) const { return model->index(row, 0, model->index(finding, 0)); }
        void click(const QModelIndex &index)
        {
            view.tree()->scrollTo(index);
            QTest::mouseClick(view.tree()->viewport(), Qt::LeftButton, {}, view.tree()->visualRect(index).center());
        }
    };

private slots:
    void saysWhatIsWrongAndWhatToDo()
    {
        Window w;
        QCOMPARE(w.model->rowCount(), 1);
        QVERIFY2(w.text(0).startsWith(u"stt dropped 1 message"), qPrintable(w.text(0)));
        QVERIFY(w.model->index(0, 0).data(FindingsModel::AdviceRole).toString().contains(u"queue larger"));
        QVERIFY(w.model->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"warning"));
        QCOMPARE(w.model->rowCount(w.model->index(0, 0)), 1);
        QVERIFY(w.message(0, 0).data().toString().startsWith(u"message 7, "));
    }

    void theArrowStandsBesideTheFirstLine()
    {
        Window w;
        w.view.resize(260, 300); // the sentences need several lines
        const QRect finding = w.view.tree()->visualRect(w.model->index(0, 0));
        const int line = w.view.tree()->fontMetrics().height();
        QTRY_VERIFY(w.view.tree()->visualRect(w.model->index(0, 0)).height() > 4 * line);
        const QImage picture = w.view.tree()->viewport()->grab().toImage();
        const QRgb paper = picture.pixel(0, finding.top());
        int top = picture.height(), bottom = 0;
        for (int y = finding.top(); y < picture.height(); ++y) {
            for (int x = 0; x < finding.left(); ++x) {
                if (picture.pixel(x, y) != paper)
                    top = qMin(top, y), bottom = qMax(bottom, y);
            }
        }
        QVERIFY(top <= bottom);
        QVERIFY2(bottom < finding.top() + 2 * line, qPrintable(u"from %1 to %2"_s.arg(top).arg(bottom)));
    }

    void aClickOnAMessageMovesTheCursor()
    {
        Window w;
        w.view.tree()->expandAll();
        w.click(w.message(0, 0));
        QVERIFY(!w.cursor.isLive());
        QCOMPARE(w.cursor.seq(), std::optional<quint64>(7));
    }

    void returnGoesToTheNewestMessage()
    {
        Window w;
        w.drop(u"stt"_s);
        w.click(w.model->index(0, 0));
        QVERIFY(w.cursor.isLive()); // looking at a finding moves nothing
        QTest::keyClick(w.view.tree(), Qt::Key_Return);
        QCOMPARE(w.cursor.seq(), std::optional<quint64>(12));
    }

    void whatIsOpenStaysOpenAndChosen()
    {
        Window w;
        w.view.tree()->expand(w.model->index(0, 0));
        w.view.tree()->setCurrentIndex(w.message(0, 0));
        const QPersistentModelIndex message = w.message(0, 0);
        QSignalSpy reset(w.model, &QAbstractItemModel::modelReset);
        w.drop(u"stt"_s);
        w.session.append(made::fate(8, u"stt"_s, bus::Fate::Failed, u"no voice"_s));
        w.session.append({made::message(w.seq, u"stt"_s, std::nullopt, bus::AgentError{u"out of memory"_s})});
        ++w.seq;
        w.view.refresh();
        QVERIFY(w.model->rowCount() >= 2);
        QVERIFY2(w.text(0).contains(u"out of memory"), qPrintable(w.text(0))); // the worst is first
        const QModelIndex drops = message.parent();
        QVERIFY(w.view.tree()->isExpanded(drops));
        QCOMPARE(w.view.tree()->currentIndex(), QModelIndex(message));
        QCOMPARE(w.model->rowCount(drops), 2);
        QCOMPARE(reset.count(), 0);
    }

    void ofManyMessagesTheNewestAreListed()
    {
        Window w;
        for (int i = 0; i < 120; ++i)
            w.drop(u"stt"_s);
        const QModelIndex drops = w.model->index(0, 0);
        QCOMPARE(w.model->rowCount(drops), 50);
        QCOMPARE(w.message(0, 49).data(FindingsModel::RowRole).toLongLong(), w.session.rowEnd() - 1);
    }

    void whenAChosenMessageLeavesTheListNoOtherIsChosen()
    {
        Window w;
        for (int i = 0; i < 60; ++i)
            w.drop(u"stt"_s);
        w.view.tree()->expandAll();
        w.click(w.message(0, 0));
        QVERIFY(w.view.tree()->selectionModel()->hasSelection());
        w.drop(u"stt"_s); // the newest are listed
        QVERIFY(!w.view.tree()->selectionModel()->hasSelection());
        QTest::keyClick(w.view.tree(), Qt::Key_Down);
        QCOMPARE(w.view.tree()->currentIndex(), w.message(0, 1));
    }

    void theCountIsToldForTheTitle()
    {
        Window w;
        QSignalSpy count(&w.view, &FindingsView::countChanged);
        w.drop(u"stt"_s);
        QCOMPARE(count.count(), 0); // the same trouble, once more
        w.drop(u"router"_s);
        QCOMPARE(count.takeFirst().constFirst().toInt(), 2);
        w.session.clear();
        QCOMPARE(count.takeFirst().constFirst().toInt(), 0);
    }

    void withoutTroubleItSaysSo()
    {
        Window w({made::header(), made::subscribed(u"stt"_s), made::audio(0, {})});
        const auto *hint = w.view.findChild<EmptyHint *>();
        QVERIFY(hint->isVisible());
        QVERIFY2(hint->text().startsWith(u"No trouble so far"), qPrintable(hint->text()));
        w.session.append(made::fate(0, u"stt"_s, bus::Fate::Dropped));
        QTRY_VERIFY(!hint->isVisible()); // by itself
        w.session.clear();
        QVERIFY(hint->isVisible());
        QVERIFY2(hint->text().startsWith(u"No messages yet"), qPrintable(hint->text()));
        w.session.append(made::audio(0, {}));
        w.view.refresh();
        QVERIFY2(hint->text().startsWith(u"No trouble so far"), qPrintable(hint->text()));
    }

    /// While records may be on their way, the bus may have counted more than they show.
    void aCompleteSessionIsJudgedAsComplete()
    {
        bus::TotalsRecord totals;
        totals.t = made::Start + made::Millisecond;
        totals.published = 1;
        totals.subscribers.insert(u"stt"_s, {.received = 2, .handled = 2});
        Window w({made::header(), made::subscribed(u"stt"_s), made::audio(0, {}),
                  made::fate(0, u"stt"_s, bus::Fate::Handled), totals});
        QCOMPARE(w.model->rowCount(), 0);
        w.view.setComplete(true);
        QCOMPARE(w.model->rowCount(), 1);
        QVERIFY2(w.text(0).startsWith(u"stt does not add up"), qPrintable(w.text(0)));
        w.view.setComplete(false); // the next session
        QCOMPARE(w.model->rowCount(), 0);
    }

    void longSentencesAreWrappedNotCut()
    {
        Window w;
        w.drop(u"stt"_s);
        const int wide = w.view.tree()->visualRect(w.model->index(0, 0)).height();
        w.view.resize(260, 300);
        QTRY_VERIFY(w.view.tree()->visualRect(w.model->index(0, 0)).height() > wide);
        w.view.resize(260, 60); // and a scroll bar takes some of the width
        const QModelIndex finding = w.model->index(0, 0);
        QTRY_COMPARE(w.view.tree()->visualRect(finding).height(), w.view.tree()->sizeHintForIndex(finding).height());
        QVERIFY(!w.view.grab().isNull());
    }
};

QTEST_MAIN(tst_FindingsView)
#include "tst_findings_view.moc"
