// The filter field with real key presses: completion, colours, history.
#include "made_records.h"

#include <inspector/gui/filter/completion_popup.h>
#include <inspector/gui/filter/filter_completer.h>
#include <inspector/gui/filter/filter_field.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/session/session.h>

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace inspector;

class FilterFieldTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        session = std::make_unique<Session>();
        session->append({made::request(0), made::end(1), made::audio(2), made::chunk(3)});
        window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(window.get());
        field = new FilterField(session.get());
        other = new QPushButton(u"Other"_s);
        layout->addWidget(field);
        layout->addWidget(other);
        layout->addStretch();
        window->resize(800, 500);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        field->setFocus();
    }

    void cleanup()
    {
        window.reset();
        session.reset();
    }

    void typingOffersWhatMayCome();
    void tabTakesTheFirst();
    void arrowsChooseAndReturnTakes();
    void aClickTakes();
    void returnIsTheFiltersWhereItIsFinished();
    void returnCompletesWhatIsNoFilterYet();
    void escapeClosesTheListFirst();
    void tabLeavesWhereNothingIsOffered();
    void controlSpaceOpensTheList();
    void completionIsOneUndo();
    void aWholeFilterByCompletionAlone();
    void theListGoesWithTheFocus();
    void theListStaysInTheWindow();
    void problemsAreSilentWhileTheListIsOpen();
    void theBadPartIsUnderlined();
    void coloursFollowTheTheme();
    void upAndDownGoThroughTheHistory();
    void theHistoryIsNewestFirstWithoutDoubles();
    void theHistoryIsBounded();
    void theHistoryCanBeListedAndForgotten();
    void whatIsOnlyTypedIsNotRemembered();

private:
    void type(const QString &text) { QTest::keyClicks(field, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(field, key, modifiers); }
    CompletionPopup *list() const { return field->filterCompleter()->list(); }
    bool isOpen() const { return field->isCompleting(); }
    QString offered(int row) const { return list()->model()->index(row, 0).data().toString(); }
    void use(const QString &filter)
    {
        field->setText(filter);
        press(Qt::Key_Return);
        field->setFocus();
    }

    std::unique_ptr<Session> session;
    std::unique_ptr<QWidget> window;
    FilterField *field = nullptr;
    QPushButton *other = nullptr;
};

void FilterFieldTest::typingOffersWhatMayCome()
{
    QVERIFY(!isOpen());
    type(u"sou"_s);
    QVERIFY(isOpen());
    QCOMPARE(offered(0), u"source"_s);
    QCOMPARE(list()->currentRow(), -1); // a word is a search: a finished filter
    type(u"rce == r"_s);
    QCOMPARE(offered(0), u"router"_s);
    QCOMPARE(offered(1), u"runner"_s);
    QVERIFY(field->hasFocus());
    type(u"outer"_s);
    QVERIFY(!isOpen());
}

void FilterFieldTest::tabTakesTheFirst()
{
    type(u"sou"_s);
    press(Qt::Key_Tab);
    QCOMPARE(field->text(), u"source "_s);
    QVERIFY(isOpen()); // operators follow
    QCOMPARE(offered(0), u"=="_s);
    QVERIFY(field->hasFocus());
}

void FilterFieldTest::arrowsChooseAndReturnTakes()
{
    type(u"source == r"_s);
    press(Qt::Key_Down);
    QCOMPARE(list()->currentRow(), 0);
    press(Qt::Key_Down);
    QCOMPARE(list()->currentRow(), 1);
    press(Qt::Key_Down);
    QCOMPARE(list()->currentRow(), -1);
    press(Qt::Key_Up);
    QCOMPARE(list()->currentRow(), 1);
    QSignalSpy left(field, &FilterField::left);
    press(Qt::Key_Return);
    QCOMPARE(field->text(), u"source == runner"_s);
    QVERIFY(!isOpen());
    QCOMPARE(left.count(), 0);
    press(Qt::Key_Return);
    QCOMPARE(left.count(), 1);
}

