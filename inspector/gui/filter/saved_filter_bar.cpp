// The saved filters as a row of buttons.
#include <inspector/gui/filter/saved_filter_bar.h>

#include <inspector/gui/filter/saved_filter_editor.h>

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace inspector {

using namespace Qt::StringLiterals;

SavedFilterBar::SavedFilterBar(SavedFilters *filters, QWidget *parent)
    : QToolBar(parent), filters(filters), sheet(new SavedFilterEditor(parent ? parent : this))
{
    setAccessibleName(tr("Saved filters"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(filters, &SavedFilters::changed, this, &SavedFilterBar::rebuild);
    connect(sheet, &SavedFilterEditor::accepted, this, &SavedFilterBar::accept);
    rebuild();
}

void SavedFilterBar::rebuild()
{
    clear();
    for (const SavedFilter &filter : filters->list()) {
        QAction *action = addAction(QString(filter.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setToolTip(tr("<p>Show <code>%1</code></p><p>A right click changes or removes it.</p>")
                               .arg(filter.text.toHtmlEscaped()));
        auto *button = static_cast<QToolButton *>(widgetForAction(action));
        button->setAutoRaise(false); // a button, not a label
        button->setFocusPolicy(Qt::TabFocus);
        connect(action, &QAction::triggered, this, [this, text = filter.text] { emit chosen(text); });
    }
    setVisible(!filters->list().isEmpty());
    setShownFilter(shown);
}

void SavedFilterBar::setShownFilter(const QString &text)
{
    shown = text;
    for (qsizetype i = 0; i < actions().size(); ++i)
        actions().at(i)->setChecked(filters->list().at(i).text == text);
}

void SavedFilterBar::saveNew(const QString &text)
{
    edited = -1;
    openSheet({{}, text});
}

void SavedFilterBar::edit(qsizetype index, bool textFirst)
{
    edited = index;
    openSheet(filters->list().at(index));
    if (textFirst)
        sheet->textField()->setFocus();
}

void SavedFilterBar::openSheet(const SavedFilter &filter)
{
    // Under the field above this row, at its right end; this row itself may not be there yet.
    const QWidget *place = sheet->parentWidget();
    sheet->edit(filter, QPoint(place->width() - 4, isVisible() ? geometry().top() : place->height()));
}

void SavedFilterBar::accept(const SavedFilter &filter)
{
    if (edited >= 0 && edited < filters->list().size())
        filters->change(edited, filter);
    else
        filters->save(filter);
}

void SavedFilterBar::fillMenu(QMenu *menu, qsizetype index)
{
    const qsizetype last = filters->list().size() - 1;
    const QString text = filters->list().at(index).text;
    connect(menu->addAction(tr("&Apply")), &QAction::triggered, this, [this, text] { emit chosen(text); });
    menu->addSeparator();
    connect(menu->addAction(tr("Re&name…")), &QAction::triggered, this, [this, index] { edit(index, false); });
    connect(menu->addAction(tr("&Edit…")), &QAction::triggered, this, [this, index] { edit(index, true); });
    QAction *left = menu->addAction(tr("Move &Left"));
    left->setEnabled(index > 0);
    connect(left, &QAction::triggered, filters, [this, index] { filters->move(index, index - 1); });
    QAction *right = menu->addAction(tr("Move &Right"));
    right->setEnabled(index < last);
    connect(right, &QAction::triggered, filters, [this, index] { filters->move(index, index + 1); });
    menu->addSeparator();
    connect(menu->addAction(tr("Re&move")), &QAction::triggered, filters, [this, index] { filters->remove(index); });
}

void SavedFilterBar::contextMenuEvent(QContextMenuEvent *event)
{
    const qsizetype index = actions().indexOf(actionAt(event->pos()));
    if (index < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, index);
    menu->popup(event->globalPos());
}

} // namespace inspector
