// Help → Keys: everything that the keyboard can do.
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace inspector {

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    /// Lists the actions that have a shortcut, then the keys of the views.
    explicit KeysDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace inspector
