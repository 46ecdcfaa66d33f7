// The sequence diagram as a widget: the mouse, the keys, the cursor, exports.
#include "made_records.h"

#include <inspector/gui/sequence/lifeline_heads.h>
#include <inspector/gui/sequence/sequence_export.h>
#include <inspector/gui/sequence/sequence_panel.h>
#include <inspector/gui/sequence/sequence_view.h>
#include <inspector/gui/traffic/shown_rows.h>

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;
using namespace inspector;
using namespace made;
using namespace std::chrono_literals;

namespace {

/// A diagram of a session, shown and filled.
struct Diagram {
    Session session;
    ShownRows shown{&session};
    Cursor cursor{&session};
    SequencePanel panel{&session, &shown, &cursor};

    explicit Diagram(const std::vector<bus::Record> &records)
    {
        session.append(records);
        panel.resize(900, 400);
        panel.show();
        fill();
    }

    void fill()
    {
        if (!QTest::qWaitFor([this] { return shown.size() == session.rowEnd() - session.rowBegin(); }))
            qFatal("the diagram shows %lld rows", shown.size());
    }

    SequenceView &view() { return *panel.view(); }
    void click(int line) { QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().lineRect(line).center()); }
    void key(int key) { QTest::keyClick(&view(), Qt::Key(key)); }
    QStringList lifelines()
    {
        QStringList titles;
        for (int i = 0; i < view().lifelines().count(); ++i)
            titles += view().lifelines().at(i).title;
        return titles;
    }
    void wheel(int steps, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF place = view().viewport()->rect().center();
        QWheelEvent event(place, view().viewport()->mapToGlobal(place), {}, {0, steps * 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view().viewport(), &event);
    }
};

/// A request, a broadcast to two, a dropped frame and a failure.
std::vector<bus::Record> talk()
{
    return {request(0),
            fate(0, u"stt"_s, bus::Fate::Handled),
            end(1),
            fate(1, u"stt"_s, bus::Fate::Handled),
            fate(1, u"router"_s, bus::Fate::Failed, u"no"_s),
            message(2, u"mic"_s, u"stt"_s, bus::Frame{u"InputAudioRaw"_s, {}, {}}),
            fate(2, u"stt"_s, bus::Fate::Dropped)};
}

std::vector<bus::Record> manyRequests(int count)
{
    std::vector<bus::Record> records;
    for (int i = 0; i < count; ++i) {
        records.push_back(request(quint64(i)));
        records.push_back(fate(quint64(i), u"stt"_s, bus::Fate::Handled));
    }
    return records;
}

/// The classes of the elements of an SVG document; none where it is not well-formed.
QStringList classesOf(const QByteArray &svg)
{
    QStringList classes;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            classes += xml.attributes().value(u"class"_s).toString().split(u' ');
    }
    return xml.hasError() ? QStringList() : classes;
}

} // namespace

class TestSequenceView : public QObject {
    Q_OBJECT
private slots:
    void drawsALineForEachMessage()
    {
        Diagram d(talk());
        QCOMPARE(d.view().pageLines().size(), 3u);
        QCOMPARE(d.lifelines(), QStringList({u"router"_s, u"stt"_s, u"runner"_s, u"mic"_s}));
        QVERIFY(d.view().isFollowing());
        QCOMPARE(d.view().currentLine(), -1);
    }

    void aClickMovesTheCursor()
    {
        Diagram d(talk());
        d.click(1);
        QVERIFY(!d.cursor.isLive());
        QCOMPARE(d.cursor.row(), 1);
        QCOMPARE(d.view().currentLine(), 1);
        QVERIFY(!d.view().isFollowing());
    }

    void theCursorScrollsTheDiagram()
    {
        Diagram d(manyRequests(3000));
        QVERIFY(d.view().currentLine() < 0);
        d.cursor.moveTo(1234);
        const int line = d.view().currentLine();
        QVERIFY(line >= 0);
        QCOMPARE(d.view().pageLines()[size_t(line)].row, 1234);
        d.cursor.goLive();
        QVERIFY(d.view().isFollowing());
        QCOMPARE(d.view().pageLines().back().row, 2999);
    }

