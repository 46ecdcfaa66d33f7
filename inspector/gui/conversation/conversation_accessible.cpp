// The list tells a screen reader the entry that the keyboard is on.
#include "conversation_accessible.h"

#include "conversation_list.h"

#include <QAccessibleWidget>

namespace inspector {
namespace {

class AccessibleConversation : public QAccessibleWidget {
public:
    explicit AccessibleConversation(ConversationList *list) : QAccessibleWidget(list, QAccessible::List) {}

    QString text(QAccessible::Text kind) const override
    {
        const auto *list = static_cast<ConversationList *>(object());
        if (kind == QAccessible::Value && list->currentEntry() >= 0)
            return list->spoken(list->currentEntry());
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String(ConversationList::staticMetaObject.className()))
        return nullptr;
    auto *list = qobject_cast<ConversationList *>(object);
    return list ? new AccessibleConversation(list) : nullptr;
}

} // namespace

void installConversationAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace inspector
