// Puts the timeline together.
#include <inspector/gui/timeline/timeline_bar.h>

#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/menu_text.h>
#include <inspector/gui/timeline/moment_text.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

TimelineBar::TimelineBar(const Session *s, Cursor *c, QWidget *parent)
    : QWidget(parent), session(s), cursor(c), timePlayer(new Player(s, c, this)), timeSlider(new TimelineSlider(s, c)),
      timeMenu(new QMenu(tr("Ti&me"), this)), speedBox(new QComboBox), momentLabel(new QLabel)
{
    makeMenu();
    makeSpeedBox();
    momentLabel->setToolTip(tr("The message that all views show, and when it was published"));
    momentLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    momentLabel->setMinimumWidth(fontMetrics().horizontalAdvance(u"12,345,678 · 00:00:00.000"_s));
    auto *liveButton = makeButton(liveAction);
    liveButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 1, 4, 1);
    layout->setSpacing(2);
    for (QAction *action : {backAction, playAction, onAction})
        layout->addWidget(makeButton(action));
    layout->addWidget(speedBox);
    layout->addWidget(timeSlider, 1);
    layout->addWidget(momentLabel);
    layout->addSpacing(4);
    layout->addWidget(liveButton);
    setFocusProxy(timeSlider);

    connect(timePlayer, &Player::playingChanged, this, &TimelineBar::showPlaying);
    connect(timeSlider, &TimelineSlider::shown, this, &TimelineBar::showMoment);
    showMoment();
}

void TimelineBar::makeMenu()
{
    playAction =
        addEntry(tr("&Play"), tr("Let the session pass once more, from the cursor on"), QKeySequence(u"Ctrl+Space"_s));
    playAction->setIcon(glyphIcon(Glyph::Play));
    playAction->setCheckable(true);
    connect(playAction, &QAction::triggered, this, [this](bool on) {
        timePlayer->setPlaying(on);
        playAction->setChecked(timePlayer->isPlaying()); // there may be nothing to play
    });
    onAction = addEntry(tr("Step &On"), tr("To the next message shown"), QKeySequence(u"Ctrl+Down"_s));
    onAction->setIcon(glyphIcon(Glyph::StepForward));
    connect(onAction, &QAction::triggered, this, [this] { timeSlider->step(1); });
    backAction = addEntry(tr("Step &Back"), tr("To the message shown before"), QKeySequence(u"Ctrl+Up"_s));
    backAction->setIcon(glyphIcon(Glyph::StepBack));
    connect(backAction, &QAction::triggered, this, [this] { timeSlider->step(-1); });
    QAction *faster = addEntry(tr("&Faster"), tr("Play more quickly"), QKeySequence(u"Ctrl+]"_s));
    connect(faster, &QAction::triggered, this, [this] { chooseSpeed(1); });
    QAction *slower = addEntry(tr("&Slower"), tr("Play more slowly"), QKeySequence(u"Ctrl+["_s));
    connect(slower, &QAction::triggered, this, [this] { chooseSpeed(-1); });

    timeMenu->addSeparator();
    QAction *first =
        addEntry(tr("F&irst Message"), tr("To the oldest message that is held"), QKeySequence(u"Ctrl+Home"_s));
    connect(first, &QAction::triggered, this, [this] { cursor->moveTo(session->rowBegin()); });
    liveAction = addEntry(tr("&Live"), tr("To the newest message, and along with it"), QKeySequence(u"Ctrl+End"_s));
    liveAction->setIcon(glyphIcon(Glyph::Follow));
    liveAction->setCheckable(true);
    connect(liveAction, &QAction::triggered, this, [this] {
        cursor->goLive();
        liveAction->setChecked(true); // there is no leaving it but for another message
    });
}

QAction *TimelineBar::addEntry(const QString &text, const QString &whatItDoes, const QKeySequence &key)
{
    QAction *action = timeMenu->addAction(text);
    action->setToolTip(tr("%1 (%2)").arg(whatItDoes, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(whatItDoes);
    action->setShortcut(key);
    return action;
}

QToolButton *TimelineBar::makeButton(QAction *action)
{
    action->setIconText(withoutMnemonic(action->text())); // what the button says
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setAccessibleName(action->iconText());
    return button;
}

void TimelineBar::makeSpeedBox()
{
    for (const double speed : Player::speeds())
        speedBox->addItem(tr("%1×").arg(QLocale().toString(speed, 'g', 3)), speed);
    speedBox->setCurrentIndex(speedBox->findData(timePlayer->speed()));
    speedBox->setMaxVisibleItems(speedBox->count());
    speedBox->setToolTip(tr("How quickly the session passes while it plays"));
    speedBox->setAccessibleName(tr("Speed"));
    connect(speedBox, &QComboBox::currentIndexChanged, this,
            [this](int index) { timePlayer->setSpeed(speedBox->itemData(index).toDouble()); });
}

void TimelineBar::chooseSpeed(int change)
{
    speedBox->setCurrentIndex(std::clamp(speedBox->currentIndex() + change, 0, speedBox->count() - 1));
}

void TimelineBar::showMoment()
{
    liveAction->setChecked(cursor->isLive());
    const qint64 row = cursor->row();
    if (row < 0) {
        momentLabel->clear();
        return;
    }
    const MessageRow message = session->row(row);
    momentLabel->setText(u"%1 · %2"_s.arg(seqText(message.seq), timeOfDayText(message.t)));
}

void TimelineBar::showPlaying(bool playing)
{
    playAction->setChecked(playing);
    playAction->setIcon(glyphIcon(playing ? Glyph::Pause : Glyph::Play));
    playAction->setText(playing ? tr("&Pause Playing") : tr("&Play"));
}

} // namespace inspector
