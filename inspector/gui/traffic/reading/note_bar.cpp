// The note bar.
#include <inspector/gui/traffic/reading/note_bar.h>

#include <inspector/gui/table/format.h>
#include <inspector/session/marks.h>

#include <QKeyEvent>
#include <QLineEdit>

namespace inspector {

NoteBar::NoteBar(Marks *m, QWidget *parent) : InlineBar(parent), marks(m)
{
    setTitle(tr("Note:"));
    field()->setPlaceholderText(tr("What is to be remembered about this message"));
    say(tr("Return keeps the note"));
}

void NoteBar::edit(quint64 message)
{
    seq = message;
    setTitle(tr("Note on %1:").arg(seqText(seq)));
    field()->setText(marks->note(seq));
    open();
}

void NoteBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        marks->setNote(seq, field()->text().trimmed());
        dismiss();
    } else {
        InlineBar::keyPressEvent(event);
    }
}

} // namespace inspector
