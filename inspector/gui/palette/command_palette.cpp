// The command palette.
#include <inspector/gui/palette/command_palette.h>

#include <inspector/gui/palette/entry_delegate.h>
#include <inspector/gui/palette/palette_model.h>

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace inspector {

namespace {

constexpr int WidthInLetters = 84;
constexpr int MostRowsShown = 12;
constexpr int Margin = 8; ///< to the window's edges

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), model(new PaletteModel(this)), field(new QLineEdit(this)), entries(new QListView(this)),
      nothing(new QLabel(this))
{
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Raised));
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));

    field->setPlaceholderText(tr("Type a part of a command, an agent's name or a task's"));
    field->setAccessibleName(tr("Search for a command"));
    field->setClearButtonEnabled(true);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, this, &CommandPalette::search);

    entries->setModel(model);
    entries->setItemDelegate(new EntryDelegate(entries));
    entries->setFocusPolicy(Qt::NoFocus); // the field passes the keys on
    entries->setFrameShape(QFrame::NoFrame);
    entries->setUniformItemSizes(true);
    entries->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    entries->setAccessibleName(tr("What was found"));
    connect(entries, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(entries->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);

    nothing->setText(tr("Nothing is called like that. Try fewer letters, or the beginnings of its words: "
                        "\"sa\" finds Save As."));
    nothing->setWordWrap(true);
    nothing->setMargin(12);
    nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(field);
    layout->addWidget(entries);
    layout->addWidget(nothing);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *to) { focusMoved(to); });
    hide();
}

void CommandPalette::setSources(const QList<PaletteSource> &sources)
{
    model->setSources(sources);
}

void CommandPalette::open()
{
    if (isVisible())
        return field->setFocus();
    before = QApplication::focusWidget();
    field->clear();
    search();
    show();
    raise();
    field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search()
{
    model->setTyped(field->text().trimmed());
    const bool isEmpty = model->rowCount() == 0;
    nothing->setVisible(isEmpty);
    entries->setVisible(!isEmpty);
    entries->setCurrentIndex(model->index(0));
    entries->scrollToTop();
    tellCurrent();
    place();
}

/// At the top of the window, in its middle; as high as what was found.
void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(fontMetrics().averageCharWidth() * WidthInLetters, window->width() - 2 * Margin);
    const int rows = std::clamp(model->rowCount(), 1, MostRowsShown);
    entries->setFixedHeight(std::max(entries->sizeHintForRow(0), 1) * rows);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    resize(width, std::min(height, window->height() - 2 * Margin));
    move((window->width() - width) / 2, std::min(window->height() / 12 + Margin, window->height() - this->height()));
}

/// A screen reader reads the field's description: the keyboard never leaves the field.
void CommandPalette::tellCurrent()
{
    const QModelIndex current = entries->currentIndex();
    field->setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                                      : nothing->text());
}

void CommandPalette::runCurrent()
{
    if (!entries->currentIndex().isValid())
        return;
    const std::function<void()> run = model->at(entries->currentIndex().row()).run;
    closeAndGoBack(); // first: what is done may depend on who has the keyboard
    run();
}

void CommandPalette::closeAndGoBack()
{
    hide();
    if (before)
        before->setFocus(Qt::OtherFocusReason);
    model->clear();
}

void CommandPalette::focusMoved(const QWidget *to)
{
    if (isVisible() && to && to != this && !isAncestorOf(to) && to->window() == window())
        hide();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == field && event->type() == QEvent::ShortcutOverride) {
        // The window's own keys for these would win otherwise.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    }
    if (watched == field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event));
    return QFrame::eventFilter(watched, event);
}

bool CommandPalette::takeKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QApplication::sendEvent(entries, event); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: closeAndGoBack(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go
    default: return false;
    }
}

} // namespace inspector
