// Accessibility of the traffic list. Only the lines on the page are children: ten million would help nobody.
#include <inspector/gui/traffic/traffic_accessible.h>

#include <inspector/gui/traffic/traffic_list.h>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <memory>
#include <vector>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// One line of the page, whichever row it shows at the moment.
class AccessibleLine : public QAccessibleInterface {
public:
    AccessibleLine(TrafficList *list, int line) : list(list), line(line) {}

    bool isValid() const override { return list && list->rowAtLine(line) != RowSelection::None; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(list); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const qint64 row = list->rowAtLine(line);
        switch (kind) {
        case QAccessible::Name:
            return list->rowText().spoken(row);
        case QAccessible::Description:
            return list->rowText().fateHelp(row);
        default:
            return {};
        }
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = list->lineRect(line);
        return {list->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const qint64 row = list->rowAtLine(line);
        state.selectable = state.focusable = true;
        state.selected = list->selection().contains(row);
        state.focused = list->hasFocus() && list->currentRow() == row;
        return state;
    }

private:
    QPointer<TrafficList> list;
    const int line;
};

class AccessibleTrafficList : public QAccessibleWidget {
public:
    explicit AccessibleTrafficList(TrafficList *list) : QAccessibleWidget(list, QAccessible::List) {}
    ~AccessibleTrafficList() override
    {
        for (const QAccessible::Id id : lines)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override
    {
        int count = 0;
        while (count < list()->linesOnPage() && list()->rowAtLine(count) != RowSelection::None)
            ++count;
        return count;
    }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= list()->linesOnPage())
            return nullptr;
        while (int(lines.size()) <= index)
            lines.push_back(QAccessible::registerAccessibleInterface(new AccessibleLine(list(), int(lines.size()))));
        return QAccessible::accessibleInterface(lines[size_t(index)]);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (size_t i = 0; i < lines.size(); ++i) {
            if (QAccessible::accessibleInterface(lines[i]) == child)
                return int(i);
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        const int line = list()->lineOfRow(list()->currentRow());
        return line >= 0 ? child(line) : nullptr;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value && list()->currentRow() != RowSelection::None)
            return list()->rowText().spoken(list()->currentRow());
        return QAccessibleWidget::text(kind);
    }

private:
    [[nodiscard]] TrafficList *list() const { return static_cast<TrafficList *>(object()); }

    mutable std::vector<QAccessible::Id> lines;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(TrafficList::staticMetaObject.className()))
        return nullptr;
    auto *list = qobject_cast<TrafficList *>(object);
    return list ? new AccessibleTrafficList(list) : nullptr;
}

} // namespace

void installTrafficAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace inspector
