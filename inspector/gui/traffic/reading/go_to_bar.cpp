// The go-to bar and what it offers.
#include <inspector/gui/traffic/reading/go_to_bar.h>

#include <inspector/gui/table/format.h>
#include <inspector/session/place.h>
#include <inspector/session/session.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace inspector {

GoToBar::GoToBar(const Session *s, std::function<qint64()> current, QWidget *parent)
    : InlineBar(parent), session(s), currentRow(std::move(current)), nearest(new QToolButton(this))
{
    setTitle(tr("Go to:"));
    field()->setPlaceholderText(tr("1204, +10, -10, 10:31:05 or 1.5s"));
    field()->setToolTip(tr("1204: the message of that number (seq)\n+10, -10: so many numbers further on, or back\n"
                           "10:31:05: the first message at that time of day\n1.5s, 2min: so long after the session's "
                           "start"));
    nearest->setToolButtonStyle(Qt::ToolButtonTextOnly);
    nearest->hide();
    addWidget(nearest);
    connect(nearest, &QToolButton::clicked, this, [this] { goTo(offered); });
    connect(field(), &QLineEdit::textChanged, this, [this] {
        withdrawOffer();
        say({});
    });
}

void GoToBar::go()
{
    if (session->hasRow(offered))
        return goTo(offered);
    withdrawOffer();
    const std::optional<Place> place = parsePlace(field()->text());
    if (!place)
        return complain(tr("Write a number, +10, -10, a time of day (10:31:05) or a time (1.5s)."));
    const FoundPlace found = findPlace(*session, *place, currentRow());
    if (found.row)
        return goTo(*found.row);
    if (!found.nearest)
        return complain(tr("There are no messages yet."));
    if (place->kind == Place::Kind::Seq || place->kind == Place::Kind::Step)
        complain(tr("That message is not held."));
    else
        complain(tr("The session has no messages at that time."));
    offer(*found.nearest);
}

void GoToBar::goTo(qint64 row)
{
    withdrawOffer();
    say({});
    hide();
    emit chosen(row);
}

void GoToBar::offer(qint64 row)
{
    offered = row;
    nearest->setText(tr("Go to %1, the nearest (Return)").arg(seqText(session->row(row).seq)));
    nearest->setAccessibleName(nearest->text());
    nearest->show();
}

void GoToBar::withdrawOffer()
{
    offered = -1;
    nearest->hide();
}

void GoToBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        go();
    else
        InlineBar::keyPressEvent(event);
}

} // namespace inspector
