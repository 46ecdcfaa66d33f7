// The numbers in the status bar.
#include "session_status.h"

#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/session/session.h>

#include <QBoxLayout>
#include <QEvent>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int RefreshIntervalMs = 250;
constexpr qint64 RateWindowMs = 2000;

} // namespace

SessionStatus::SessionStatus(const Session *session, QWidget *parent) : QWidget(parent), session(session)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(18);
    shown = addLabel(u"shown"_s, tr("Rows that the traffic view shows now, with its filter."));
    held = addLabel(u"held"_s, tr("Messages in memory."));
    evicted = addLabel(u"evicted"_s,
                       tr("<p>Messages that were seen and then given up to stay within the memory limit. Old data "
                          "messages of the agents that speak most go first: their contents, later their rows. System "
                          "messages and those of quiet agents are kept longest. A row in the traffic tells what was "
                          "there.</p><p>Raise the limit in Edit → Preferences, or save the session in time.</p>"));
    lost = addLabel(u"lost"_s,
                    tr("<p>Messages that were on the bus but not seen here, since the inspector did not keep up.</p>"
                       "<p>The agents did get them: the bus never waits for the inspector. Gaps are marked in the "
                       "traffic.</p>"));
    rate = addLabel(u"rate"_s, tr("Messages that came in a second, over the last two."));
    memory = addLabel(u"memory"_s,
                      tr("What the messages take in memory, and how much they may. Change it in "
                         "Edit → Preferences."));

    clock.start();
    timer.start(RefreshIntervalMs);
    connect(&timer, &QTimer::timeout, this, &SessionStatus::refresh);
    connect(session, &Session::wasReset, this, [this] {
        samples.clear();
        hasEvicted = false;
        refresh();
    });
    refresh();
}

void SessionStatus::setShownCount(qint64 count)
{
    shownCount = count; // refresh() shows it, together with those that it is compared with
}

void SessionStatus::refresh()
{
    shown->setText(tr("Shown %1").arg(countText(quint64(shownCount))));
    held->setText(tr("Held %1").arg(countText(quint64(session->messagesHeld()))));
    evicted->setText(evictedText());
    lost->setText(tr("Lost by the tap %1").arg(countText(session->messagesLostByTap())));
    rate->setText(tr("Rate %1").arg(rateText(messagesPerSecond())));
    memory->setText(tr("Memory %1 of %2").arg(bytesText(session->memoryUsed()), bytesText(session->memoryLimit())));
    setAlarming(evicted, hasEvictedAny());
    setAlarming(lost, session->messagesLostByTap() > 0);
    noteEviction();
}

bool SessionStatus::hasEvictedAny() const
{
    return session->messagesEvicted() > 0 || session->contentsEvicted() > 0;
}

QString SessionStatus::evictedText() const
{
    const QString messages = countText(session->messagesEvicted());
    const auto contents = quint64(session->contentsEvicted());
    return contents > 0 ? tr("Evicted %1, contents of %2").arg(messages, countText(contents))
                        : tr("Evicted %1").arg(messages);
}

void SessionStatus::noteEviction()
{
    if (hasEvicted || !hasEvictedAny())
        return;
    hasEvicted = true;
    emit evictionBegan();
}

double SessionStatus::messagesPerSecond()
{
    samples.push_back({clock.elapsed(), session->messagesSeen() + session->messagesLostByTap()});
    while (samples.size() > 2 && samples.back().ms - samples.front().ms > RateWindowMs)
        samples.pop_front();
    const qint64 ms = samples.back().ms - samples.front().ms;
    return ms > 0 ? 1000.0 * double(samples.back().messages - samples.front().messages) / double(ms) : 0;
}

QLabel *SessionStatus::addLabel(const QString &name, const QString &toolTip)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setToolTip(toolTip);
    layout()->addWidget(label);
    return label;
}

void SessionStatus::setAlarming(QLabel *label, bool alarming)
{
    if (label->font().bold() == alarming)
        return;
    QFont font = label->font();
    font.setBold(alarming);
    label->setFont(font);
    QPalette palette;
    if (alarming)
        palette.setColor(QPalette::WindowText, Theme::colors().drop);
    label->setPalette(palette);
}

void SessionStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !memory)
        return;
    for (QLabel *label : {evicted, lost}) // coloured for the old palette; refresh() does it for the new one
        setAlarming(label, false);
}

} // namespace inspector
