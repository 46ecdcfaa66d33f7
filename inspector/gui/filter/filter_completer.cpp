// Completes the filter that is typed into a field.
#include <inspector/gui/filter/filter_completer.h>

#include <inspector/gui/filter/completion_popup.h>
#include <inspector/session/filter/filter.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace inspector {

using namespace Qt::StringLiterals;
using filter::Suggestion;

namespace {

constexpr int RowsOnPage = 10;

/// Whether something comes behind it, with a space between.
bool goesOn(const Suggestion &suggestion)
{
    switch (suggestion.role) {
    case Suggestion::Role::Field: {
        const filter::Field *field = filter::findField(suggestion.text);
        return !field || field->type != filter::FieldType::Flag;
    }
    case Suggestion::Role::Operator: return !suggestion.text.endsWith(u'{');
    case Suggestion::Role::Connective: return suggestion.text != ")"_L1 && suggestion.text != "}"_L1;
    case Suggestion::Role::Value:
    case Suggestion::Role::Test: break;
    }
    return false;
}

} // namespace

FilterCompleter::FilterCompleter(QLineEdit *edit, const Session *session)
    : QObject(edit), edit(edit), vocabulary(session)
{
    connect(edit, &QLineEdit::textEdited, this, [this] { offer(Asked::ByTyping); });
    connect(edit, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isShown())
            offer(Asked::ByTyping);
    });
}

FilterCompleter::~FilterCompleter()
{
    delete popup;
}

bool FilterCompleter::isShown() const
{
    return popup && popup->isVisible();
}

CompletionPopup *FilterCompleter::list() const
{
    return popup;
}

void FilterCompleter::hide()
{
    if (!isShown())
        return;
    popup->hide();
    emit shownChanged();
}

bool FilterCompleter::isOpener(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
}

bool FilterCompleter::takeKey(const QKeyEvent *event)
{
    if (isOpener(event)) {
        offer(Asked::ByKey);
        return true;
    }
    if (!isShown() || (event->modifiers() & ~Qt::KeypadModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Up: popup->moveCurrent(-1); return true;
    case Qt::Key_Down: popup->moveCurrent(1); return true;
    case Qt::Key_PageUp: popup->moveCurrent(-RowsOnPage); return true;
    case Qt::Key_PageDown: popup->moveCurrent(RowsOnPage); return true;
    case Qt::Key_Tab: take(qMax(0, popup->currentRow())); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup->currentRow() >= 0) {
            take(popup->currentRow());
            return true;
        }
        hide(); // the filter is finished: Return is the field's
        return false;
    default: return false;
    }
}

void FilterCompleter::offer(Asked asked)
{
    if (taking)
        return;
    const QString text = edit->text();
    const filter::Completion completion = filter::completionAt(text, edit->cursorPosition(), vocabulary);
    const QList<Suggestion> &suggestions = completion.suggestions;
    const bool isBegun = completion.replaced.end > completion.replaced.begin;
    const bool isTold = isBegun
        || (!suggestions.isEmpty() && suggestions.first().role != Suggestion::Role::Connective
            && !text.trimmed().isEmpty());
    if (suggestions.isEmpty() || edit->hasSelectedText() || (asked == Asked::ByTyping && !isTold))
        return hide();
    replaced = completion.replaced;
    model.setSuggestions(suggestions);
    const bool isFinished = !isBegun || Filter::parse(text).isValid();
    show(isFinished);
}

void FilterCompleter::show(bool isFinished)
{
    if (!popup)
        popup = makePopup();
    popup->setCurrentRow(isFinished ? -1 : 0);
    // Under the beginning of what is replaced.
    const int cursorX = edit->inputMethodQuery(Qt::ImCursorRectangle).toRect().x();
    const QString begun = edit->text().mid(replaced.begin, edit->cursorPosition() - replaced.begin);
    const int x = qMax(0, cursorX - edit->fontMetrics().horizontalAdvance(begun));
    const bool wasShown = isShown();
    popup->showAt(edit->mapTo(edit->window(), QPoint(x, edit->height() + 1)));
    if (!wasShown)
        emit shownChanged();
}

CompletionPopup *FilterCompleter::makePopup()
{
    auto *made = new CompletionPopup(&model, edit->window());
    connect(made, &CompletionPopup::rowClicked, this, &FilterCompleter::take);
    return made;
}

void FilterCompleter::take(int row)
{
    const Suggestion suggestion = model.at(row);
    QString text = suggestion.text;
    if (goesOn(suggestion) && edit->text().mid(replaced.end, 1) != u' ')
        text += u' ';
    {
        const QScopedValueRollback guard(taking, true);
        edit->setSelection(int(replaced.begin), int(replaced.end - replaced.begin));
        edit->insert(text); // so that Ctrl+Z takes it back
    }
    offer(Asked::ByTyping);
}

} // namespace inspector
