// Colour rules: the list, the dialog, the rows.
#include "made_records.h"

#include <inspector/gui/colouring/colour_rules_dialog.h>
#include <inspector/gui/colouring/row_colours.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/session/marks.h>

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace inspector;

class ColouringTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstRuleThatMatchesCounts();
    void rulesThatAreOffOrWrongColourNothing();
    void aRowIsDecidedAgainAsItsFatesCome();
    void costlyRulesTakeNoMoreThanAShareOfAFrame();
    void rulesAreKept();
    void foreignBytesAreRefused();
    void aRuleForAFilterComesFirst();
    void rowsAreDrawnInTheirColour();
    void inkIsReadableOnEveryHue();
    void theDialogEditsAndOrders();
    void theDialogExplainsABrokenFilter();

private:
    static void fill(Session &session, quint64 count)
    {
        std::vector<bus::Record> records;
        for (quint64 seq = 0; seq < count; ++seq)
            records.push_back(seq % 2 == 0 ? made::request(seq) : made::audio(seq));
        session.append(records);
    }
    static double luminance(const QColor &color)
    {
        const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
    }
    template <class Widget>
    static Widget *child(const ColourRulesDialog &dialog, const QString &text)
    {
        for (auto *widget : dialog.findChildren<Widget *>()) {
            if (widget->text().remove(u'&') == text)
                return widget;
        }
        qFatal("no widget %s", qPrintable(text));
    }
};

void ColouringTest::theFirstRuleThatMatchesCounts()
{
    Session session;
    fill(session, 4);
    ColourRules rules;
    RowColours colours(&session, &rules);
    colours.beginFrame();
    QCOMPARE(colours.hueOf(0), std::nullopt);
    rules.setAll({{u"one"_s, u"seq == 2"_s, Hue::Red}, {u"all requests"_s, u"type == TaskRequest"_s, Hue::Green}});
    colours.beginFrame();
    QCOMPARE(colours.hueOf(0), std::optional(Hue::Green));
    QCOMPARE(colours.hueOf(1), std::nullopt);
    QCOMPARE(colours.hueOf(2), std::optional(Hue::Red));
}

void ColouringTest::rulesThatAreOffOrWrongColourNothing()
{
    Session session;
    fill(session, 2);
    ColourRules rules;
    RowColours colours(&session, &rules);
    rules.setAll({{u"off"_s, u"seq == 0"_s, Hue::Red, false},
                  {u"wrong"_s, u"seq =="_s, Hue::Blue},
                  {u"empty"_s, {}, Hue::Grey},
                  {u"on"_s, u"seq == 0"_s, Hue::Sky}});
    colours.beginFrame();
    QCOMPARE(colours.hueOf(0), std::optional(Hue::Sky));
    QCOMPARE(colours.hueOf(1), std::nullopt);
}

void ColouringTest::aRowIsDecidedAgainAsItsFatesCome()
{
    Session session;
    fill(session, 2);
    ColourRules rules;
    RowColours colours(&session, &rules);
    rules.setAll({{u"drops"_s, u"dropped"_s, Hue::Orange}});
    colours.beginFrame();
    QCOMPARE(colours.hueOf(1), std::nullopt);
    session.append(made::fate(1, u"stt"_s, bus::Fate::Dropped));
    colours.beginFrame();
    QCOMPARE(colours.hueOf(1), std::optional(Hue::Orange));
}

void ColouringTest::costlyRulesTakeNoMoreThanAShareOfAFrame()
{
    Session session;
    std::vector<bus::Record> records;
    for (quint64 seq = 0; seq < 60; ++seq)
        records.push_back(made::audio(seq, QByteArray(256 * 1024, 'x')));
    session.append(records);
    ColourRules rules;
    RowColours colours(&session, &rules);
    QSignalSpy more(&colours, &RowColours::decidedMore);
    rules.setAll({{u"costly"_s, u"payload contains \"eHh4\""_s, Hue::Purple}}); // xxx in Base64
    const auto decided = [&] {
        colours.beginFrame();
        int count = 0;
        for (qint64 row = 0; row < 60; ++row)
            count += colours.hueOf(row).has_value();
        return count;
    };
    more.clear();
    const int first = decided();
    QVERIFY2(first < 60, "one frame read every payload");
    QTRY_VERIFY(more.count() > 0);
    QTRY_COMPARE(decided(), 60);
}

void ColouringTest::rulesAreKept()
{
    const QList<ColourRule> list{{u"drops – all"_s, u"dropped_by == \"stt\""_s, Hue::Orange, true},
                                 {u"mic"_s, u"agent == mic"_s, Hue::Grey, false}};
    ColourRules rules;
    rules.setAll(list);
    ColourRules other;
    QVERIFY(other.restore(rules.save()));
    QCOMPARE(other.all(), list);
}

