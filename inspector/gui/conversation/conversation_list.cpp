// Scrolling, choosing, following.
#include "conversation_list.h"

#include <inspector/gui/theme/theme.h>

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace inspector {

ConversationList::ConversationList(const Session *s, Conversation *c, ShownEntries *entries, QWidget *parent)
    : QAbstractScrollArea(parent), session(s), conversation(c), shown(entries), painter(s, c)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Conversation"));
    setAccessibleDescription(tr("Who said what to whom, in the order of publishing"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming would change the width, and all heights with it
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(shown, &ShownEntries::changed, this, &ConversationList::shownChanged);
    connect(conversation, &Conversation::entriesChanged, this, [this](qint64 begin, qint64 end) {
        painter.forget(begin, end);
        shownChanged();
    });
    connect(conversation, &Conversation::entriesEvicted, this, [this](qint64 begin, qint64 end) {
        painter.forget(begin, end);
        if (current >= conversation->begin())
            current = conversation->noteFor(current);
        shownChanged();
    });
    connect(conversation, &Conversation::entriesForgotten, this, [this](qint64 begin) {
        if (current >= 0 && current < begin) // what is left of it is the note at the front
            current = conversation->at(begin).kind == ConversationEntry::Kind::Loss ? begin : -1;
    });
    connect(conversation, &Conversation::wasReset, this, [this] {
        painter.forgetAll();
        current = -1;
        topEntry = 0;
        following = true;
        shownChanged();
        emit followChanged(following);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!scrollingByCode)
            scrolledByUser();
    });
}

/// The position at the top when the newest entry is at the bottom.
qint64 ConversationList::lastTop() const
{
    int room = viewport()->height();
    qint64 position = shown->size();
    while (position > 0 && room > 0)
        room -= painter.heightOf(shown->at(--position));
    return room < 0 && position + 1 < shown->size() ? position + 1 : position;
}

void ConversationList::updateScrollBar()
{
    const QScopedValueRollback guard(scrollingByCode, true);
    painter.setPage(viewport()->width(), font());
    const qint64 last = lastTop();
    auto *bar = verticalScrollBar();
    bar->setRange(0, int(std::min<qint64>(last, std::numeric_limits<int>::max())));
    bar->setPageStep(std::max(1, int(shown->size() - last) - 1));
    bar->setValue(following ? bar->maximum() : int(shown->lowerBound(topEntry)));
}

void ConversationList::shownChanged()
{
    updateScrollBar();
    viewport()->update();
}

void ConversationList::scrolledByUser()
{
    const auto *bar = verticalScrollBar();
    if (bar->value() < shown->size())
        topEntry = shown->at(bar->value());
    const bool atEnd = bar->value() == bar->maximum();
    if (following == atEnd)
        return;
    following = atEnd;
    emit followChanged(following);
}

void ConversationList::setFollow(bool follow)
{
    if (following != follow) {
        following = follow;
        if (!follow && verticalScrollBar()->value() < shown->size())
            topEntry = shown->at(verticalScrollBar()->value());
        emit followChanged(following);
    }
    shownChanged();
}

std::vector<ConversationList::PageEntry> ConversationList::page() const
{
    painter.setPage(viewport()->width(), font());
    std::vector<PageEntry> entries;
    const qint64 top = verticalScrollBar()->value();
    int y = 0;
    for (qint64 position = top; position < shown->size() && y < viewport()->height(); ++position) {
        const int height = painter.heightOf(shown->at(position));
        entries.push_back({shown->at(position), {0, y, viewport()->width(), height}});
        y += height;
    }
    return entries;
}

void ConversationList::paintEvent(QPaintEvent *)
{
    QPainter paint(viewport());
    paint.fillRect(viewport()->rect(), palette().base());
    for (const PageEntry &each : page())
        painter.draw(paint, each.rect.topLeft(), each.entry, {each.entry == current, hasFocus(), found}, palette());
    if (shown->size() == 0) {
        paint.setPen(Theme::colors(palette()).muted);
        paint.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, emptyText);
    }
}

void ConversationList::setFound(const QString &text)
{
    found = text;
    viewport()->update();
}

void ConversationList::setEmptyText(const QString &text)
{
    emptyText = text;
    if (shown->size() == 0)
        viewport()->update();
}

QString ConversationList::spoken(qint64 entry) const
{
    const ConversationWords &words = painter.wordsOf(entry);
    QStringList parts = {words.title};
    if (!words.text.isEmpty())
        parts += words.text;
    parts += words.troubles;
    return parts.join(QStringLiteral(". "));
}

void ConversationList::setCurrentEntry(qint64 entry)
{
    if (entry == current)
        return;
    current = entry;
    const qint64 position = shown->lowerBound(entry);
    if (entry >= 0 && position < shown->size())
        bringOntoPage(position);
    viewport()->update();
}

void ConversationList::bringOntoPage(qint64 position)
{
    const qint64 entry = shown->at(position);
    for (const PageEntry &each : page()) {
        if (each.entry == entry && each.rect.bottom() <= viewport()->height())
            return;
    }
    const qint64 top = verticalScrollBar()->value();
    qint64 newTop = position;
    if (position > top) { // from below: it comes to stand at the bottom
        int room = viewport()->height() - painter.heightOf(entry);
        while (newTop > 0 && room >= painter.heightOf(shown->at(newTop - 1)))
            room -= painter.heightOf(shown->at(--newTop));
    }
    verticalScrollBar()->setValue(int(newTop));
}

void ConversationList::choose(qint64 position)
{
    if (shown->size() == 0)
        return;
    position = std::clamp<qint64>(position, 0, shown->size() - 1);
    setCurrentEntry(shown->at(position));
    if (following && position < shown->size() - 1)
        setFollow(false);
    QAccessibleValueChangeEvent spokenNow(this, spoken(current));
    QAccessible::updateAccessibility(&spokenNow);
    emit entryChosen(current);
}

void ConversationList::keyPressEvent(QKeyEvent *event)
{
    const qint64 position = current < 0 ? verticalScrollBar()->value() : shown->lowerBound(current);
    const qint64 page = std::max<qint64>(1, qint64(this->page().size()) - 1);
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    if (event->matches(QKeySequence::Find) || event->key() == Qt::Key_Slash) {
        emit searchRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up: choose(position - 1); break;
    case Qt::Key_Down: choose(position + 1); break;
    case Qt::Key_PageUp: choose(position - page); break;
    case Qt::Key_PageDown: choose(position + page); break;
    case Qt::Key_Home: choose(0); break;
    case Qt::Key_End: setFollow(true); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

qint64 ConversationList::entryAtPoint(const QPoint &point) const
{
    for (const PageEntry &each : page()) {
        if (each.rect.contains(point))
            return each.entry;
    }
    return -1;
}

void ConversationList::mousePressEvent(QMouseEvent *event)
{
    if (const qint64 entry = entryAtPoint(event->pos()); entry >= 0)
        choose(shown->lowerBound(entry));
}

void ConversationList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    for (const PageEntry &each : page()) {
        if (byKey ? each.entry == current : each.rect.contains(event->pos())) {
            emit menuRequested(each.entry, byKey ? viewport()->mapToGlobal(each.rect.center()) : event->globalPos());
            return;
        }
    }
}

/// Copy and search are ours while the list has the keyboard, whatever the window does with these keys.
bool ConversationList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Find) || key->key() == Qt::Key_Slash) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void ConversationList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void ConversationList::scrollContentsBy(int, int)
{
    viewport()->update();
}

void ConversationList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateScrollBar();
    viewport()->update();
}

void ConversationList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ConversationList::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace inspector
