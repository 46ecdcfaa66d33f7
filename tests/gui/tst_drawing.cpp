// Words and pictures that are drawn once and kept look as if they were drawn anew.
#include <inspector/gui/drawing/kept_picture.h>
#include <inspector/gui/drawing/text_cache.h>
#include <inspector/gui/table/cell_delegate.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/theme.h>

#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr QSize PaperSize(260, 30);

QImage paper(const std::function<void(QPainter &)> &draw, qreal scale = 1)
{
    QImage image(PaperSize * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

/// Columns of pixels with something on them, from the left.
int inkedWidth(const QImage &image)
{
    for (int x = image.width(); x-- > 0;) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                return x + 1;
        }
    }
    return 0;
}

} // namespace

class TestDrawing : public QObject {
    Q_OBJECT
private slots:
    void wordsThatFitStandWhereTheyBelong_data();
    void wordsThatFitStandWhereTheyBelong();
    void numbersThatComeAndGoLookAsIfShaped();
    void allScriptsStandOnOneLine();
    void wordsAreCutAsQtCutsThem_data();
    void wordsAreCutAsQtCutsThem();
    void whatIsCutStandsAtTheRightToo();
    void aPictureIsDrawnOnceForAColourAndAPlace();
    void aKeptPictureLooksLikeAFreshOne();
    void cellsLookLikeThoseOfTheStyle();
    void cellsOfAnyTextLookLikeThoseOfTheStyle_data();
    void cellsOfAnyTextLookLikeThoseOfTheStyle();
    void wordsOfWidgetsLookLikeFusions();
};

void TestDrawing::wordsThatFitStandWhereTheyBelong_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << u"completed: 42"_s;
    QTest::newRow("time") << u"12:34:56.789012"_s;
    QTest::newRow("number") << u"-1,234.5/67+8"_s;
}

void TestDrawing::wordsThatFitStandWhereTheyBelong()
{
    QFETCH(QString, words);
    TextCache texts;
    const QRect box(5, 2, 200, 24);
    for (const auto alignment : {Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignVCenter}) {
        for (int round = 0; round < 2; ++round) {
            const QImage kept = paper([&](QPainter &p) { texts.draw(p, box, alignment, words); });
            const QImage fresh = paper([&](QPainter &p) {
                const QFontMetricsF metrics(p.font());
                const qreal left = alignment & Qt::AlignRight ? box.x() + box.width() - metrics.horizontalAdvance(words)
                                                              : box.x();
                const int top = box.y() + (box.height() - p.fontMetrics().height()) / 2;
                p.drawText(QPointF(left, top + metrics.ascent()), words);
            });
            QCOMPARE(kept, fresh);
        }
    }
}