    void aCursorThatMovedUnseenIsOnThePageThatIsShown()
    {
        Diagram d(manyRequests(1000));
        d.panel.hide();
        d.panel.resize(900, 60);
        d.cursor.moveTo(500);
        d.panel.resize(900, 400);
        d.panel.show();
        QVERIFY(d.view().currentLine() >= 0);
        d.wheel(-50);
        d.panel.hide();
        d.panel.show(); // where a person scrolled to
        QVERIFY(d.view().currentLine() < 0);
    }

    void arrowKeysGoFromArrowToArrow()
    {
        Diagram d(talk());
        d.key(Qt::Key_Down);
        QCOMPARE(d.cursor.row(), 0);
        d.key(Qt::Key_Down);
        QCOMPARE(d.cursor.row(), 1);
        d.key(Qt::Key_Up);
        QCOMPARE(d.cursor.row(), 0);
        const QSignalSpy activated(&d.panel, &SequencePanel::activated);
        d.key(Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toLongLong(), 0);
    }

    void scrollingUpLeavesFollowModeAndEndReturns()
    {
        Diagram d(manyRequests(1000));
        d.wheel(1);
        QVERIFY(!d.view().isFollowing());
        const qint64 top = d.view().pageLines().front().row;
        d.session.append({request(1000), request(1001)});
        d.fill();
        QCOMPARE(d.view().pageLines().front().row, top);
        d.key(Qt::Key_End);
        QVERIFY(d.view().isFollowing());
        QCOMPARE(d.view().pageLines().back().row, 1001);
        d.session.append(request(1002));
        d.fill();
        QCOMPARE(d.view().pageLines().back().row, 1002);
    }

    void theScrollBarStepsByLinesAndJumpsByRows()
    {
        Diagram d(manyRequests(3000));
        QScrollBar *bar = d.view().verticalScrollBar();
        bar->setValue(0);
        QCOMPARE(d.view().pageLines().front().row, 0);
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        QCOMPARE(d.view().pageLines().front().row, 1);
        bar->setValue(1500);
        QCOMPARE(d.view().pageLines().front().row, 1500);
        bar->setValue(bar->maximum());
        QVERIFY(d.view().isFollowing());
    }

    void framesAreOneLineThatOpens()
    {
        std::vector<bus::Record> records;
        for (quint64 seq = 0; seq < 5; ++seq)
            records.push_back(audio(seq));
        Diagram d(records);
        QCOMPARE(d.view().pageLines().size(), 1u);
        QVERIFY(d.view().words().label(d.view().pageLines()[0], d.view().palette()).front().text.contains(u"×5"_s));
        d.click(0);
        d.key(Qt::Key_Right);
        QCOMPARE(d.view().pageLines().size(), 5u);
        d.key(Qt::Key_Down);
        d.key(Qt::Key_Left);
        QCOMPARE(d.view().pageLines().size(), 1u);
        QCOMPARE(d.view().currentLine(), 0);
    }

    void aBroadcastOpensIntoItsReceivers()
    {
        Diagram d(talk());
        QTest::mouseDClick(d.view().viewport(), Qt::LeftButton, {}, d.view().lineRect(1).center());
        d.click(1);
        d.key(Qt::Key_Right);
        QCOMPARE(d.view().pageLines().size(), 4u);
        d.key(Qt::Key_Down);
        QCOMPARE(d.view().currentLine(), 2); // the second of the two that have this row
        d.key(Qt::Key_Left);
        QCOMPARE(d.view().pageLines().size(), 3u);
    }

