// LiveTableModel and LiveTableView: order, growth, selection, columns.
#include <inspector/gui/table/live_table_model.h>
#include <inspector/gui/table/live_table_view.h>

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// Words with a number each; longer words come first by nature.
class WordModel : public LiveTableModel {
public:
    struct Word {
        QString text;
        int number;
    };
    QList<Word> words;
    std::optional<std::vector<int>> chosen; ///< of the words; nothing for all

    const QList<TableColumn> &columns() const override { return list; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Word &word = words.at(entryAt(index.row()));
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == 0 ? QVariant(word.text) : QVariant(word.number);
    }

    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < rowCount(); ++row)
            texts.append(index(row, 0).data().toString());
        return texts;
    }

protected:
    int tableSize() const override { return int(words.size()); }
    std::vector<int> entriesToShow() const override { return chosen ? *chosen : LiveTableModel::entriesToShow(); }
    QString filterText(int entry) const override { return words.at(entry).text; }
    bool isLess(int a, int b, int column) const override
    {
        return column == 0 ? words.at(a).text < words.at(b).text : words.at(a).number < words.at(b).number;
    }
    bool isNaturallyLess(int a, int b) const override
    {
        const auto left = words.at(a).text.size(), right = words.at(b).text.size();
        return left != right ? left > right : a < b;
    }

private:
    const QList<TableColumn> list{{u"Word"_s, u"A word"_s, u"wwwwww"_s, true, false},
                                  {u"Number"_s, u"Its number"_s, u"123"_s, true, true},
                                  {u"Hidden"_s, {}, u"123"_s, false, true}};
};

} // namespace