void TestDrawing::numbersThatComeAndGoLookAsIfShaped()
{
    TextCache texts;
    const auto draw = [&](const QString &words, int size) {
        return paper([&](QPainter &p) {
            QFont font = p.font();
            font.setPixelSize(size);
            p.setFont(font);
            texts.draw(p, QRect(0, 0, 200, PaperSize.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        });
    };
    const QImage first = draw(u"1234"_s, 12);
    const QImage other = draw(u"98:76"_s, 12);
    QVERIFY(first != other);
    QVERIFY(draw(u"1234"_s, 14) != first);
    QCOMPARE(draw(u"1234"_s, 12), first);
    QCOMPARE(draw(u"98:76"_s, 12), other);
}

void TestDrawing::allScriptsStandOnOneLine()
{
    TextCache texts;
    const QRect box(0, 0, 200, PaperSize.height());
    const auto draw = [&](const QString &words) {
        return paper([&](QPainter &p) { texts.draw(p, box, Qt::AlignLeft | Qt::AlignVCenter, words); });
    };
    const QImage alone = draw(u"5023"_s);
    const QImage among = draw(u"5023 天气 ไทย ᠮᠣᠩ"_s);
    const QRect digits(0, 0, inkedWidth(alone), alone.height());
    QCOMPARE(among.copy(digits), alone.copy(digits));
}

void TestDrawing::wordsAreCutAsQtCutsThem_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("latin") << u"completed: {\"text\":\"what will the weather be tomorrow\"}"_s;
    QTest::newRow("two scripts") << u"said 天气怎么样 to the router, and waited"_s;
    QTest::newRow("from right to left") << u"مرحبا بالعالم كيف حالك اليوم يا صديقي"_s;
    QTest::newRow("both ways") << u"said مرحبا بالعالم to the router, and waited"_s;
}

void TestDrawing::wordsAreCutAsQtCutsThem()
{
    QFETCH(QString, words);
    TextCache texts;
    for (int width = 1; width < PaperSize.width(); width += 3) {
        const QImage cut = paper([&](QPainter &p) {
            texts.draw(p, QRect(0, 0, width, PaperSize.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        });
        int expected = 0;
        paper([&](QPainter &p) {
            const QString elided = p.fontMetrics().elidedText(words, Qt::ElideRight, width);
            expected = p.fontMetrics().horizontalAdvance(elided);
        });
        constexpr int Letter = 14; // Qt's cut and ours may differ by one
        const int inked = inkedWidth(cut);
        QVERIFY2(inked <= std::max(width, expected) + 1, qPrintable(u"%1 of %2"_s.arg(inked).arg(width)));
        QVERIFY2(inked >= std::min(expected, width) - Letter, qPrintable(u"%1 of %2, not %3"_s.arg(inked).arg(width).arg(expected)));
    }
}

void TestDrawing::whatIsCutStandsAtTheRightToo()
{
    TextCache texts;
    for (int width = 30; width < 90; ++width) {
        const QImage cut = paper([&](QPainter &p) {
            texts.draw(p, QRect(0, 0, width, PaperSize.height()), Qt::AlignRight | Qt::AlignVCenter, u"1234567890123"_s);
        });
        QVERIFY2(inkedWidth(cut) >= width - 4, qPrintable(u"%1 of %2"_s.arg(inkedWidth(cut)).arg(width)));
    }
}

void TestDrawing::aPictureIsDrawnOnceForAColourAndAPlace()
{
    int drawn = 0;
    const auto draw = [&](QPainter &p, const QRectF &box) {
        ++drawn;
        p.fillRect(box, Qt::black);
    };
    const auto show = [&](const QRectF &box, const QColor &color, qreal scale = 1) {
        (void)paper([&](QPainter &p) { drawKept(p, box, PictureSet::Icons, 1'000, color, draw); }, scale);
    };
    show({3, 4, 10, 10}, Qt::red);
    QCOMPARE(drawn, 1);
    show({8, 4, 10, 10}, Qt::red);
    QCOMPARE(drawn, 1);
    show({8.5, 4, 10, 10}, Qt::red); // its edges fall between the pixels
    QCOMPARE(drawn, 2);
    show({3, 4, 10, 10}, Qt::blue);
    QCOMPARE(drawn, 3);
    show({3, 4, 10, 10}, Qt::red, 2);
    QCOMPARE(drawn, 4);
    show({3, 4, 11, 10}, Qt::red);
    QCOMPARE(drawn, 5);
    show({3, 4, 10, 10}, Qt::red);
    QCOMPARE(drawn, 5);
}

void TestDrawing::aKeptPictureLooksLikeAFreshOne()
{
    const auto draw = [](QPainter &p, const QRectF &box) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(Qt::darkGreen, 1.4));
        p.drawEllipse(box.adjusted(1, 1, -1, -1));
    };
    for (const qreal scale : {1.0, 1.25, 2.0}) {
        const QRectF box(7.25, 5.5, 11, 11);
        const QImage fresh = paper([&](QPainter &p) { draw(p, box); }, scale);
        for (int round = 0; round < 2; ++round) {
            const QImage kept = paper(
                [&](QPainter &p) { drawKept(p, box, PictureSet::Icons, 1'001, Qt::darkGreen, draw); }, scale);
            int different = 0;
            for (int y = 0; y < fresh.height(); ++y) {
                for (int x = 0; x < fresh.width(); ++x)
                    different = std::max(different, std::abs(qGray(kept.pixel(x, y)) - qGray(fresh.pixel(x, y))));
            }
            QVERIFY2(different <= 8, qPrintable(u"%1 at %2"_s.arg(different).arg(scale)));
        }
    }
}

void TestDrawing::cellsLookLikeThoseOfTheStyle()
{
    QStandardItemModel model(0, 6);
    for (int row = 0; row < 6; ++row) {
        auto *number = new QStandardItem(QString::number(row * 1'234));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *coloured = new QStandardItem(u"left the bus"_s);
        coloured->setForeground(Qt::darkRed);
        auto *withIcon = new QStandardItem(glyphIcon(Glyph::Disc), u"active"_s);
        auto *onlyIcon = new QStandardItem(glyphIcon(Glyph::Ring), QString());
        auto *warning = new QStandardItem(glyphIcon(Glyph::Warning), QString::number(row * 32));
        warning->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        warning->setEnabled(row % 2 == 0);
        model.appendRow({new QStandardItem(u"agent %1 with a long name"_s.arg(row)), number, coloured, withIcon, onlyIcon,
                         warning});
    }
    QTableView table;
    table.setModel(&model);
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setColumnWidth(2, 120);
    table.selectRow(2);
    table.resize(680, 240);
    const QImage byStyle = table.grab().toImage();
    table.setItemDelegate(new CellDelegate(&table));
    const QImage byDelegate = table.grab().toImage();
    QCOMPARE(byDelegate.size(), byStyle.size());
    QVERIFY(byDelegate == byStyle);
}

void TestDrawing::cellsOfAnyTextLookLikeThoseOfTheStyle_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("alignment");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    const int left = Qt::AlignLeft | Qt::AlignVCenter;
    QTest::newRow("lines") << u"two\nlines"_s << left << Qt::LeftToRight;
    QTest::newRow("from right to left") << u"مرحبا (abc)!"_s << left << Qt::LeftToRight;
    QTest::newRow("a mirrored table") << u"abc"_s << left << Qt::RightToLeft;
    QTest::newRow("in the middle") << u"abc"_s << int(Qt::AlignCenter) << Qt::LeftToRight;
    QTest::newRow("cut at the right") << u"1234567890123456789"_s << int(Qt::AlignRight | Qt::AlignVCenter) << Qt::LeftToRight;
}

void TestDrawing::cellsOfAnyTextLookLikeThoseOfTheStyle()
{
    QFETCH(QString, words);
    QFETCH(int, alignment);
    QFETCH(Qt::LayoutDirection, direction);
    QStandardItemModel model(1, 1);
    auto *item = new QStandardItem(words);
    item->setTextAlignment(Qt::Alignment(alignment));
    model.setItem(0, 0, item);
    QTableView table;
    table.setModel(&model);
    table.setLayoutDirection(direction);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.resize(300, 100);
    const QImage byStyle = table.grab().toImage();
    table.setItemDelegate(new CellDelegate(&table));
    QVERIFY(table.grab().toImage() == byStyle);
}

void TestDrawing::wordsOfWidgetsLookLikeFusions()
{
    const auto pictures = [] {
        std::vector<QImage> made;
        const auto show = [&made](QWidget &widget, const QSize &size) {
            widget.resize(size);
            made.push_back(widget.grab().toImage());
        };
        for (const auto alignment : {Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignVCenter,
                                     Qt::AlignHCenter | Qt::AlignVCenter, Qt::AlignLeft | Qt::AlignTop}) {
            QLabel label(u"200,000 messages a second"_s);
            label.setAlignment(alignment);
            for (const int height : {20, 25, 30})
                show(label, {260, height});
            show(label, {60, 20}); // too narrow
            label.setEnabled(false);
            show(label, {260, 20});
            label.setLayoutDirection(Qt::RightToLeft);
            show(label, {260, 20});
        }
        QLabel underlined(u"12 messages"_s);
        QFont font = underlined.font();
        font.setUnderline(true);
        underlined.setFont(font);
        show(underlined, {100, 20});
        QLabel bold(u"<b>fast</b>"_s);
        show(bold, {100, 20});
        QLabel lines(u"two\nlines & more"_s);
        show(lines, {100, 50});
        QTabBar tabs;
        tabs.setDrawBase(false); // a line, which is ours
        tabs.addTab(u"Findings"_s);
        tabs.addTab(u"&Marks"_s);
        show(tabs, {260, 30});
        QToolButton button;
        button.setText(u"Follow"_s);
        button.setEnabled(false);
        show(button, {80, 30});
        return made;
    };
    Theme::apply(ThemeMode::Light);
    const std::vector<QImage> ours = pictures();
    const QPalette palette = QApplication::palette();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(palette);
    const std::vector<QImage> fusions = pictures();
    QCOMPARE(ours.size(), fusions.size());
    for (size_t i = 0; i < ours.size(); ++i)
        QVERIFY2(ours[i] == fusions[i], qPrintable(u"picture %1"_s.arg(i)));
}

QTEST_MAIN(TestDrawing)
#include "tst_drawing.moc"