    void anUnfoldedFrameOpensIntoSingleArrows()
    {
        const QString mic = u"mic"_s, frame = u"InputAudioRaw"_s;
        Diagram d({message(0, mic, std::nullopt, bus::Frame{frame, {}, {}}), fate(0, u"stt"_s, bus::Fate::Handled),
                   fate(0, u"vad"_s, bus::Fate::Handled), message(1, mic, std::nullopt, bus::Frame{frame, {}, {}})});
        QCOMPARE(d.view().pageLines().size(), 1u);
        d.click(0);
        d.key(Qt::Key_Right); // into its frames
        QCOMPARE(d.view().pageLines().size(), 2u);
        d.key(Qt::Key_Right); // into an arrow for each receiver
        QCOMPARE(d.view().pageLines().size(), 3u);
        d.key(Qt::Key_Down);
        d.key(Qt::Key_Left);
        QCOMPARE(d.view().pageLines().size(), 2u);
        d.key(Qt::Key_Left);
        QCOMPARE(d.view().pageLines().size(), 1u);
    }

    void trueToTimeGapsAreAsHighAsTheyAreLong()
    {
        Diagram d({request(0), request(1), request(5), request(100)});
        d.view().setFollow(false);
        QCOMPARE(d.view().pageLines().size(), 4u);
        d.view().setTimePerLine(1ms);
        const int height = d.view().lineRect(0).height();
        QVERIFY(std::abs(d.view().lineRect(2).top() - 5 * height) < height);
        QTest::mouseClick(d.view().viewport(), Qt::LeftButton, {}, {200, height * 3}); // between two lines
        QVERIFY(d.cursor.isLive() || d.cursor.row() != 2);
        d.click(2);
        QCOMPARE(d.cursor.row(), 2);
        QCOMPARE(d.view().currentLine(), 2);
        d.key(Qt::Key_Down);
        QCOMPARE(d.cursor.row(), 3); // beyond the page, and brought onto it
        QVERIFY(d.view().currentLine() >= 0);
        d.view().setTimePerLine(0ms);
        QCOMPARE(d.view().pageLines().size(), 4u);
    }

    void trueToTimeTheCursorStaysOnThePage()
    {
        std::vector<bus::Record> records;
        for (quint64 i = 0; i < 40; ++i)
            records.push_back(request(i * 50)); // further apart than a page is high
        Diagram d(records);
        d.cursor.moveTo(20);
        QVERIFY(d.view().currentLine() >= 0);
        d.view().setTimePerLine(1ms);
        QVERIFY(d.view().currentLine() >= 0);
        d.cursor.moveTo(35);
        QVERIFY(d.view().currentLine() >= 0);
        d.key(Qt::Key_Up);
        QCOMPARE(d.cursor.row(), 34);
        QVERIFY(d.view().currentLine() >= 0);
    }

