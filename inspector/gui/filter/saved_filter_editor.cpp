// The small sheet where a saved filter gets its name and its text.
#include <inspector/gui/filter/saved_filter_editor.h>

#include <inspector/gui/theme/theme.h>
#include <inspector/session/filter/filter.h>

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace inspector {

namespace {
constexpr int Width = 420;
}

SavedFilterEditor::SavedFilterEditor(QWidget *parent)
    : QFrame(parent, Qt::Popup), name(new QLineEdit(this)), text(new QLineEdit(this)), problem(new QLabel(this)),
      saveButton(new QPushButton(tr("&Save"), this))
{
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setAccessibleName(tr("Save a filter"));
    name->setPlaceholderText(tr("What its button says"));
    name->setMaxLength(60);
    problem->setWordWrap(true);
    auto *cancelButton = new QPushButton(tr("Cancel"), this);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(problem, 1);
    buttons->addWidget(cancelButton);
    buttons->addWidget(saveButton);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name"), name);
    form->addRow(tr("&Filter"), text);
    form->addRow(buttons);
    setFixedWidth(Width);

    connect(name, &QLineEdit::textChanged, this, &SavedFilterEditor::check);
    connect(text, &QLineEdit::textChanged, this, &SavedFilterEditor::check);
    connect(cancelButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(saveButton, &QPushButton::clicked, this, &SavedFilterEditor::accept);
}

void SavedFilterEditor::edit(const SavedFilter &filter, const QPoint &corner)
{
    name->setText(filter.name);
    text->setText(filter.text);
    check();
    adjustSize();
    const QPoint place = parentWidget()->mapToGlobal(corner - QPoint(width(), 0));
    const int left = parentWidget()->window()->mapToGlobal(QPoint(0, 0)).x();
    move(qMax(place.x(), left), place.y());
    show();
    name->setFocus();
    name->selectAll();
}

void SavedFilterEditor::check()
{
    const Filter filter = Filter::parse(text->text());
    QString words;
    if (!filter.isValid())
        words = tr("Column %1: %2").arg(filter.error().column).arg(filter.error().text);
    else if (filter.isEmpty())
        words = tr("An empty filter shows everything: there is nothing to save.");
    problem->setText(words);
    QPalette look = palette();
    look.setColor(QPalette::WindowText, Theme::colors(look).failed);
    problem->setPalette(look);
    saveButton->setEnabled(words.isEmpty() && !name->text().trimmed().isEmpty());
    if (isVisible())
        adjustSize();
}

void SavedFilterEditor::accept()
{
    hide();
    emit accepted({name->text().trimmed(), text->text().trimmed()});
}

void SavedFilterEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (isReturn && saveButton->isEnabled())
        accept();
    else
        QFrame::keyPressEvent(event);
}

} // namespace inspector
