// What an empty list says: what would stand there, and what to do.
#pragma once

#include <QLabel>

#include <functional>

class QAbstractItemView;

namespace inspector {

/// Lies over the view while its model has no rows. The text is asked for whenever that begins, and by refresh().
class EmptyHint : public QLabel {
    Q_OBJECT
public:
    /// The view has its model already.
    EmptyHint(QAbstractItemView *view, std::function<QString()> makeText);

    /// Asks for the text again: there are other reasons now why the view is empty.
    void refresh();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *const view;
    const std::function<QString()> makeText;
};

} // namespace inspector