void ColouringTest::foreignBytesAreRefused()
{
    ColourRules rules;
    rules.setAll({{u"kept"_s, u"seq == 1"_s, Hue::Red}});
    QVERIFY(!rules.restore({}));
    QVERIFY(!rules.restore("nonsense"));
    QVERIFY(!rules.restore(R"([{"name":"x","filter":"seq == 1","hue":"pink","on":true}])"));
    QCOMPARE(rules.all().size(), 1);
}

void ColouringTest::aRuleForAFilterComesFirst()
{
    ColourRules rules;
    rules.addFor(u"agent == mic"_s);
    rules.addFor(u"agent == stt"_s);
    QCOMPARE(rules.all().size(), 2);
    QCOMPARE(rules.all().first().filter, u"agent == stt"_s);
    QVERIFY(rules.all().first().hue != rules.all().last().hue);
    rules.addFor(u"agent == mic"_s);
    QCOMPARE(rules.all().size(), 2);
    QCOMPARE(rules.all().first().filter, u"agent == mic"_s);
    for (int i = 0; i < 20; ++i)
        rules.addFor(u"seq == %1"_s.arg(i)); // more than there are hues
    QCOMPARE(rules.all().size(), 22);
}

void ColouringTest::rowsAreDrawnInTheirColour()
{
    Session session;
    TrafficView view(&session);
    view.resize(900, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    fill(session, 4);
    QTRY_COMPARE(view.shownCount(), 4);
    QSignalSpy status(&view, &TrafficView::statusMessage);
    view.addColourRule(u"seq == 1"_s);
    QCOMPARE(status.count(), 1);
    const QColor expected = hueTint(view.colourRules()->all().first().hue, view.palette());
    const auto paperOf = [&](int line) {
        const QRect box = view.list()->lineRect(line);
        return view.list()->viewport()->grab().toImage().pixelColor(box.right() - 1, box.top() + 1);
    };
    QTRY_COMPARE(paperOf(1), expected);
    QVERIFY(paperOf(0) != expected);
}

void ColouringTest::inkIsReadableOnEveryHue()
{
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        Theme::apply(mode);
        const QPalette palette = QGuiApplication::palette();
        for (const Hue hue : AllHues) {
            const double a = luminance(hueTint(hue, palette)) + 0.05;
            const double b = luminance(palette.color(QPalette::Text)) + 0.05;
            QVERIFY2(std::max(a, b) / std::min(a, b) >= 4.5, qPrintable(hueWord(hue)));
        }
    }
    Theme::apply(ThemeMode::Light);
}

void ColouringTest::theDialogEditsAndOrders()
{
    ColourRules rules;
    ColourRulesDialog dialog(&rules);
    dialog.show();
    QVERIFY(!dialog.isModal());
    auto *list = dialog.findChild<QListView *>();
    const auto fields = dialog.findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    QVERIFY(!fields[0]->isEnabled());

    const auto click = [&](const QString &button) { child<QPushButton>(dialog, button)->click(); };
    click(u"Add"_s);
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], u"first"_s);
    QTest::keyClicks(fields[1], u"agent == stt"_s);
    dialog.findChild<QComboBox *>()->setCurrentIndex(int(Hue::Blue));
    QCOMPARE(rules.all(), (QList<ColourRule>{{u"first"_s, u"agent == stt"_s, Hue::Blue}}));
    click(u"Add"_s);
    QTest::keyClicks(fields[1], u"dropped"_s);
    QCOMPARE(rules.all().first().filter, u"dropped"_s);
    click(u"Down"_s);
    QCOMPARE(rules.all().last().filter, u"dropped"_s);
    QCOMPARE(fields[1]->text(), u"dropped"_s); // it is still the chosen one
    QVERIFY(!child<QPushButton>(dialog, u"Down"_s)->isEnabled());
    click(u"Up"_s);
    QCOMPARE(rules.all().first().filter, u"dropped"_s);

    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space); // switches it off
    QVERIFY(!rules.all().first().on);
    click(u"Remove"_s);
    QCOMPARE(rules.all().size(), 1);
    QCOMPARE(fields[1]->text(), u"agent == stt"_s);
    rules.addFor(u"agent == mic"_s); // from elsewhere
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(fields[1]->text(), u"agent == mic"_s);
}

void ColouringTest::theDialogExplainsABrokenFilter()
{
    ColourRules rules;
    ColourRulesDialog dialog(&rules);
    dialog.show();
    child<QPushButton>(dialog, u"Add"_s)->click();
    auto *filter = dialog.findChildren<QLineEdit *>().at(1);
    const auto *problem = dialog.findChild<QLabel *>(u"problem"_s);
    QTest::keyClicks(filter, u"agent =="_s);
    QVERIFY2(problem->text().startsWith(u"Column "_s), qPrintable(problem->text()));
    QTest::keyClicks(filter, u" stt"_s);
    QCOMPARE(problem->text(), QString());
}

QTEST_MAIN(ColouringTest)
#include "tst_colouring.moc"
