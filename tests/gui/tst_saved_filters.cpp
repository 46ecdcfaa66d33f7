// Saved filters: the row of buttons, its menu, and the sheet where they are named.
#include <inspector/gui/filter/saved_filter_bar.h>
#include <inspector/gui/filter/saved_filter_editor.h>
#include <inspector/gui/filter/saved_filters.h>

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace inspector;

class SavedFiltersTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        filters = std::make_unique<SavedFilters>();
        window = std::make_unique<QWidget>();
        row = new SavedFilterBar(filters.get(), window.get());
        auto *layout = new QVBoxLayout(window.get());
        layout->addWidget(row);
        layout->addStretch();
        window->resize(500, 300);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    void cleanup()
    {
        window.reset();
        filters.reset();
    }

    void nothingIsThereBeforeOneIsSaved();
    void savingAsksForAName();
    void aWrongFilterCannotBeSaved();
    void escapeSavesNothing();
    void theyLookLikeButtons();
    void aClickApplies();
    void theOneInForceIsMarked();
    void theMenuRenamesEditsMovesAndRemoves();
    void sameNamesReplace();
    void whatFindsNoRoomIsInAMenu();
    void buttonsAreReachedByTab();

private:
    QToolButton *button(const QString &name) const
    {
        for (QAction *action : row->actions()) {
            if (action->text() == name)
                return qobject_cast<QToolButton *>(row->widgetForAction(action));
        }
        return nullptr;
    }

    QStringList names() const
    {
        QStringList names;
        for (const SavedFilter &filter : filters->list())
            names += filter.name;
        return names;
    }

    /// The entry of the menu that a right click on the button opens.
    void choose(const QString &name, const QString &entry)
    {
        const qsizetype index = names().indexOf(name);
        QVERIFY(index >= 0);
        QTRY_VERIFY(row->actionAt(button(name)->geometry().center())); // laid out
        const QPoint centre = button(name)->geometry().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, centre, row->mapToGlobal(centre));
        QApplication::sendEvent(row, &event);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == entry) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        QFAIL(qPrintable(u"no entry "_s + entry));
    }

    void fill()
    {
        filters->save({u"Drops"_s, u"dropped"_s});
        filters->save({u"Slow"_s, u"waited > 5ms"_s});
        filters->save({u"Tasks"_s, u"group == task"_s});
    }

    std::unique_ptr<SavedFilters> filters;
    std::unique_ptr<QWidget> window;
    SavedFilterBar *row = nullptr;
};

void SavedFiltersTest::nothingIsThereBeforeOneIsSaved()
{
    QVERIFY(!row->isVisible());
    fill();
    QVERIFY(row->isVisible());
    filters->setList({});
    QVERIFY(!row->isVisible());
}

void SavedFiltersTest::savingAsksForAName()
{
    row->saveNew(u"dropped"_s);
    SavedFilterEditor *sheet = row->editor();
    QTRY_VERIFY(sheet->isVisible());
    QVERIFY(sheet->windowModality() == Qt::NonModal);
    QCOMPARE(sheet->textField()->text(), u"dropped"_s);
    QTest::keyClick(sheet->nameField(), Qt::Key_Return); // no name yet
    QVERIFY(sheet->isVisible());
    QTest::keyClicks(sheet->nameField(), u"Drops & more"_s);
    QTest::keyClick(sheet->nameField(), Qt::Key_Return);
    QVERIFY(!sheet->isVisible());
    QCOMPARE(filters->list(), (QList<SavedFilter>{{u"Drops & more"_s, u"dropped"_s}}));
    QVERIFY(button(u"Drops && more"_s)); // no mnemonic
}

void SavedFiltersTest::aWrongFilterCannotBeSaved()
{
    row->saveNew(u"dropped =="_s);
    SavedFilterEditor *sheet = row->editor();
    QTest::keyClicks(sheet->nameField(), u"Wrong"_s);
    QTest::keyClick(sheet->nameField(), Qt::Key_Return);
    QVERIFY(sheet->isVisible());
    QVERIFY(filters->list().isEmpty());
    sheet->textField()->setText(u"dropped == 1"_s);
    QTest::keyClick(sheet->textField(), Qt::Key_Return);
    QCOMPARE(filters->list().size(), 1);
}

