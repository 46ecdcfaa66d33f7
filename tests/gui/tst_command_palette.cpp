// The command palette: what a few letters find, and how the keyboard goes through it.
#include <inspector/gui/palette/command_palette.h>
#include <inspector/gui/palette/fuzzy_match.h>
#include <inspector/gui/palette/palette_model.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

using Positions = QList<qsizetype>;

/// A window with a palette over it, and a button that has the keyboard first.
struct Window {
    QWidget window;
    QPushButton button{&window};
    CommandPalette palette{&window};
    QStringList done;

    Window()
    {
        window.resize(900, 700);
        window.show();
        palette.setSources({[this](const QString &) { return commands(); },
                            [this](const QString &typed) {
                                return typed.isEmpty() ? QList<PaletteEntry>() : QList{entry(u"sampler"_s, u"Agent"_s)};
                            }});
        QApplication::setActiveWindow(&window);
        button.setFocus();
        palette.open();
    }
    PaletteEntry entry(const QString &title, const QString &place, const QString &keys = {})
    {
        return {.title = title, .place = place, .keys = keys, .help = {}, .icon = {}, .run = [this, title] {
                    done.append(title);
                }};
    }
    QList<PaletteEntry> commands()
    {
        return {entry(u"Open"_s, u"File"_s, u"Ctrl+O"_s), entry(u"Save As"_s, u"File"_s),
                entry(u"Copy Messages"_s, u"Edit"_s), entry(u"Columns"_s, u"View"_s)};
    }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < palette.list()->model()->rowCount(); ++row)
            titles.append(palette.list()->model()->index(row, 0).data().toString());
        return titles;
    }
    void type(const QString &text) { QTest::keyClicks(palette.textField(), text); }
    void press(Qt::Key key) { QTest::keyClick(palette.textField(), key); }
    QString current() const { return palette.list()->currentIndex().data().toString(); }
};

} // namespace

class tst_CommandPalette : public QObject {
    Q_OBJECT

private slots:
    void lettersAreFoundInTheirOrder()
    {
        QCOMPARE(fuzzyMatch(u"sa"_s, u"Messages"_s)->positions, (Positions{3, 4}));
        QCOMPARE(fuzzyMatch(u"sas"_s, u"Save As"_s)->positions, (Positions{0, 5, 6}));
        QCOMPARE(fuzzyMatch(u"S a s"_s, u"save as"_s)->positions, (Positions{0, 5, 6}));
        QCOMPARE(fuzzyMatch(u"vr"_s, u"voice-runner"_s)->positions, (Positions{0, 6}));
        QVERIFY(!fuzzyMatch(u"as v"_s, u"Save"_s));
        QVERIFY(!fuzzyMatch(u"x"_s, QString()));
        QVERIFY(fuzzyMatch(QString(), u"anything"_s)->positions.isEmpty());
    }

    void beginningsOfWordsAndNeighboursCountMost_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("words begin") << u"sa"_s << u"Show All"_s << u"Messages"_s;
        QTest::newRow("side by side") << u"mark"_s << u"Next Mark"_s << u"Name at work"_s;
        QTest::newRow("the text's own beginning") << u"co"_s << u"Columns"_s << u"Next Column"_s;
        QTest::newRow("the shorter") << u"find"_s << u"Find"_s << u"Find Previous"_s;
    }
    void beginningsOfWordsAndNeighboursCountMost()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyMatch(typed, better)->score > fuzzyMatch(typed, worse)->score);
    }

    void aLongTextIsNoTrouble()
    {
        const QString text = QString(100'000, u'a') + u'b';
        QVERIFY(fuzzyMatch(u"aaa"_s, text));
        QVERIFY(!fuzzyMatch(u"b"_s, text));
        QVERIFY(!fuzzyMatch(text, u"aaa"_s));
    }

    void everythingIsShownAtFirst()
    {
        Window w;
        QVERIFY(w.palette.isVisible());
        QVERIFY(w.palette.textField()->hasFocus());
        QCOMPARE(w.titles(), (QStringList{u"Open"_s, u"Save As"_s, u"Copy Messages"_s, u"Columns"_s}));
        QCOMPARE(w.current(), u"Open"_s);
    }

    void theBestStandsFirst()
    {
        Window w;
        w.type(u"sa"_s);
        QCOMPARE(w.titles().first(), u"Save As"_s);
        QVERIFY(w.titles().contains(u"sampler"_s));
        QVERIFY(!w.titles().contains(u"Open"_s));
        w.palette.textField()->clear();
        w.type(u"view col"_s); // with its menu
        QCOMPARE(w.titles(), QStringList{u"Columns"_s});
    }

    void theKeyboardChoosesAndRuns()
    {
        Window w;
        w.press(Qt::Key_Down);
        w.press(Qt::Key_Down);
        w.press(Qt::Key_Up);
        QCOMPARE(w.current(), u"Save As"_s);
        w.press(Qt::Key_Return);
        QCOMPARE(w.done, QStringList{u"Save As"_s});
        QVERIFY(!w.palette.isVisible());
        QVERIFY(w.button.hasFocus());
    }

    void theMouseRunsToo()
    {
        Window w;
        const QRect third = w.palette.list()->visualRect(w.palette.list()->model()->index(2, 0));
        QTest::mouseClick(w.palette.list()->viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(w.done, QStringList{u"Copy Messages"_s});
        QVERIFY(!w.palette.isVisible());
    }

    void escapeGoesBackAndDoesNothing()
    {
        Window w;
        w.press(Qt::Key_Escape);
        QVERIFY(!w.palette.isVisible());
        QVERIFY(w.button.hasFocus());
        QVERIFY(w.done.isEmpty());
    }

    void whatTakesTheKeyboardClosesIt()
    {
        Window w;
        w.button.setFocus();
        QVERIFY(!w.palette.isVisible());
        w.palette.open();
        QVERIFY(w.palette.isVisible());
        QVERIFY(w.palette.textField()->text().isEmpty());
    }

    void whereNothingFitsItSaysWhatToDo()
    {
        Window w;
        w.type(u"zzz"_s);
        QVERIFY(!w.palette.list()->isVisible());
        const auto *nothing = w.palette.findChild<QLabel *>();
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->text().contains(u"Try"_s));
        w.press(Qt::Key_Return);
        QVERIFY(w.done.isEmpty());
        QVERIFY(w.palette.isVisible());
    }

    void aScreenReaderHearsWhatIsChosen()
    {
        Window w;
        QCOMPARE(w.palette.textField()->accessibleDescription(), u"Open, File, Ctrl+O"_s);
        w.press(Qt::Key_Down);
        QCOMPARE(w.palette.textField()->accessibleDescription(), u"Save As, File"_s);
        QVERIFY(!w.palette.textField()->accessibleName().isEmpty());
        QVERIFY(!w.palette.list()->accessibleName().isEmpty());
    }

    void staysInTheWindow()
    {
        Window w;
        w.window.resize(300, 160);
        QTRY_VERIFY(w.window.rect().contains(w.palette.geometry()));
    }
};

QTEST_MAIN(tst_CommandPalette)
#include "tst_command_palette.moc"
