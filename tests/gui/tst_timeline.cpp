// The timeline: the cursor goes where the slider is put, and the slider where the cursor goes; a session plays.
#include "sample_session.h"

#include <inspector/gui/theme/theme.h>
#include <inspector/gui/timeline/task_strip.h>
#include <inspector/gui/timeline/timeline_bar.h>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr quint64 Messages = 201; // a millisecond apart
constexpr quint64 Dropped = 100;

struct Window {
    Session session;
    Cursor cursor{&session};
    TimelineBar bar{&session, &cursor};
    TimelineSlider *slider = bar.slider();

    explicit Window(bool filled = true)
    {
        bar.resize(900, 34);
        bar.show();
        if (filled)
            fill();
    }
    void fill()
    {
        session.append(made::subscribed(u"stt"_s));
        for (quint64 seq = 0; seq < Messages; ++seq)
            session.append(made::audio(seq, {}));
        session.append(made::fate(Dropped, u"stt"_s, bus::Fate::Dropped));
    }
    QPoint placeOf(quint64 seq) const
    {
        return {qRound(slider->scale().xOf(made::Start + qint64(seq) * made::Millisecond)), slider->height() / 2};
    }
    QAction *action(const QString &text) const
    {
        for (QAction *action : bar.menu()->actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        qFatal("there is no action %s", qPrintable(text));
    }
    void press(Qt::Key key) { QTest::keyClick(slider, key); }
    /// Whether that colour is to be seen in the upper part of the slider, near a message.
    bool isDrawnAt(quint64 seq, const QColor &color) const
    {
        const QImage image = slider->grab().toImage();
        for (int x = placeOf(seq).x() - 4; x <= placeOf(seq).x() + 4; ++x) {
            for (int y = 0; y < 12; ++y) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    }
};

} // namespace

class tst_Timeline : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(ThemeMode::Light); }

    void draggingMovesTheCursor()
    {
        Window w;
        QTest::mousePress(w.slider, Qt::LeftButton, {}, w.placeOf(150));
        QVERIFY(qAbs(w.cursor.row() - 150) <= 1);
        QVERIFY(!w.cursor.isLive());
        QTest::mouseMove(w.slider, w.placeOf(40));
        QTRY_VERIFY(qAbs(w.cursor.row() - 40) <= 1);
        QTest::mouseRelease(w.slider, Qt::LeftButton, {}, w.placeOf(40));
        QTest::mouseMove(w.slider, w.placeOf(90));
        QTest::qWait(0);
        QVERIFY(qAbs(w.cursor.row() - 40) <= 1);
        QTest::mouseClick(w.slider, Qt::LeftButton, {}, {w.slider->width() - 1, 10});
        QTRY_VERIFY(w.cursor.isLive());
    }

    void theSliderFollowsTheCursor()
    {
        Window w;
        QCOMPARE(w.slider->value(), w.slider->maximum());
        w.cursor.moveTo(50);
        QVERIFY(qAbs(w.slider->value() - 250) <= 5);
        QVERIFY2(w.slider->accessibleDescription().contains(u"50"), qPrintable(w.slider->accessibleDescription()));
        QVERIFY(w.bar.findChild<QLabel *>()->text().startsWith(u"50 "));
        QVERIFY(!w.action(u"Live"_s)->isChecked());
        w.action(u"Live"_s)->trigger();
        QVERIFY(w.cursor.isLive());
        QVERIFY(w.action(u"Live"_s)->isChecked());
        w.session.append(made::audio(Messages, {}));
        QTRY_VERIFY(w.bar.findChild<QLabel *>()->text().startsWith(QString::number(Messages)));
    }

    void keysMoveTheCursor()
    {
        Window w;
        w.cursor.moveTo(50);
        w.press(Qt::Key_Right);
        QCOMPARE(w.cursor.row(), 51);
        w.press(Qt::Key_Left);
        w.press(Qt::Key_Left);
        QCOMPARE(w.cursor.row(), 49);
        w.press(Qt::Key_PageUp); // a twentieth of 200 ms
        QVERIFY(qAbs(w.cursor.row() - 59) <= 1);
        w.press(Qt::Key_PageDown);
        QVERIFY(qAbs(w.cursor.row() - 49) <= 1);
        w.press(Qt::Key_Home);
        QCOMPARE(w.cursor.row(), 0);
        w.press(Qt::Key_Left);
        QCOMPARE(w.cursor.row(), 0);
        w.press(Qt::Key_End);
        QVERIFY(w.cursor.isLive());
        w.press(Qt::Key_Left);
        QCOMPARE(w.cursor.row(), qint64(Messages) - 2);
        w.press(Qt::Key_Right);
        w.press(Qt::Key_Right); // on from the last message is live
        QVERIFY(w.cursor.isLive());
    }

    void stepsGoToWhatIsShown()
    {
        Window w;
        w.slider->setStepper([](qint64 row, int direction) { return std::optional(row + 10 * direction); });
        w.cursor.moveTo(50);
        w.action(u"Step On"_s)->trigger();
        QCOMPARE(w.cursor.row(), 60);
        w.action(u"Step Back"_s)->trigger();
        w.action(u"Step Back"_s)->trigger();
        QCOMPARE(w.cursor.row(), 40);
        w.action(u"First Message"_s)->trigger();
        QCOMPARE(w.cursor.row(), 0);
    }

    void aSessionPlaysToItsEnd()
    {
        Window w;
        const QSignalSpy moved(&w.cursor, &Cursor::moved);
        w.action(u"Play"_s)->trigger(); // live: from the beginning
        QVERIFY(w.bar.player()->isPlaying());
        QVERIFY(w.cursor.row() < 100);
        QTRY_VERIFY(w.cursor.isLive());
        QVERIFY(!w.bar.player()->isPlaying());
        QVERIFY(moved.count() > 2);
        QVERIFY(!w.action(u"Play"_s)->isChecked());
    }

    void playingPausesWhereItIs()
    {
        Window w;
        w.bar.player()->setSpeed(0.1);
        w.cursor.moveTo(20);
        w.action(u"Play"_s)->trigger();
        QTRY_VERIFY(w.cursor.row() > 20);
        w.action(u"Pause Playing"_s)->trigger();
        QVERIFY(!w.bar.player()->isPlaying());
        QVERIFY(!w.cursor.isLive());
        w.action(u"Play"_s)->trigger();
        w.cursor.moveTo(5); // another view: it goes on from there
        QTRY_VERIFY(w.cursor.row() > 5);
        QVERIFY(w.cursor.row() < 100);
        w.session.clear();
        QVERIFY(!w.bar.player()->isPlaying());
    }

    void theSpeedIsChosenByKeys()
    {
        Window w;
        auto *box = w.bar.findChild<QComboBox *>();
        QCOMPARE(w.bar.player()->speed(), 1.0);
        w.action(u"Faster"_s)->trigger();
        QCOMPARE(w.bar.player()->speed(), 2.0);
        for (int i = 0; i < 20; ++i)
            w.action(u"Faster"_s)->trigger();
        QCOMPARE(w.bar.player()->speed(), 100.0);
        for (int i = 0; i < 20; ++i)
            w.action(u"Slower"_s)->trigger();
        QCOMPARE(w.bar.player()->speed(), 0.1);
        QCOMPARE(box->currentIndex(), 0);
    }

    void whatWentWrongIsDrawnWhereItDid()
    {
        Window w;
        QVERIFY(w.isDrawnAt(Dropped, Theme::colors().drop));
        QVERIFY(!w.isDrawnAt(50, Theme::colors().drop));
        QVERIFY(!w.isDrawnAt(150, Theme::colors().failed));
        w.session.append(made::fate(150, u"stt"_s, bus::Fate::Failed, u"no"_s));
        QVERIFY(w.isDrawnAt(150, Theme::colors().failed));
        w.session.append(made::loss(Messages, 5));
        w.session.append(made::audio(2 * Messages, {}));
        QVERIFY(w.isDrawnAt(Messages, Theme::colors().loss));
    }

    void tasksAreBarsBeneath()
    {
        Window w(false);
        for (quint64 seq = 0; seq < Messages; ++seq) {
            if (seq == 50 || seq == 120)
                w.session.append(made::request(seq, seq == 50 ? u"a"_s : u"b"_s));
            else if (seq == 100)
                w.session.append(made::message(seq, u"stt"_s, u"router"_s,
                                               bus::TaskResponse{u"a"_s, bus::TaskStatus::Completed, {}}));
            else
                w.session.append(made::audio(seq, {}));
        }
        const QImage image = w.slider->grab().toImage();
        const auto colorsBelow = [&](quint64 seq) {
            QSet<QRgb> colors;
            for (int y = image.height() - 14; y < image.height() - 2; ++y)
                colors.insert(image.pixel(w.placeOf(seq).x(), y));
            return colors;
        };
        const ThemeColors &colors = Theme::colors();
        QVERIFY(colorsBelow(75).contains(colors.task.mark.rgb()));
        QVERIFY(!colorsBelow(25).contains(colors.task.mark.rgb()));
        QVERIFY(!colorsBelow(110).contains(colors.task.mark.rgb()));
        QVERIFY(colorsBelow(180).contains(colors.waiting.rgb())); // still open

        const auto at = [](quint64 seq) { return made::Start + qint64(seq) * made::Millisecond; };
        QCOMPARE(tasksBetween(w.session, at(60), at(61), 4), QStringList{u"a transcribe: answered after 50.0 ms"_s});
        QCOMPARE(tasksBetween(w.session, at(90), at(130), 4).size(), 2);
        QCOMPARE(tasksBetween(w.session, at(90), at(130), 1).size(), 1);
        QVERIFY(tasksBetween(w.session, at(105), at(110), 4).isEmpty());
    }

    void manyTasksCostNoMore()
    {
        Window w(false);
        std::vector<bus::Record> records;
        for (quint64 seq = 0; seq < 50'000; ++seq)
            records.push_back(made::request(seq, QString::number(seq)));
        w.session.append(records);
        QVERIFY(!w.slider->grab().isNull());
        QCOMPARE(tasksBetween(w.session, made::Start, made::Start + 1'000 * made::Millisecond, 4).size(), 4);
    }

    void theCourseFitsWhenTheWindowHasSettled()
    {
        Window w;
        QVERIFY(w.isDrawnAt(Dropped, Theme::colors().drop));
        for (int width = 890; width > 500; width -= 10) {
            w.bar.resize(width, 34);
            QVERIFY(!w.slider->grab().isNull());
        }
        Window fresh;
        fresh.bar.resize(w.bar.size());
        fresh.slider->repaint();
        QTRY_COMPARE(w.slider->grab().toImage(), fresh.slider->grab().toImage());
        QVERIFY(w.isDrawnAt(Dropped, Theme::colors().drop));
    }

    void whoeverLeavesLaterMovesTheCourse()
    {
        Window w;
        w.cursor.moveTo(10);
        QVERIFY(w.isDrawnAt(Dropped, Theme::colors().drop));
        w.session.append(bus::UnsubscribedRecord{made::Start + 5 * qint64(Messages) * made::Millisecond, u"stt"_s, 1});
        QVERIFY(w.isDrawnAt(Dropped, Theme::colors().drop)); // where that is now
    }

    void largeLossesAreToldAsTheyAre()
    {
        Window w;
        w.session.append(made::loss(Messages, 5'000'000'000));
        const QPoint place = w.placeOf(Messages);
        QHelpEvent help(QEvent::ToolTip, place, w.slider->mapToGlobal(place));
        QApplication::sendEvent(w.slider, &help);
        const QString lost = QLocale().toString(quint64(5'000'000'000)) + u" lost"_s;
        QVERIFY2(QToolTip::text().contains(lost), qPrintable(QToolTip::text()));
    }

    void marksAreDrawn()
    {
        Window w;
        const QImage before = w.slider->grab().toImage();
        w.slider->setMarks({60});
        QVERIFY(w.slider->grab().toImage() != before);
        w.slider->setMarks({});
        QCOMPARE(w.slider->grab().toImage(), before);
    }

    void anEmptySessionIsLeftAlone()
    {
        Window w(false);
        QTest::mouseClick(w.slider, Qt::LeftButton, {}, {100, 10});
        for (const Qt::Key key :
             {Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End})
            w.press(key);
        w.action(u"Play"_s)->trigger();
        QVERIFY(!w.bar.player()->isPlaying());
        QVERIFY(!w.action(u"Play"_s)->isChecked());
        QVERIFY(w.cursor.isLive());
        QVERIFY(!w.bar.grab().isNull());
    }

    void screenReadersKnowItAsASlider()
    {
        Window w;
        QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(w.slider);
        QVERIFY(slider);
        QCOMPARE(slider->role(), QAccessible::Slider);
        QVERIFY(slider->valueInterface());
        QVERIFY(!slider->text(QAccessible::Name).isEmpty());
        for (const QToolButton *button : w.bar.findChildren<QToolButton *>()) {
            QVERIFY(!button->toolTip().isEmpty());
            QVERIFY(!button->accessibleName().isEmpty());
        }
    }
};

QTEST_MAIN(tst_Timeline)
#include "tst_timeline.moc"
