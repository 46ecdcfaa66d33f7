// The look: whatever is written can be read, in light and in dark.
#include <inspector/gui/theme/hue.h>
#include <inspector/gui/theme/menu_text.h>
#include <inspector/gui/theme/theme.h>

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr double Readable = 4.5; ///< what WCAG 2 asks for text of an ordinary size

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// From 1 to 21.
double contrast(const QColor &ink, const QColor &paper)
{
    const auto [dark, light] = std::minmax({luminance(ink), luminance(paper)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenCanBeRead_data();
    void whatIsWrittenCanBeRead();
    void theBadgeIsNoSelectedRow_data();
    void theBadgeIsNoSelectedRow();
    void mnemonicsStayInMenus();

private:
    static void addModes()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
    }
};

void ThemeTest::whatIsWrittenCanBeRead_data()
{
    addModes();
}

void ThemeTest::whatIsWrittenCanBeRead()
{
    QFETCH(ThemeMode, mode);
    Theme::apply(mode);
    const QPalette palette = QGuiApplication::palette();
    const ThemeColors &colors = Theme::colors();
    const auto check = [](const QString &what, const QColor &ink, const QList<QColor> &papers) {
        for (const QColor &paper : papers) {
            const double reached = contrast(ink, paper);
            QVERIFY2(reached >= Readable,
                     qPrintable(u"%1: %2 on %3 is %4 to 1"_s.arg(what, ink.name(), paper.name()).arg(reached, 0, 'f', 2)));
        }
    };
    const QList<QColor> plain{palette.color(QPalette::Window), palette.color(QPalette::Base),
                              palette.color(QPalette::AlternateBase), palette.color(QPalette::Button)};
    check(u"text"_s, palette.color(QPalette::Text), plain);
    check(u"a hint"_s, palette.color(QPalette::PlaceholderText), plain);
    check(u"a link"_s, palette.color(QPalette::Link), plain);
    check(u"a tool tip"_s, palette.color(QPalette::ToolTipText), {palette.color(QPalette::ToolTipBase)});
    check(u"the selection"_s, palette.color(QPalette::HighlightedText), {palette.color(QPalette::Highlight)});
    check(u"the badge"_s, colors.badgeText, {colors.badge});
    check(u"what was found"_s, colors.foundText, {colors.found});

    QList<QColor> rows = plain; // of the traffic
    for (const ThemeColors::Group &group : {colors.lifecycle, colors.frame, colors.task, colors.stream})
        rows += group.tint;
    for (const QColor &ink : {colors.waiting, colors.good})
        check(u"a state"_s, ink, rows);
    rows += {colors.dropTint, colors.failedTint};
    check(u"text in a row"_s, palette.color(QPalette::Text), rows);
    check(u"secondary text"_s, colors.muted, rows);
    for (const ThemeColors::Group &group : {colors.lifecycle, colors.frame, colors.task, colors.stream})
        check(u"a kind"_s, group.mark, plain + QList{group.tint, colors.dropTint, colors.failedTint});
    check(u"a drop"_s, colors.drop, plain + QList{colors.dropTint});
    check(u"a failure"_s, colors.failed, plain + QList{colors.failedTint});
    check(u"a loss"_s, colors.loss, plain + QList{colors.lossTint});
    for (const Hue hue : AllHues)
        check(u"text on a colour"_s, palette.color(QPalette::Text), {hueTint(hue, palette)});
}

void ThemeTest::theBadgeIsNoSelectedRow_data()
{
    addModes();
}

void ThemeTest::theBadgeIsNoSelectedRow()
{
    QFETCH(ThemeMode, mode);
    Theme::apply(mode);
    const QColor selected = QGuiApplication::palette().color(QPalette::Highlight);
    QVERIFY(contrast(Theme::colors().badge, selected) >= 1.5);
    QVERIFY(contrast(Theme::colors().badge, QGuiApplication::palette().color(QPalette::Window)) >= 3);
}

void ThemeTest::mnemonicsStayInMenus()
{
    QCOMPARE(withoutMnemonic(u"&Save As…"_s), u"Save As…"_s);
    QCOMPARE(withoutMnemonic(u"Fra&gen && mehr"_s), u"Fragen & mehr"_s);
    QCOMPARE(withoutMnemonic(u"另存为(&S)…"_s), u"另存为…"_s);
    QCOMPARE(withoutMnemonic(u"Follow (&F)"_s), u"Follow"_s);
    QCOMPARE(withoutMnemonic(u"f(x)"_s), u"f(x)"_s);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