    void trueToTimeTheNewestIsFollowedToo()
    {
        Diagram d(manyRequests(3'000)); // a millisecond apart
        QVERIFY(d.view().isFollowing());
        const int inOrder = d.view().linesOnPage();
        d.view().setTimePerLine(10ms);
        QVERIFY(d.view().linesOnPage() > 5 * inOrder);
        QCOMPARE(d.view().pageLines().back().row, 2'999);
        d.wheel(1);
        QVERIFY(!d.view().isFollowing());
        d.key(Qt::Key_End);
        QVERIFY(d.view().isFollowing());
        d.view().grab();
    }

    void aPageTellsWhereItLeavesLinesOut()
    {
        Diagram d(manyRequests(3'000)); // a millisecond apart
        const SequencePages pages(&d.session, &d.shown);
        const SequencePage inOrder = cutPage(pages, pages.placeOf(1'000), {.lines = 20});
        QCOMPARE(inOrder.count, 20u);
        QVERIFY(!inOrder.isCut);
        const SequencePage inTime = cutPage(pages, pages.placeOf(1'000), {.lines = 20, .perLine = 10ms});
        QCOMPARE(inTime.count, 191u);
        QCOMPARE(inTime.onPage().front().row, 1'000);
        QVERIFY(!inTime.isCut);
        QVERIFY(cutPage(pages, pages.placeOf(1'000), {.lines = 20, .perLine = 1s}).isCut);
        QVERIFY(!cutPage(pages, pages.placeOf(2'900), {.lines = 20, .perLine = 1s}).isCut); // nothing follows
    }

    /// Of arrows that come from far away, only what is seen is drawn; it has to be the same.
    void aPartOfAPictureIsDrawnAsInTheWhole()
    {
        Picture picture{QFont()};
        for (int i = 0; i < 40; ++i) {
            const double far = i * 997 % 5'000 - 2'500; // from the middle, more or less
            picture.line(u"arrow"_s, {{{150 - far, -1'900}, {150 + far + i, 2'100}}}, {Qt::red, 1.2});
            picture.line(u"arrow"_s, {{{-500, i * 30 - 99.5}, {far, i * 30 - 99.5}}}, {Qt::blue, 2});
            picture.area(u"bar"_s, {{{far, 10}, {far + 8, 10}, {far + 8, 90}, {far, 90}}}, Qt::green, {Qt::black, 1});
        }
        const auto drawn = [&picture](const QRectF &seen) {
            QImage image(300, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter, seen);
            return image;
        };
        const QImage part = drawn({0, 0, 300, 200});
        const QImage whole = drawn({-10'000, -10'000, 20'000, 20'000});
        int different = 0;
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 300; ++x) {
                const QRgb a = part.pixel(x, y);
                const QRgb b = whole.pixel(x, y);
                const auto differs = [](int one, int other) { return std::abs(one - other) > 40; };
                different += differs(qRed(a), qRed(b)) || differs(qGreen(a), qGreen(b)) || differs(qBlue(a), qBlue(b));
            }
        }
        QVERIFY2(different < 60, qPrintable(QString::number(different))); // roundings, in a thousandth of it
    }

    void zoomsByWheelAndKeys()
    {
        Diagram d(talk());
        const int lines = d.view().linesOnPage();
        d.wheel(1, Qt::ControlModifier);
        QVERIFY(d.view().zoom() > 1.1);
        QVERIFY(d.view().linesOnPage() < lines);
        d.key(Qt::Key_0);
        QCOMPARE(d.view().zoom(), 1.0);
        d.key(Qt::Key_Minus);
        QVERIFY(d.view().zoom() < 0.9);
        d.key(Qt::Key_Plus);
        QCOMPARE(d.view().zoom(), 1.0);
        for (int i = 0; i < 50; ++i)
            d.key(Qt::Key_Minus);
        QCOMPARE(d.view().zoom(), SequenceView::LeastZoom);
    }

    void fitBringsAllLifelinesOntoThePage()
    {
        std::vector<bus::Record> records;
        for (quint64 i = 0; i < 14; ++i)
            records.push_back(message(i, u"agent %1"_s.arg(i), u"stt"_s, bus::TaskUpdateRequest{u"t"_s}));
        Diagram d(records);
        QVERIFY(d.view().horizontalScrollBar()->maximum() > 0);
        d.key(Qt::Key_F);
        QVERIFY(d.view().zoom() < 1);
        QCOMPARE(d.view().horizontalScrollBar()->maximum(), 0);
    }

    void chosenAgentsFoldIntoOneLifeline()
    {
        Diagram d(talk());
        LifelineHeads *heads = d.view().heads();
        QTest::mouseClick(heads, Qt::LeftButton, {}, d.view().headCentre(1));
        QTest::mouseClick(heads, Qt::LeftButton, Qt::ControlModifier, d.view().headCentre(3));
        QCOMPARE(d.view().selectedLifelines(), QSet<QString>({u"stt"_s, u"mic"_s}));
        d.key(Qt::Key_G);
        QCOMPARE(d.lifelines(), QStringList({u"router"_s, u"stt, mic"_s, u"runner"_s}));
        QTest::mouseDClick(heads, Qt::LeftButton, {}, d.view().headCentre(1));
        QCOMPARE(d.lifelines().size(), 4);
    }

    void lifelinesAreThoseOfTheFilter()
    {
        Diagram d(talk());
        RowFilter filter;
        filter.agent = u"mic"_s;
        d.shown.setFilter(filter);
        QTRY_COMPARE(d.lifelines(), QStringList({u"stt"_s, u"mic"_s}));
        QCOMPARE(d.view().pageLines().size(), 1u);
        // Also where the new filter lets more through than the one before.
        RowFilter others;
        others.text = Filter::parse(u"agent != mic and type != Frame"_s);
        d.shown.setFilter(others);
        QTRY_VERIFY2(d.shown.size() > 1 && !d.lifelines().contains(u"mic"_s), qPrintable(d.lifelines().join(u", ")));
    }

    void svgHasTheArrowsAndCrosses()
    {
        Diagram d(talk());
        const QStringList classes = classesOf(SequenceExport(d.view(), SequenceExport::Form::Picture).svg());
        QCOMPARE(classes.count(u"arrow"_s), 3);
        QCOMPARE(classes.count(u"drop"_s), 2); // the two strokes of a cross
        QVERIFY(classes.contains(u"failure"_s));
        QVERIFY(classes.contains(u"bar"_s));
        QCOMPARE(classes.count(u"agent"_s), 4);
    }

    void svgHoldsAnyName()
    {
        Diagram d({message(0, u"<a & \"b\">"_s, u"stt"_s, bus::TaskUpdateRequest{u"t"_s})});
        QVERIFY(!classesOf(SequenceExport(d.view(), SequenceExport::Form::Picture).svg()).isEmpty());
    }

    void pngHasMoreThanPaper()
    {
        Diagram d(talk());
        const QImage image = QImage::fromData(SequenceExport(d.view(), SequenceExport::Form::Picture).png(), "PNG");
        QVERIFY(!image.isNull());
        std::set<QRgb> colors;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY(colors.size() > 10);
    }

    void howManyAreInAGroupIsReadHoweverLongItsName()
    {
        const QString first = u"the-first-agent-of-a-very-long-name"_s;
        const QString second = u"the-second-agent-of-a-very-long-name"_s;
        Diagram d({message(0, first, second, bus::End{})});
        d.view().setGrouping({.chosen = {{first, second}}});
        const QString svg = QString::fromUtf8(SequenceExport(d.view(), SequenceExport::Form::Picture).svg());
        QVERIFY(svg.contains(u"… (2)</text>"_s));
    }

    void mermaidHasTheArrows()
    {
        Diagram d(talk());
        const QString text = QString::fromUtf8(SequenceExport(d.view(), SequenceExport::Form::Mermaid).mermaid());
        QVERIFY(text.startsWith(u"sequenceDiagram\n"_s));
        QVERIFY(text.contains(u"p0->>p1: 0 TaskRequest transcribe"_s));
        QVERIFY(text.contains(u"everyone"_s));
        QVERIFY(text.contains(u"-xp1: 2 Frame InputAudioRaw dropped"_s));
        QVERIFY(text.contains(u"Note over p0: failed, no"_s));
    }

    void anExportIsWrittenOrSaysWhyNot()
    {
        Diagram d(talk());
        const QTemporaryDir folder;
        const QSignalSpy said(&d.panel, &SequencePanel::statusMessage);
        const QSignalSpy complained(&d.panel, &SequencePanel::problemOccurred);
        for (const QString &name : {u"a.svg"_s, u"a.png"_s, u"a.mmd"_s})
            QVERIFY(d.panel.exportTo(folder.filePath(name)));
        QVERIFY(!d.panel.exportTo(folder.filePath(u"a.doc"_s)));
        QVERIFY(!d.panel.exportTo(folder.filePath(u"no/such/folder/a.svg"_s)));
        QCOMPARE(said.count(), 3);
        QCOMPARE(complained.count(), 2);
        QVERIFY(complained.last().first().toString().contains(u"Cannot write"_s));
    }

    void aLongSessionIsExportedInPart()
    {
        Diagram d(manyRequests(2000));
        d.cursor.moveTo(700);
        const SequenceExport part(d.view(), SequenceExport::Form::Picture);
        QVERIFY(part.isPart());
        QCOMPARE(part.lineCount(), SequenceExport::MostLines);
    }

    void picturesAreTrueToTimeWhereTheViewIs()
    {
        Diagram d({request(0), request(1), request(5), request(9)}); // a millisecond a number
        d.view().setFollow(false);
        const auto height = [&d] {
            QXmlStreamReader svg(SequenceExport(d.view(), SequenceExport::Form::Picture).svg());
            svg.readNextStartElement();
            return svg.attributes().value(u"height"_s).toDouble();
        };
        const auto mermaid = [&d] { return SequenceExport(d.view(), SequenceExport::Form::Mermaid).mermaid(); };
        const double line = d.view().diagramStyle().lineHeight();
        const double inOrder = height();
        const QByteArray text = mermaid();
        d.view().setTimePerLine(1ms);
        QVERIFY2(std::abs(height() - inOrder - 6 * line) < 0.1, qPrintable(QString::number(height())));
        QCOMPARE(mermaid(), text);
        d.view().setTimePerLine(10ms); // four lines upon each other
        QVERIFY2(std::abs(height() - inOrder + 2.1 * line) < 0.2, qPrintable(QString::number(height())));
    }

    void pausesMakeNoEndlessPicture()
    {
        Diagram d({request(0), request(200), request(400), request(100'000)});
        d.view().setTimePerLine(1ms);
        d.cursor.moveTo(1);
        const SequenceExport part(d.view(), SequenceExport::Form::Picture);
        QVERIFY(part.isPart());
        QCOMPARE(part.lineCount(), 2); // the page's and what is less than 300 lines further down
        QCOMPARE(SequenceExport(d.view(), SequenceExport::Form::Mermaid).lineCount(), 4);
    }

    void allOfItIsNoPartHoweverDense()
    {
        Diagram d(manyRequests(400));
        d.view().setTimePerLine(1s);
        d.cursor.moveTo(0);
        const SequenceExport all(d.view(), SequenceExport::Form::Picture);
        QCOMPARE(all.lineCount(), 400);
        QVERIFY(!all.isPart());
    }

    void whatIsSeenIsExportedHoweverDense()
    {
        Diagram d(manyRequests(2'000));
        d.view().setTimePerLine(100ms);
        d.cursor.moveTo(700);
        const SequenceExport part(d.view(), SequenceExport::Form::Picture);
        QVERIFY(part.lineCount() > SequenceExport::MostLines);
        QVERIFY(part.lineCount() >= d.view().linesOnPage());
    }

    void stateIsKept()
    {
        Diagram d(talk());
        SequenceFolding folding;
        folding.frames = false;
        folding.streams = true;
        d.view().setFolding(folding);
        d.view().setZoom(1.5);
        d.view().setGrouping({.family = LifelineGrouping::Family::Runner});
        Diagram other(talk());
        QVERIFY(other.panel.restoreState(d.panel.saveState()));
        QVERIFY(!other.view().folding().frames);
        QVERIFY(other.view().folding().streams);
        QCOMPARE(other.view().zoom(), 1.5);
        QCOMPARE(other.view().grouping().family, LifelineGrouping::Family::Runner);
        QVERIFY(!other.panel.restoreState("no state"));
    }

    void outlivesEvictionAndReset()
    {
        Diagram d({audio(0)});
        d.session.setMemoryLimit(1);
        d.click(0);
        quint64 seq = 1;
        while (d.session.rowBegin() == 0) {
            d.session.append(audio(seq++));
            d.view().viewport()->grab();
        }
        for (const SequenceLine &line : d.view().pageLines()) // though the list of rows has not told yet
            QVERIFY(d.session.hasRow(line.row));
        d.view().viewport()->repaint();
        QVERIFY(d.cursor.row() >= d.session.rowBegin());
        d.session.clear();
        d.view().viewport()->repaint();
        QVERIFY(d.view().pageLines().empty());
        d.session.append(talk());
        d.fill();
        QTRY_VERIFY(!d.view().pageLines().empty());
    }
};

QTEST_MAIN(TestSequenceView)
#include "tst_sequence_view.moc"
