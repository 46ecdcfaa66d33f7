// The note on a marked message.
#pragma once

#include <inspector/gui/traffic/reading/inline_bar.h>

namespace inspector {

class Marks;

/// Return keeps the note, and marks the message with it; Escape leaves all as it was.
class NoteBar : public InlineBar {
    Q_OBJECT
public:
    explicit NoteBar(Marks *marks, QWidget *parent = nullptr);

    void edit(quint64 seq);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Marks *const marks;
    quint64 seq = 0;
};

} // namespace inspector