class tst_LiveTable : public QObject {
    Q_OBJECT

private slots:
    void showsEntriesInTheirNaturalOrder()
    {
        WordModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.words = {{u"a"_s, 3}, {u"ccc"_s, 1}, {u"bb"_s, 2}};
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"ccc"_s, u"bb"_s, u"a"_s}));
    }

    void sortsByAColumnAndBack()
    {
        WordModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.words = {{u"a"_s, 3}, {u"ccc"_s, 1}, {u"bb"_s, 2}};
        model.refresh();
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(model.shown(), QStringList({u"a"_s, u"bb"_s, u"ccc"_s}));
        model.words[1].number = 9;
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"ccc"_s, u"a"_s, u"bb"_s}));
        model.sort(-1);
        QCOMPARE(model.shown(), QStringList({u"ccc"_s, u"bb"_s, u"a"_s}));
    }

    void equalEntriesKeepTheirNaturalOrderBothWays()
    {
        WordModel model;
        model.words = {{u"x"_s, 1}, {u"y"_s, 1}, {u"zz"_s, 1}};
        model.refresh();
        for (auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(1, order);
            QCOMPARE(model.shown(), QStringList({u"zz"_s, u"x"_s, u"y"_s}));
        }
    }

    void growsWithoutReset()
    {
        WordModel model;
        model.words = {{u"a"_s, 1}};
        model.refresh();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.words.append({u"bb"_s, 2});
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"bb"_s, u"a"_s}));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(resets.count(), 0);
    }

    void selectionStaysWithItsEntry()
    {
        WordModel model;
        model.words = {{u"a"_s, 1}, {u"b"_s, 2}};
        LiveTableView view(&model);
        view.show();
        view.selectRow(0);
        QCOMPARE(view.currentIndex().data().toString(), u"a"_s);
        model.words.append({u"ccc"_s, 3});
        model.refresh();
        QCOMPARE(view.currentIndex().row(), 1);
        QCOMPARE(view.currentIndex().data().toString(), u"a"_s);
        QCOMPARE(view.selectionModel()->selectedRows().constFirst().data().toString(), u"a"_s);
    }

    void filtersByText()
    {
        WordModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.words = {{u"apple"_s, 1}, {u"PINE"_s, 2}, {u"plum"_s, 3}};
        model.refresh();
        model.setTextFilter(u"pp"_s);
        QCOMPARE(model.shown(), QStringList({u"apple"_s}));
        model.words.append({u"Pepper"_s, 4});
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"Pepper"_s, u"apple"_s}));
        QCOMPARE(model.rowOf(1), -1);
        model.setTextFilter({});
        QCOMPARE(model.rowCount(), 4);
    }

    void startsAnewWhenTheTableIsShorter()
    {
        WordModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.words = {{u"a"_s, 1}, {u"b"_s, 2}};
        model.refresh();
        model.words = {{u"c"_s, 1}};
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"c"_s}));
    }

    void refreshesSoonWhileItIsSeen()
    {
        WordModel model;
        LiveTableView view(&model);
        view.show();
        model.words = {{u"a"_s, 1}};
        view.scheduleRefresh();
        QCOMPARE(model.rowCount(), 0); // gathered, not at once
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void refreshesWhenItComesIntoSight()
    {
        WordModel model;
        LiveTableView view(&model);
        model.words = {{u"a"_s, 1}};
        view.show();
        QCOMPARE(model.rowCount(), 1);
    }

    void behindAnotherDockItRestsUntilItIsSeen()
    {
        QMainWindow window;
        window.resize(600, 400);
        WordModel model;
        auto *view = new LiveTableView(&model);
        auto *dock = new QDockWidget;
        auto *other = new QDockWidget;
        dock->setWidget(view);
        other->setWidget(new QLabel(u"in front"_s));
        window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        window.addDockWidget(Qt::BottomDockWidgetArea, other);
        window.tabifyDockWidget(dock, other);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        other->raise();
        QTRY_VERIFY(view->visibleRegion().isEmpty());
        model.words = {{u"a"_s, 1}};
        view->refreshNow();
        QCOMPARE(model.rowCount(), 0);
        dock->raise();
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void columnsAreRememberedAndReset()
    {
        WordModel model;
        QByteArray state;
        {
            LiveTableView view(&model);
            QVERIFY(view.isColumnHidden(2));
            view.setColumnHidden(2, false);
            view.setColumnHidden(1, true);
            view.setColumnWidth(0, 177);
            view.sortByColumn(0, Qt::DescendingOrder);
            state = view.saveState();
        }
        LiveTableView view(&model);
        view.restoreState(state);
        QVERIFY(!view.isColumnHidden(2));
        QVERIFY(view.isColumnHidden(1));
        QCOMPARE(view.columnWidth(0), 177);
        QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 0);

        view.resetColumns();
        QVERIFY(view.isColumnHidden(2));
        QVERIFY(!view.isColumnHidden(1));
        QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), -1);
    }

    void theLastColumnTakesTheRoomThatIsLeft()
    {
        WordModel model;
        LiveTableView view(&model);
        view.resize(800, 200);
        view.show();
        const QHeaderView *header = view.horizontalHeader();
        QTRY_COMPARE(header->length(), view.viewport()->width());
        view.horizontalHeader()->setStretchLastSection(false);
        const QByteArray old = view.saveState();
        view.restoreState(old);
        QTRY_COMPARE(header->length(), view.viewport()->width());
    }

    void stateOfSomethingElseIsIgnored()
    {
        WordModel model;
        LiveTableView view(&model);
        view.restoreState("nonsense");
        QVERIFY(view.isColumnHidden(2));
        QVERIFY(view.columnWidth(0) > 20);
    }

    void chooserShowsAndHidesColumnsButNotTheFirst()
    {
        WordModel model;
        LiveTableView view(&model);
        QMenu menu;
        view.addColumnActions(&menu);
        QVERIFY(!menu.actions().at(0)->isEnabled());
        QVERIFY(!menu.actions().at(2)->isChecked());
        menu.actions().at(2)->trigger();
        QVERIFY(!view.isColumnHidden(2));
    }

    void ofTenThousandTheOrderIsKeptWhileAllChange()
    {
        WordModel model;
        LiveTableView view(&model);
        view.show();
        for (int i = 0; i < 10'000; ++i)
            model.words.append({u"word-%1"_s.arg(i), i * 7919 % 10'007});
        model.refresh();
        view.sortByColumn(1, Qt::DescendingOrder);
        for (WordModel::Word &word : model.words)
            word.number = word.number * 31 % 10'007;
        model.refresh();
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.index(row - 1, 1).data().toInt() >= model.index(row, 1).data().toInt());
    }

    void aPartOfTheTableIsExchangedRowByRow()
    {
        WordModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.words = {{u"a"_s, 1}, {u"b"_s, 2}, {u"cc"_s, 3}, {u"d"_s, 4}};
        model.chosen = {0, 1, 2};
        LiveTableView view(&model);
        view.show();
        view.selectRow(2);
        QCOMPARE(view.currentIndex().data().toString(), u"b"_s);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.chosen = {1, 3}; // two go, one comes
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"b"_s, u"d"_s}));
        QCOMPARE(view.currentIndex().data().toString(), u"b"_s);
        model.chosen = {0, 2, 3}; // the selected one goes, two come
        model.refresh();
        QCOMPARE(model.shown(), QStringList({u"cc"_s, u"a"_s, u"d"_s}));
        QVERIFY(!view.currentIndex().isValid());
        model.chosen = std::vector<int>();
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.count(), 0);
    }
};

QTEST_MAIN(tst_LiveTable)
#include "tst_live_table.moc"
