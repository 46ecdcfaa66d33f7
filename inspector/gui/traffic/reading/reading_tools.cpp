// The reading tools' actions and what they do.
#include <inspector/gui/traffic/reading/reading_tools.h>

#include <inspector/gui/table/format.h>
#include <inspector/gui/traffic/reading/find_bar.h>
#include <inspector/gui/traffic/reading/go_to_bar.h>
#include <inspector/gui/traffic/reading/note_bar.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/session/marks.h>

#include <QAction>
#include <QVBoxLayout>

namespace inspector {

using namespace Qt::StringLiterals;

ReadingTools::ReadingTools(Session *s, TrafficList *l, RowText *t, QWidget *parent)
    : QWidget(parent), find(makeAction(tr("&Find…"), tr("Find messages among those shown"), u"Ctrl+F"_s)),
      findNext(makeAction(tr("Find &Next"), tr("Go to the next message that matches"), u"Ctrl+N"_s)),
      findPrevious(makeAction(tr("Find Pre&vious"), tr("Go to the message before that matches"), u"Ctrl+B"_s)),
      goTo(makeAction(tr("&Go to Message…"), tr("Go to a message by its number (seq), by steps or by time"),
                      u"Ctrl+G"_s)),
      toggleMark(makeAction(tr("&Mark"), tr("Mark the message, or take its mark away"), u"Ctrl+M"_s)),
      editNote(makeAction(tr("N&ote…"), tr("Mark the message with a note"), u"Ctrl+Shift+M"_s)),
      nextMark(makeAction(tr("Next M&ark"), tr("Go to the next marked message"), u"Ctrl+Shift+N"_s)),
      previousMark(makeAction(tr("Pre&vious Mark"), tr("Go to the marked message before"), u"Ctrl+Shift+B"_s)),
      toggleReference(
          makeAction(tr("&Time Reference"), tr("Count relative times from the message, or no longer"), u"Ctrl+T"_s)),
      clearReferences(
          makeAction(tr("No Time &References"), tr("Count relative times from the session's start again"), {})),
      session(s), list(l), text(t), finding(new FindBar(
                                        s,
                                        [this] {
                                            return FindBar::Place{list->rows(), list->currentRow()};
                                        },
                                        this)),
      going(new GoToBar(
          s, [this] { return list->currentRow(); }, this)),
      noting(new NoteBar(s->marks(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (InlineBar *bar : std::initializer_list<InlineBar *>{finding, going, noting}) {
        layout->addWidget(bar);
        connect(bar, &InlineBar::closed, list, qOverload<>(&QWidget::setFocus));
    }
    connect(finding, &FindBar::found, list, &TrafficList::setCurrentRow);
    connect(going, &GoToBar::chosen, this, &ReadingTools::goToRow);
    connect(session->marks(), &Marks::changed, list->viewport(), qOverload<>(&QWidget::update));
    connectActions();
}

QAction *ReadingTools::makeAction(const QString &words, const QString &whatItDoes, const QString &keys)
{
    auto *action = new QAction(words, this);
    action->setToolTip(whatItDoes);
    action->setStatusTip(whatItDoes);
    action->setShortcut(QKeySequence(keys));
    addAction(action); // its keys work wherever the list is, in a menu or not
    return action;
}

void ReadingTools::connectActions()
{
    connect(find, &QAction::triggered, this, [this] {
        showBar(finding);
        finding->open();
    });
    connect(findNext, &QAction::triggered, this, [this] {
        showBar(finding);
        finding->findNext();
    });
    connect(findPrevious, &QAction::triggered, this, [this] {
        showBar(finding);
        finding->findPrevious();
    });
    connect(goTo, &QAction::triggered, this, [this] {
        showBar(going);
        going->open();
    });
    connect(toggleMark, &QAction::triggered, this, &ReadingTools::markCurrent);
    connect(editNote, &QAction::triggered, this, &ReadingTools::noteCurrent);
    connect(nextMark, &QAction::triggered, this, [this] { goToMark(true); });
    connect(previousMark, &QAction::triggered, this, [this] { goToMark(false); });
    connect(toggleReference, &QAction::triggered, this, &ReadingTools::countFromCurrent);
    connect(clearReferences, &QAction::triggered, this, &ReadingTools::countFromStart);
}

/// Leaves room for one bar at a time.
void ReadingTools::showBar(QWidget *bar)
{
    for (QWidget *other : std::initializer_list<QWidget *>{finding, going, noting}) {
        if (other != bar)
            other->hide();
    }
}

void ReadingTools::goToRow(qint64 row)
{
    if (list->rows()->positionOf(row) < 0)
        emit statusMessage(
            tr("Message %1 is not among those shown; its details are.").arg(seqText(session->row(row).seq)));
    list->setCurrentRow(row);
    list->setFocus();
}

void ReadingTools::goToMessage(quint64 seq)
{
    if (const auto row = session->findRow(seq))
        goToRow(*row);
    else
        emit statusMessage(tr("Message %1 is not held.").arg(seqText(seq)));
}

bool ReadingTools::hasCurrentMessage()
{
    const qint64 row = list->currentRow();
    const bool isMessage = row >= 0 && session->row(row).type == MessageRow::Type::Message;
    if (!isMessage)
        emit statusMessage(tr("Choose a message first."));
    return isMessage;
}

void ReadingTools::markCurrent()
{
    if (hasCurrentMessage())
        session->marks()->toggle(session->row(list->currentRow()).seq);
}

void ReadingTools::noteCurrent()
{
    if (!hasCurrentMessage())
        return;
    showBar(noting);
    noting->edit(session->row(list->currentRow()).seq);
}

void ReadingTools::goToMark(bool forward)
{
    const Marks &marks = *session->marks();
    if (marks.all().isEmpty())
        return emit statusMessage(tr("No message is marked: Ctrl+M marks one."));
    quint64 seq = list->currentRow() >= 0 ? session->row(list->currentRow()).seq : 0;
    for (qsizetype tried = 0; tried < marks.all().size(); ++tried) { // those that are not held are passed over
        seq = (forward ? marks.next(seq) : marks.previous(seq)).value_or(0);
        if (const auto row = session->findRow(seq))
            return goToRow(*row);
    }
    emit statusMessage(tr("None of the marked messages is held."));
}

void ReadingTools::countFromCurrent()
{
    const qint64 row = list->currentRow();
    if (!hasCurrentMessage())
        return;
    const bool isReference = text->references().toggle(row, session->row(row).t);
    if (isReference && text->timeFormat() != TimeFormat::Relative) {
        list->setTimeFormat(TimeFormat::Relative);
        emit statusMessage(tr("Times count from message %1 on.").arg(seqText(session->row(row).seq)));
    }
    list->viewport()->update();
    emit timesChanged();
}

void ReadingTools::countFromStart()
{
    text->references().clear();
    list->viewport()->update();
    emit timesChanged();
}

} // namespace inspector
