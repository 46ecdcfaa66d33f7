// The find bar and what it says.
#include <inspector/gui/traffic/reading/find_bar.h>

#include <inspector/gui/theme/glyph_icon.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace inspector {

FindBar::FindBar(const Session *session, std::function<Place()> w, QWidget *parent)
    : InlineBar(parent), where(std::move(w)), finder(session)
{
    setTitle(tr("Find:"));
    field()->setPlaceholderText(tr("A word, or a filter: task == \"7f\""));
    field()->setToolTip(tr("Goes from match to match and hides nothing.\nA word finds whatever shows it; every filter "
                           "can be found, too."));
    field()->setClearButtonEnabled(true);
    const auto button = [this](const QString &text, const QString &help, auto pressed) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(help);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, pressed);
        addWidget(made);
    };
    button(tr("Previous"), tr("The match before (Ctrl+B, Shift+Return)"), &FindBar::findPrevious);
    button(tr("Next"), tr("The next match (Ctrl+N, Return)"), &FindBar::findNext);

    connect(field(), &QLineEdit::textEdited, this, [this] {
        finder.cancel();
        const Filter filter = Filter::parse(field()->text());
        if (filter.isValid())
            say({});
        else
            complain(tr("Column %1: %2").arg(filter.error().column).arg(filter.error().text));
    });
    connect(&finder, &RowFinder::found, this, &FindBar::tell);
    connect(&finder, &RowFinder::foundNothing, this, [this] { complain(tr("No row that is shown matches.")); });
    connect(&finder, &RowFinder::progressed, this,
            [this](int percent) { say(tr("Looking … %1 % (Escape ends it)").arg(percent)); });
    connect(&finder, &RowFinder::counted, this, [this](qint64 nth, qint64 count) {
        const QString place = tr("%L1 of %L2").arg(nth).arg(count);
        say(roundWords.isEmpty() ? place : tr("%1; %2").arg(place, roundWords));
    });
}

void FindBar::findNext()
{
    find(RowFinder::Direction::Forward);
}

void FindBar::findPrevious()
{
    find(RowFinder::Direction::Backward);
}

void FindBar::find(RowFinder::Direction towards)
{
    const Filter filter = Filter::parse(field()->text());
    if (!filter.isValid() || filter.isEmpty())
        return open();
    show();
    direction = towards;
    const Place place = where();
    finder.find(place.rows, filter, place.from, direction);
}

void FindBar::tell(qint64 row, bool wentRound)
{
    if (!wentRound)
        roundWords.clear();
    else if (direction == RowFinder::Direction::Forward)
        roundWords = tr("past the end, on from the beginning");
    else
        roundWords = tr("past the beginning, on from the end");
    say(roundWords);
    emit found(row);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else if (isReturn)
        findNext();
    else
        InlineBar::keyPressEvent(event);
}

void FindBar::hideEvent(QHideEvent *event)
{
    finder.cancel();
    InlineBar::hideEvent(event);
}

} // namespace inspector
