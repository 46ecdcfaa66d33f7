// The list of marks.
#include "made_records.h"

#include <inspector/gui/marks/mark_model.h>
#include <inspector/gui/marks/marks_view.h>
#include <inspector/gui/table/empty_hint.h>
#include <inspector/session/marks.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class MarksViewTest : public QObject {
    Q_OBJECT

private slots:
    void showsMarksInTheOrderOfSeq();
    void numbersOfMessagesAreAsTheyAreTyped();
    void saysWhatToDoWhereThereAreNone();
    void messagesAreShownAsTheyCome();
    void keysGoEditAndRemove();

private:
    static QString text(const MarksView &view, int row, int column)
    {
        return view.model()->index(row, column).data().toString();
    }
};

void MarksViewTest::showsMarksInTheOrderOfSeq()
{
    Session session;
    session.append({made::end(0), made::request(1), made::end(2)});
    MarksView view(&session);
    const QAbstractItemModelTester tester(view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    session.marks()->toggle(2);
    session.marks()->setNote(1, u"asked"_s);
    QCOMPARE(view.model()->rowCount(), 2);
    QCOMPARE(text(view, 0, MarkModel::Seq), u"1"_s);
    QCOMPARE(text(view, 0, MarkModel::Note), u"asked"_s);
    QVERIFY2(text(view, 0, MarkModel::Message).contains(u"TaskRequest, router → stt"_s),
             qPrintable(text(view, 0, MarkModel::Message)));
    session.marks()->setNote(1, u"asked twice"_s);
    QCOMPARE(text(view, 0, MarkModel::Note), u"asked twice"_s);
    session.marks()->remove(1);
    QCOMPARE(view.model()->rowCount(), 1);
    session.marks()->replaceAll({{0, {}}, {1, {}}, {2, {}}});
    QCOMPARE(view.model()->rowCount(), 3);
    session.marks()->replaceAll({});
    QCOMPARE(view.model()->rowCount(), 0);
}

void MarksViewTest::numbersOfMessagesAreAsTheyAreTyped()
{
    QLocale::setDefault(QLocale(u"en_US"_s)); // it groups
    Session session;
    session.append(made::end(12'345));
    session.marks()->toggle(12'345);
    MarksView view(&session);
    QCOMPARE(text(view, 0, MarkModel::Seq), u"12345"_s); // a name, not a count
}

void MarksViewTest::saysWhatToDoWhereThereAreNone()
{
    Session session;
    MarksView view(&session);
    view.show();
    const auto *help = view.findChild<EmptyHint *>();
    QVERIFY(help->isVisible());
    QVERIFY(help->text().contains(u"Ctrl+M"_s));
    session.marks()->toggle(1);
    QVERIFY(!help->isVisible());
}

void MarksViewTest::messagesAreShownAsTheyCome()
{
    Session session;
    session.marks()->replaceAll({{1, u"kept"_s}}); // a capture is being opened
    MarksView view(&session);
    QCOMPARE(text(view, 0, MarkModel::Message), u"(not held)"_s);
    QSignalSpy changed(view.model(), &QAbstractItemModel::dataChanged);
    session.append({made::end(0), made::request(1)});
    QTRY_VERIFY(changed.count() > 0);
    QVERIFY(text(view, 0, MarkModel::Message).startsWith(u"TaskRequest"_s));
}

void MarksViewTest::keysGoEditAndRemove()
{
    Session session;
    session.append({made::end(0), made::request(1), made::end(2)});
    session.marks()->replaceAll({{1, u"x"_s}, {2, {}}});
    MarksView view(&session);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTableView *table = view.table();
    table->setFocus();
    table->setCurrentIndex(view.model()->index(0, 0));
    QSignalSpy opened(&view, &MarksView::messageOpened);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toULongLong(), 1u);

    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"a better note"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(session.marks()->note(1), u"a better note"_s);

    table->setFocus();
    table->setCurrentIndex(view.model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(session.marks()->all().keys(), (QList<quint64>{1}));
}

QTEST_MAIN(MarksViewTest)
#include "tst_marks_view.moc"
