// Says that a view shows the past, and leads back.
#include <inspector/gui/timeline/past_banner.h>

#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/timeline/moment_text.h>
#include <inspector/session/state_at_cursor.h>

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace inspector {

PastBanner::PastBanner(StateAtCursor *s, QWidget *parent)
    : QFrame(parent), state(s), label(new QLabel), button(new QPushButton(glyphIcon(Glyph::Follow), tr("Live")))
{
    setAutoFillBackground(true);
    setAccessibleName(tr("This view shows the past"));
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(
        tr("<p>This view shows what was so when the message was published: the cursor stands there, and not at "
           "the newest message.</p><p>“–” stands for what nobody can tell of the past.</p>"));
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true);
    button->setToolTip(tr("Back to the newest message, and along with it (Ctrl+End)"));
    connect(button, &QPushButton::clicked, state->cursor(), &Cursor::goLive);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->addWidget(label, 1);
    layout->addWidget(button);
    connect(state, &StateAtCursor::changed, this, &PastBanner::showMoment);
    colour();
    showMoment();
}

QString PastBanner::text() const
{
    return label->text();
}

void PastBanner::showMoment()
{
    setVisible(!state->isLive());
    if (state->isLive())
        return;
    const QString moment = momentText(state->session(), state->row());
    label->setText(state->state()
                       ? tr("As of %1").arg(moment)
                       : tr("What was so at %1 is not known any more: what led to it was evicted").arg(moment));
    label->setAccessibleName(label->text());
}

void PastBanner::colour()
{
    QPalette look;
    const ThemeColors &colors = Theme::colors();
    look.setColor(QPalette::Window, colors.task.tint);
    setPalette(look);
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
}

void PastBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Our own palette change comes here too, and its tint is already the theme's.
    if (event->type() == QEvent::PaletteChange && palette().color(QPalette::Window) != Theme::colors().task.tint)
        colour();
}

} // namespace inspector
