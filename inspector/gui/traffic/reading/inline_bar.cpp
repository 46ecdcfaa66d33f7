// Title, field, answer, cross.
#include <inspector/gui/traffic/reading/inline_bar.h>

#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/theme.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace inspector {

InlineBar::InlineBar(QWidget *parent)
    : QFrame(parent), row(new QHBoxLayout(this)), title(new QLabel(this)), edit(new QLineEdit(this)),
      words(new QLabel(this))
{
    row->setContentsMargins(8, 2, 4, 4);
    row->setSpacing(6);
    title->setBuddy(edit);
    edit->setMinimumWidth(120);
    words->setTextFormat(Qt::PlainText);
    words->setMinimumWidth(40);
    auto *close = new QToolButton(this);
    close->setIcon(glyphIcon(Glyph::Cross));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Escape)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &InlineBar::dismiss);
    row->addWidget(title);
    row->addWidget(edit, 3);
    row->addWidget(words, 2);
    row->addWidget(close);
    hide();
}

void InlineBar::open()
{
    show();
    edit->setFocus(Qt::ShortcutFocusReason);
    edit->selectAll();
}

QString InlineBar::answer() const
{
    return words->text();
}

void InlineBar::dismiss()
{
    hide();
    emit closed();
}

void InlineBar::setTitle(const QString &text)
{
    title->setText(text);
    edit->setAccessibleName(text);
}

void InlineBar::addWidget(QWidget *widget)
{
    row->insertWidget(row->indexOf(words), widget);
}

void InlineBar::say(const QString &text)
{
    isWrong = false;
    words->setText(text);
    words->setToolTip(text);
    edit->setAccessibleDescription(text);
    tintField();
}

void InlineBar::complain(const QString &text)
{
    say(text);
    isWrong = true;
    tintField();
}

void InlineBar::tintField()
{
    QPalette look = palette();
    if (isWrong)
        look.setColor(QPalette::Base, Theme::colors(look).failedTint);
    edit->setPalette(look);
}

void InlineBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void InlineBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintField();
}

} // namespace inspector