void FilterFieldTest::aClickTakes()
{
    type(u"source == r"_s);
    const QRect second = list()->visualRect(list()->model()->index(1, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(field->text(), u"source == runner"_s);
    QVERIFY(field->hasFocus());
}

void FilterFieldTest::returnIsTheFiltersWhereItIsFinished()
{
    QSignalSpy left(field, &FilterField::left);
    type(u"source == r"_s); // an agent might be called r
    QVERIFY(isOpen());
    press(Qt::Key_Return);
    QCOMPARE(field->text(), u"source == r"_s);
    QCOMPARE(field->filter().text(), u"source == r"_s);
    QCOMPARE(left.count(), 1);
    QVERIFY(!isOpen());
}

void FilterFieldTest::returnCompletesWhatIsNoFilterYet()
{
    QSignalSpy left(field, &FilterField::left);
    type(u"type == TaskReq"_s); // there is no such type
    QCOMPARE(list()->currentRow(), 0);
    press(Qt::Key_Return);
    QCOMPARE(field->text(), u"type == TaskRequest"_s);
    QCOMPARE(left.count(), 0);
    type(u" &&"_s);
    type(u" "_s); // nothing is begun: Return takes nothing by chance
    QVERIFY(isOpen());
    press(Qt::Key_Return);
    QCOMPARE(field->text(), u"type == TaskRequest && "_s);
    QCOMPARE(left.count(), 0);
}

void FilterFieldTest::escapeClosesTheListFirst()
{
    QSignalSpy left(field, &FilterField::left);
    type(u"sou"_s);
    press(Qt::Key_Escape);
    QVERIFY(!isOpen());
    QCOMPARE(field->text(), u"sou"_s);
    press(Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QCOMPARE(left.count(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void FilterFieldTest::tabLeavesWhereNothingIsOffered()
{
    type(u"source == router"_s);
    QVERIFY(!isOpen());
    press(Qt::Key_Tab);
    QVERIFY(other->hasFocus());
}

void FilterFieldTest::controlSpaceOpensTheList()
{
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isOpen());
    QCOMPARE(offered(0), u"seq"_s);
    QCOMPARE(field->text(), QString());
}

void FilterFieldTest::completionIsOneUndo()
{
    type(u"source == rou"_s);
    press(Qt::Key_Tab);
    QCOMPARE(field->text(), u"source == router"_s);
    field->undo();
    QVERIFY2(field->text().startsWith(u"source == rou"_s) && field->text() != u"source == router"_s,
             qPrintable(field->text()));
}

void FilterFieldTest::aWholeFilterByCompletionAlone()
{
    for (const QString &piece : {u"ty"_s, u"="_s, u"TaskReq"_s, u" &"_s, u"payload.payload.l"_s, u"="_s, u"e"_s}) {
        type(piece);
        QVERIFY2(isOpen(), qPrintable(piece + u" in "_s + field->text()));
        press(Qt::Key_Tab);
    }
    QCOMPARE(field->text(), u"type == TaskRequest && payload.payload.lang == en"_s);
    press(Qt::Key_Return);
    QVERIFY(field->filter().matches(*session, 0));
    QVERIFY(!field->filter().matches(*session, 1));
}

void FilterFieldTest::theListGoesWithTheFocus()
{
    type(u"sou"_s);
    other->setFocus();
    QVERIFY(!isOpen());
}

void FilterFieldTest::theListStaysInTheWindow()
{
    window->resize(300, 160);
    QTRY_COMPARE(window->width(), 300);
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isOpen());
    QVERIFY(window->rect().contains(list()->geometry()));
}

void FilterFieldTest::problemsAreSilentWhileTheListIsOpen()
{
    type(u"type == "_s);
    QVERIFY(isOpen());
    QSignalSpy problem(field, &FilterField::problemChanged);
    press(Qt::Key_Escape);
    QVERIFY(problem.count() > 0);
    QVERIFY(field->problem().startsWith(u"Column "_s));
}

void FilterFieldTest::theBadPartIsUnderlined()
{
    const auto isRed = [](const QColor &color) {
        return color.red() > 160 && color.green() < 120 && color.blue() < 130;
    };
    const auto ink = [this, isRed] {
        other->setFocus(); // without the cursor
        const QImage picture = field->grab().toImage();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 40; x < picture.width() - 40; ++x) // between the icons
                count += isRed(picture.pixelColor(x, y));
        }
        return count;
    };
    Theme::apply(ThemeMode::Light);
    field->setText(u"type == Frame && dropped"_s);
    QCOMPARE(ink(), 0);
    field->setText(u"type == Frume && dropped"_s);
    QVERIFY(ink() > 5);
    field->setText(u"type == Frame && dropped"_s);
    QCOMPARE(ink(), 0);
    QCOMPARE(field->text(), u"type == Frame && dropped"_s); // nothing was put into it
}

void FilterFieldTest::coloursFollowTheTheme()
{
    field->setText(u"type =="_s);
    for (ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        Theme::apply(mode);
        QTRY_COMPARE(field->palette().color(QPalette::Base), Theme::colors().failedTint);
        field->setText(u"type == Frame"_s);
        QCOMPARE(field->palette().color(QPalette::Base), Theme::colors().stream.tint);
        field->setText(QString());
        QCOMPARE(field->palette().color(QPalette::Base), QGuiApplication::palette().color(QPalette::Base));
        field->setText(u"type =="_s);
    }
}

void FilterFieldTest::upAndDownGoThroughTheHistory()
{
    use(u"first"_s);
    use(u"second"_s);
    field->setText(u"a draft"_s);
    press(Qt::Key_Up);
    QCOMPARE(field->text(), u"second"_s);
    press(Qt::Key_Up);
    QCOMPARE(field->text(), u"first"_s);
    press(Qt::Key_Up);
    QCOMPARE(field->text(), u"first"_s);
    QTRY_COMPARE(field->filter().text(), u"first"_s); // applied after a moment
    press(Qt::Key_Down);
    QCOMPARE(field->text(), u"second"_s);
    press(Qt::Key_Down);
    QCOMPARE(field->text(), u"a draft"_s);
    QSignalSpy left(field, &FilterField::left);
    press(Qt::Key_Down);
    QCOMPARE(left.count(), 1);

    use(u"second"_s); // the newest is in the field already
    press(Qt::Key_Up);
    QCOMPARE(field->text(), u"first"_s);
    press(Qt::Key_Down);
    QCOMPARE(field->text(), u"second"_s);
}

void FilterFieldTest::theHistoryIsNewestFirstWithoutDoubles()
{
    QSignalSpy changed(field, &FilterField::historyChanged);
    use(u"a"_s);
    use(u"b"_s);
    use(u"a"_s);
    use(u"a"_s);
    use(QString());
    QCOMPARE(field->history(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(changed.count(), 3);
}

void FilterFieldTest::theHistoryIsBounded()
{
    for (int i = 0; i < FilterHistory::Most + 5; ++i)
        use(u"seq == %1"_s.arg(i));
    QCOMPARE(field->history().size(), FilterHistory::Most);
    QCOMPARE(field->history().first(), u"seq == %1"_s.arg(FilterHistory::Most + 4));
}

void FilterFieldTest::theHistoryCanBeListedAndForgotten()
{
    use(u"a && b"_s);
    use(u"c"_s);
    press(Qt::Key_Down, Qt::AltModifier);
    QMenu *menu = field->historyMenu();
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().at(1)->text(), u"a && b"_s.replace(u'&', u"&&"_s));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(field->filter().text(), u"a && b"_s);
    QCOMPARE(field->history(), (QStringList{u"a && b"_s, u"c"_s}));
    field->showHistory();
    menu->actions().last()->trigger();
    menu->hide();
    QVERIFY(field->history().isEmpty());
}

void FilterFieldTest::whatIsOnlyTypedIsNotRemembered()
{
    type(u"hel"_s);
    QTRY_COMPARE(field->filter().text(), u"hel"_s);
    type(u"lo"_s);
    QTRY_COMPARE(field->filter().text(), u"hello"_s);
    QVERIFY(field->history().isEmpty());
    other->setFocus(); // now it was meant
    QCOMPARE(field->history(), QStringList{u"hello"_s});
}

QTEST_MAIN(FilterFieldTest)
#include "tst_filter_field.moc"
