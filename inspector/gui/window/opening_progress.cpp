// How far a file has been opened.
#include "opening_progress.h"

#include "session_feed.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace inspector {

namespace {

constexpr int RefreshMs = 150; // a file that is read more quickly needs no bar
constexpr int Steps = 1000;
constexpr int BarWidth = 140;

} // namespace

OpeningProgress::OpeningProgress(SessionFeed *feed, QWidget *parent) : QWidget(parent), feed(feed), bar(new QProgressBar)
{
    bar->setRange(0, Steps);
    bar->setFixedWidth(BarWidth);
    bar->setAccessibleName(tr("Opening the file"));
    auto *stop = new QToolButton;
    stop->setText(tr("Stop"));
    stop->setToolTip(tr("Read no further; what was read stays"));
    stop->setAutoRaise(true);
    connect(stop, &QToolButton::clicked, feed, &SessionFeed::stopReading);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(bar);
    layout->addWidget(stop);
    hide();
    connect(&timer, &QTimer::timeout, this, &OpeningProgress::refresh);
    timer.start(RefreshMs);
}

void OpeningProgress::refresh()
{
    const std::optional<double> progress = feed->progress();
    bar->setValue(int(progress.value_or(0) * Steps));
    setVisible(progress && wasReading);
    wasReading = progress.has_value();
}

} // namespace inspector
