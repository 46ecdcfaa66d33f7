// Puts the Conversation view together: its bar, its reading, its search.
#include "conversation_view.h"

#include "conversation_accessible.h"
#include "conversation_list.h"

#include <inspector/gui/table/sight.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/theme.h>

#include <QBoxLayout>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

namespace inspector {

namespace {

constexpr int ReadPauseMs = 100;
constexpr int SliceMs = 4; ///< of the window's time, at most
constexpr qint64 RowsBetweenLooks = 100;
constexpr qint64 MostEntriesToCopy = 10'000;

} // namespace

ConversationView::ConversationView(const Session *s, Cursor *c, QWidget *parent)
    : QWidget(parent), session(s), cursor(c), entries(new Conversation(s, this)),
      shownEntries(new ShownEntries(s, entries, this)), entryList(new ConversationList(s, entries, shownEntries)),
      search(new QLineEdit), answer(new QLabel), followButton(new QToolButton), sight(new Sight(this))
{
    installConversationAccessibility();
    auto *bar = new QWidget;
    makeBar(bar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(answer);
    layout->addWidget(entryList, 1);
    setFocusProxy(entryList);

    readTimer.setSingleShot(true);
    searchTimer.setSingleShot(true);
    connect(&readTimer, &QTimer::timeout, this, &ConversationView::readSome);
    connect(&searchTimer, &QTimer::timeout, this, &ConversationView::searchSome);
    connect(session, &Session::rowsAppended, this, &ConversationView::scheduleReading);
    connect(sight, &Sight::cleared, this, &ConversationView::scheduleReading);
    connect(session, &Session::wasReset, this, &ConversationView::showEmptyText);
    connect(shownEntries, &ShownEntries::changed, this, &ConversationView::showEmptyText);
    connect(cursor, &Cursor::moved, this, &ConversationView::showCursor);
    connect(entryList, &ConversationList::entryChosen, this, [this](qint64 entry) {
        const qint64 row = entries->at(entry).row;
        cursor->moveTo(std::max(row, session->rowBegin()));
    });
    connect(entryList, &ConversationList::menuRequested, this, [this](qint64 entry, const QPoint &place) {
        emit rowMenuRequested(session->standIn(entries->at(entry).row), place);
    });
    connect(entryList, &ConversationList::copyRequested, this, [this] {
        if (entryList->currentEntry() >= 0)
            QGuiApplication::clipboard()->setText(entryList->spoken(entryList->currentEntry()));
    });
    connect(entryList, &ConversationList::searchRequested, search, [this] {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
    showEmptyText();
}

void ConversationView::makeBar(QWidget *bar)
{
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(4);
    layout->addWidget(makeGroupButton(EntryGroup::Words, tr("Words"), tr("What people and agents say aloud")));
    layout->addWidget(makeGroupButton(EntryGroup::Tasks, tr("Tasks"), tr("Requests, news, streams and answers")));
    layout->addWidget(makeGroupButton(EntryGroup::Events, tr("Events"),
                                      tr("Agents come and go, begin and end to work and to speak. Agents in trouble "
                                         "are always shown.")));
    layout->addWidget(makeGroupButton(EntryGroup::Sound, tr("Sound"), tr("Stretches of sound, from pause to pause")));

    search->setPlaceholderText(tr("Search in the conversation"));
    search->setAccessibleName(tr("Search in the conversation"));
    search->setToolTip(tr("Return finds the next entry with these words, Shift+Return the one before."));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, entryList, &ConversationList::setFound);
    connect(search, &QLineEdit::textChanged, this, [this] {
        searchTimer.stop(); // of other words
        sayFound(true);
    });
    auto *previous = new QAction(search);
    previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    previous->setShortcutContext(Qt::WidgetShortcut);
    search->addAction(previous);
    connect(previous, &QAction::triggered, this, [this] { find(search->text(), false); });
    connect(search, &QLineEdit::returnPressed, this, [this] { find(search->text(), true); });
    layout->addWidget(search, 1);
    answer->setTextFormat(Qt::PlainText);
    answer->setContentsMargins(8, 0, 8, 4);
    answer->setWordWrap(true);
    answer->hide();

    followButton->setAutoRaise(true);
    followButton->setCheckable(true);
    followButton->setChecked(true);
    followButton->setIcon(glyphIcon(Glyph::Follow));
    followButton->setToolTip(tr("Keep the newest entry in sight (End)"));
    followButton->setAccessibleName(tr("Follow the conversation"));
    connect(followButton, &QToolButton::toggled, entryList, &ConversationList::setFollow);
    connect(entryList, &ConversationList::followChanged, followButton, &QToolButton::setChecked);
    layout->addWidget(followButton);

    auto *copyButton = new QToolButton;
    copyButton->setAutoRaise(true);
    copyButton->setText(tr("Copy"));
    copyButton->setToolTip(tr("Copy the conversation that is shown"));
    copyButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(copyButton);
    connect(menu->addAction(tr("Copy as Text")), &QAction::triggered, this, &ConversationView::copyAsText);
    connect(menu->addAction(tr("Copy as Markdown")), &QAction::triggered, this, &ConversationView::copyAsMarkdown);
    copyButton->setMenu(menu);
    layout->addWidget(copyButton);
}

QToolButton *ConversationView::makeGroupButton(EntryGroup group, const QString &text, const QString &whatItIs)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(whatItIs);
    button->setCheckable(true);
    button->setChecked(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, [this, group](bool on) {
        EntryFilter filter = shownEntries->filter();
        filter.groups[size_t(group)] = on;
        shownEntries->setFilter(filter);
    });
    return button;
}

void ConversationView::showOnlyAgent(const QString &name)
{
    EntryFilter filter = shownEntries->filter();
    filter.agent = name.isEmpty() ? std::nullopt : std::optional(name);
    shownEntries->setFilter(filter);
}

// --- Reading
// -----------------------------------------------------------------------------------------------------------

void ConversationView::scheduleReading()
{
    if (sight->isClear() && !readTimer.isActive())
        readTimer.start(ReadPauseMs);
}

void ConversationView::readSome()
{
    QElapsedTimer clock;
    clock.start();
    bool hasMore = true;
    while (hasMore && clock.elapsed() < SliceMs)
        hasMore = entries->read(RowsBetweenLooks);
    if (hasMore && sight->isClear())
        readTimer.start(SliceMs);
    else if (!cursor->isLive())
        showCursor(); // its entry may have been read only now
}

void ConversationView::showEmptyText()
{
    if (shownEntries->size() > 0)
        return;
    if (entries->progress() < 1) {
        entryList->setEmptyText(tr("Reading the session …"));
        return;
    }
    entryList->setEmptyText(session->rowBegin() == session->rowEnd()
                                ? tr("Nobody has said anything yet.\nWhat agents say, ask and answer appears here.")
                                : tr("Nothing of the conversation is shown.\nSwitch on what you want to read above."));
}

// --- The cursor
// --------------------------------------------------------------------------------------------------------

/// Whether the cursor has come there only because its message was evicted. The list keeps to the note by itself, and
/// whoever reads elsewhere is not called back.
bool ConversationView::isCarriedAlong(qint64 row) const
{
    return cursorRow >= 0 && session->row(cursorRow).type == MessageRow::Type::Gone
        && session->standIn(cursorRow) == row;
}

void ConversationView::showCursor()
{
    const qint64 row = cursor->isLive() ? -1 : cursor->row();
    const bool isCarried = isCarriedAlong(row);
    cursorRow = row;
    if (isCarried)
        return;
    if (cursor->isLive()) {
        entryList->setFollow(true);
        return;
    }
    const qint64 entry = entries->entryAt(cursor->row());
    const qint64 current = entryList->currentEntry();
    // The entry of a stretch of sound or of a stream has many rows: one of them does not leave it.
    const bool isThere = current >= entries->begin() && current < entries->end()
        && entries->at(current).row <= cursor->row() && cursor->row() <= entries->at(current).lastRow;
    if (entry < 0 || entry == current || isThere)
        return;
    entryList->setFollow(false);
    entryList->setCurrentEntry(entry);
}

// --- Searching: words are made only now, so it goes a little at a time
// ------------------------------------------------------

void ConversationView::find(const QString &words, bool forward)
{
    searchTimer.stop();
    searched = words;
    sayFound(true);
    if (words.isEmpty())
        return;
    searchesForward = forward;
    const qint64 size = shownEntries->size();
    const qint64 from =
        entryList->currentEntry() < 0 ? (forward ? size - 1 : 0) : shownEntries->lowerBound(entryList->currentEntry());
    searchPosition = from;
    searchLeft = size;
    searchSome();
}

void ConversationView::searchSome()
{
    QElapsedTimer clock;
    clock.start();
    while (searchLeft > 0 && clock.elapsed() < SliceMs) {
        const qint64 size = shownEntries->size();
        if (size == 0)
            break;
        --searchLeft;
        searchPosition = (searchPosition + (searchesForward ? 1 : size - 1)) % size;
        const qint64 entry = shownEntries->at(searchPosition);
        const ConversationWords words = entries->words(entry);
        if (words.text.contains(searched, Qt::CaseInsensitive) || words.title.contains(searched, Qt::CaseInsensitive)) {
            entryList->setFollow(false);
            entryList->setCurrentEntry(entry);
            cursor->moveTo(std::max(entries->at(entry).row, session->rowBegin()));
            return;
        }
    }
    if (searchLeft > 0 && shownEntries->size() > 0)
        searchTimer.start(0);
    else
        sayFound(false);
}

void ConversationView::sayFound(bool isFound)
{
    answer->setText(isFound ? QString() : tr("“%1” is not in the conversation.").arg(searched));
    answer->setVisible(!isFound);
    search->setAccessibleDescription(answer->text());
    QPalette look = palette();
    if (!isFound)
        look.setColor(QPalette::Base, Theme::colors(look).failedTint);
    search->setPalette(look);
    look.setColor(QPalette::WindowText, Theme::colors(look).failed);
    answer->setPalette(look);
}

QString ConversationView::searchAnswer() const
{
    return answer->text();
}

void ConversationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        sayFound(answer->isHidden());
}

// --- The clipboard
// -----------------------------------------------------------------------------------------------------

void ConversationView::copyAsText()
{
    copy(conversationText);
}

void ConversationView::copyAsMarkdown()
{
    copy(conversationMarkdown);
}

void ConversationView::copy(QString (*form)(const ConversationWords &, qint64))
{
    QStringList lines;
    const qint64 end = shownEntries->size();
    const qint64 begin = std::max<qint64>(0, end - MostEntriesToCopy);
    for (qint64 position = begin; position < end; ++position) {
        const qint64 entry = shownEntries->at(position);
        lines += form(entries->words(entry), entries->at(entry).t - session->startTime());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    emit statusMessage(begin > 0 ? tr("The newest %Ln entries were copied.", nullptr, int(lines.size()))
                                 : tr("%Ln entries were copied.", nullptr, int(lines.size())));
}

} // namespace inspector
