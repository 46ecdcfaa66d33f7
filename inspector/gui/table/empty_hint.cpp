// What an empty list says.
#include <inspector/gui/table/empty_hint.h>

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QEvent>

namespace inspector {

EmptyHint::EmptyHint(QAbstractItemView *v, std::function<QString()> text)
    : QLabel(v->viewport()), view(v), makeText(std::move(text))
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(16);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view->viewport()->installEventFilter(this);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyHint::refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyHint::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyHint::refresh);
    refresh();
}

void EmptyHint::refresh()
{
    const bool isEmpty = view->model()->rowCount() == 0;
    if (isEmpty)
        setText(makeText());
    setVisible(isEmpty);
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        setGeometry(view->viewport()->rect());
    return QLabel::eventFilter(watched, event);
}

} // namespace inspector