void SavedFiltersTest::escapeSavesNothing()
{
    row->saveNew(u"dropped"_s);
    QTest::keyClicks(row->editor()->nameField(), u"Name"_s);
    QTest::keyClick(row->editor()->nameField(), Qt::Key_Escape);
    QVERIFY(!row->editor()->isVisible());
    QVERIFY(filters->list().isEmpty());
}

void SavedFiltersTest::theyLookLikeButtons()
{
    fill();
    QVERIFY(!button(u"Drops"_s)->autoRaise()); // else it is flat until the mouse is over it
}

void SavedFiltersTest::aClickApplies()
{
    fill();
    QSignalSpy chosen(row, &SavedFilterBar::chosen);
    QTest::mouseClick(button(u"Slow"_s), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"waited > 5ms"_s);
}

void SavedFiltersTest::theOneInForceIsMarked()
{
    fill();
    row->setShownFilter(u"waited > 5ms"_s);
    QVERIFY(button(u"Slow"_s)->isChecked());
    QVERIFY(!button(u"Drops"_s)->isChecked());
    filters->move(1, 0);
    QVERIFY(button(u"Slow"_s)->isChecked());
    row->setShownFilter({});
    QVERIFY(!button(u"Slow"_s)->isChecked());
}

void SavedFiltersTest::theMenuRenamesEditsMovesAndRemoves()
{
    fill();
    choose(u"Slow"_s, u"Move Left"_s);
    QCOMPARE(names(), (QStringList{u"Slow"_s, u"Drops"_s, u"Tasks"_s}));
    choose(u"Slow"_s, u"Move Right"_s);
    QCOMPARE(names(), (QStringList{u"Drops"_s, u"Slow"_s, u"Tasks"_s}));
    choose(u"Slow"_s, u"Rename…"_s);
    QTRY_VERIFY(row->editor()->isVisible());
    QTest::keyClicks(row->editor()->nameField(), u"Late"_s); // the old name is selected
    QTest::keyClick(row->editor()->nameField(), Qt::Key_Return);
    QCOMPARE(names(), (QStringList{u"Drops"_s, u"Late"_s, u"Tasks"_s}));
    choose(u"Late"_s, u"Edit…"_s);
    QTRY_VERIFY(row->editor()->textField()->hasFocus());
    row->editor()->textField()->setText(u"waited > 1s"_s);
    QTest::keyClick(row->editor()->textField(), Qt::Key_Return);
    QCOMPARE(filters->list().at(1), (SavedFilter{u"Late"_s, u"waited > 1s"_s}));
    choose(u"Late"_s, u"Remove"_s);
    QCOMPARE(names(), (QStringList{u"Drops"_s, u"Tasks"_s}));
}

void SavedFiltersTest::sameNamesReplace()
{
    fill();
    filters->save({u"Drops"_s, u"dropped > 1"_s});
    QCOMPARE(names().size(), 3);
    QCOMPARE(filters->list().first().text, u"dropped > 1"_s);
    filters->change(2, {u"Slow"_s, u"ran > 1s"_s});
    QCOMPARE(names(), (QStringList{u"Drops"_s, u"Slow"_s}));
    QCOMPARE(filters->list().at(1).text, u"ran > 1s"_s);
    filters->setList({{u"a"_s, u"x"_s}, {{}, u"y"_s}, {u"a"_s, u"z"_s}});
    QCOMPARE(filters->list(), (QList<SavedFilter>{{u"a"_s, u"x"_s}}));
}

void SavedFiltersTest::whatFindsNoRoomIsInAMenu()
{
    for (int i = 0; i < 30; ++i)
        filters->save({u"A longer name %1"_s.arg(i), u"seq == %1"_s.arg(i)});
    QTRY_VERIFY(button(u"A longer name 0"_s)->isVisible());
    QTRY_VERIFY(!button(u"A longer name 29"_s)->isVisible());
    auto *more = row->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(more);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(more->menu());
    QVERIFY(more->menu()->actions().contains(row->actions().last()));
}

void SavedFiltersTest::buttonsAreReachedByTab()
{
    fill();
    QVERIFY(button(u"Drops"_s)->focusPolicy() & Qt::TabFocus);
    QSignalSpy chosen(row, &SavedFilterBar::chosen);
    button(u"Drops"_s)->setFocus();
    QTest::keyClick(button(u"Drops"_s), Qt::Key_Space);
    QCOMPARE(chosen.count(), 1);
}

QTEST_MAIN(SavedFiltersTest)
#include "tst_saved_filters.moc"
