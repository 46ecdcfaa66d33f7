// Help → Keys.
#include "keys_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QTableWidget>
#include <QVBoxLayout>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

struct Key {
    QString keys;
    QString what;
};

QString nativeKey(const char *sequence)
{
    return QKeySequence(QLatin1String(sequence)).toString(QKeySequence::NativeText);
}

/// Keys that belong to a view and work while it has the focus.
QList<Key> viewKeys()
{
    return {
        {nativeKey("Space"), KeysDialog::tr("Traffic: pause and go on; messages are still received")},
        {nativeKey("End"), KeysDialog::tr("Traffic: follow the newest message")},
        {nativeKey("Home"), KeysDialog::tr("Traffic: the oldest message; following ends")},
        {nativeKey("Up") + u' ' + nativeKey("Down") + u' ' + nativeKey("PgUp") + u' ' + nativeKey("PgDown"),
         KeysDialog::tr("Move through any list")},
        {nativeKey("Ctrl+C"), KeysDialog::tr("Traffic: copy the selected messages as text")},
        {nativeKey("Ctrl+Shift+C"), KeysDialog::tr("Traffic: copy the selected messages as JSON")},
        {nativeKey("Left") + u' ' + nativeKey("Right"), KeysDialog::tr("Timeline: a message back or on")},
        {nativeKey("PgUp") + u' ' + nativeKey("PgDown"), KeysDialog::tr("Timeline: a twentieth of the session's time")},
        {nativeKey("Home") + u' ' + nativeKey("End"), KeysDialog::tr("Timeline: the oldest message; live")},
        {nativeKey("Return"), KeysDialog::tr("Findings: to the newest of its messages")},
        {nativeKey("Return") + u' ' + nativeKey("F2") + u' ' + nativeKey("Del"),
         KeysDialog::tr("Marks: go to the message, edit its note, take the mark away")},
        {nativeKey("Right") + u' ' + nativeKey("Left"), KeysDialog::tr("Sequence: unfold a line, and fold it again")},
        {nativeKey("+") + u' ' + nativeKey("-") + u' ' + nativeKey("0") + u' ' + nativeKey("F"),
         KeysDialog::tr("Sequence: larger, smaller, normal size, all lifelines on the page")},
        {nativeKey("G"), KeysDialog::tr("Sequence: fold the selected agents into one lifeline")},
        {nativeKey("Return"), KeysDialog::tr("Agents: only this agent's traffic, or everyone's again")},
        {nativeKey("Return"), KeysDialog::tr("Tasks: only the messages of this task")},
    };
}

QList<Key> actionKeys(const QList<QAction *> &actions)
{
    QList<Key> keys;
    for (const QAction *action : actions) {
        const bool firesAnywhere = action->shortcutContext() != Qt::WidgetShortcut;
        if (!action->shortcut().isEmpty() && firesAnywhere)
            keys.append({QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                         action->toolTip().isEmpty() ? action->iconText() : action->toolTip()});
    }
    return keys;
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    const QList<Key> keys = actionKeys(actions) + viewKeys();

    auto *table = new QTableWidget(int(keys.size()), 2);
    table->setAccessibleName(tr("Keys"));
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does")});
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // what they do is read to its end
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    for (int row = 0; row < keys.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(keys.at(row).keys));
        table->setItem(row, 1, new QTableWidgetItem(keys.at(row).what));
    }
    table->resizeColumnToContents(0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(620, 560);
}

} // namespace inspector
