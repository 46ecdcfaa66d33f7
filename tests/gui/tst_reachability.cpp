// For those who see little or use no mouse: everything has a name and can be reached, and keys do what they say.
#include "list_source.h"
#include "sample_session.h"

#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/sequence/sequence_panel.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/attach_dialog.h>
#include <inspector/gui/window/main_window.h>
#include <inspector/gui/window/settings.h>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

struct Window {
    Session session;
    MainWindow window{&session, [] { return std::make_unique<made::ListSource>(made::smallSession()); }};

    Window()
    {
        window.resize(1280, 800);
        window.show();
        window.startBuiltIn();
        if (!QTest::qWaitFor([this] { return window.traffic()->shownCount() == 12; }))
            qFatal("the window shows %lld rows", window.traffic()->shownCount());
        QApplication::setActiveWindow(&window);
    }

    QList<QDockWidget *> docks() { return window.findChildren<QDockWidget *>(); }

    QAction *action(const QString &text) const
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        qFatal("there is no action %s", qPrintable(text));
    }
};

/// Of those that Qt makes within others, the outer one has the name.
bool isInner(const QWidget *widget)
{
    const QString name = widget->objectName();
    const QString type = QString::fromLatin1(widget->metaObject()->className());
    return name.startsWith(u"qt_"_s) || type.startsWith(u"QDockWidget"_s) || type.startsWith(u"QComboBoxPrivate"_s)
        || type.startsWith(u"QLineEditIcon"_s) || type.startsWith(u"QTableCorner"_s)
        || type.startsWith(u"QToolBarExtension"_s) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QMenu *>(widget)
        || qobject_cast<const QTabBar *>(widget) || type == "QComboBoxListView"_L1
        || qobject_cast<const QComboBox *>(widget->parentWidget());
}

/// Its own name, or that of the label beside it.
QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    QString name = widget->accessibleName();
    if (interface && name.isEmpty())
        name = interface->text(QAccessible::Name);
    for (const auto &[other, how] : interface ? interface->relations() : decltype(interface->relations())()) {
        if (name.isEmpty() && (how & QAccessible::Label))
            name = other->text(QAccessible::Name);
    }
    return name.trimmed();
}

/// What is shown only when it has a text to show.
bool isUnused(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label ? label->text().isEmpty() : qobject_cast<const QToolButton *>(widget) && widget->isHidden();
}

/// The widget as somebody would look for it in the source.
QString described(const QWidget *widget)
{
    QStringList way;
    for (; widget; widget = widget->parentWidget())
        way.prepend(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    return way.join(u" > "_s);
}

QStringList namelessOf(const QWidget *top)
{
    QStringList nameless;
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || isInner(widget))
            continue;
        if (nameOf(widget).isEmpty() && !isUnused(widget))
            nameless.append(described(widget));
    }
    return nameless;
}

void addActionsOf(const QMenu *menu, QSet<const QAction *> &actions)
{
    for (const QAction *action : menu->actions()) {
        actions.insert(action);
        if (action->menu())
            addActionsOf(action->menu(), actions);
    }
}

} // namespace

class tst_Reachability : public QObject {
    Q_OBJECT

    QTemporaryDir settingsFolder;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QCoreApplication::setApplicationName(u"reachability"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder.path());
        QLocale::setDefault(QLocale(u"en_US"_s));
        Theme::apply(ThemeMode::Light);
    }

    void init()
    {
        settings::waitUntilWritten();
        QSettings().clear();
    }

    void everythingWithTheKeyboardHasAName()
    {
        Window w;
        w.action(u"Find…"_s)->trigger();
        const QStringList nameless = namelessOf(&w.window);
        QVERIFY2(nameless.isEmpty(), qPrintable(u'\n' + nameless.join(u'\n')));
    }

    void soHasEverythingInTheDialogs_data()
    {
        QTest::addColumn<QString>("opener");
        for (const QString &text : {u"Attach…"_s, u"Preferences…"_s, u"Colour Rules…"_s, u"Send Message…"_s, u"Keys"_s,
                                    u"Command Palette…"_s, u"Save as a Button…"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void soHasEverythingInTheDialogs()
    {
        QFETCH(QString, opener);
        Window w;
        w.window.traffic()->setFilterText(u"dropped"_s);
        w.action(opener)->trigger();
        const QStringList nameless = namelessOf(&w.window);
        QVERIFY2(nameless.isEmpty(), qPrintable(u'\n' + nameless.join(u'\n')));
        for (QDialog *dialog : w.window.findChildren<QDialog *>())
            dialog->close();
    }

    void everyButtonIsReachedByTheKeyboard()
    {
        Window w;
        QSet<const QAction *> inMenus;
        for (const QAction *top : w.window.menuBar()->actions())
            addActionsOf(top->menu(), inMenus);
        QStringList unreachable;
        for (const QAbstractButton *button : w.window.findChildren<QAbstractButton *>()) {
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool isInMenu = tool && inMenus.contains(tool->defaultAction());
            const bool isKeyToo = button->toolTip().contains(u"(End)"_s); // new rows: the list's own key does the same
            if (!isInner(button) && !isInMenu && !isKeyToo && !(button->focusPolicy() & Qt::TabFocus))
                unreachable.append(described(button) + u": "_s + button->text() + u' ' + button->toolTip());
        }
        QVERIFY2(unreachable.isEmpty(), qPrintable(u'\n' + unreachable.join(u'\n')));
    }

    void keysWithoutCtrlNeverFireInATextField()
    {
        Window w;
        QStringList fired;
        QList<QKeySequence> keys;
        for (QAction *action : w.window.findChildren<QAction *>()) {
            connect(action, &QAction::triggered, this, [&fired, action] { fired.append(action->text()); });
            keys += action->shortcuts();
        }
        keys.removeIf([](const QKeySequence &key) {
            return key.count() != 1 || key[0].keyboardModifiers() != Qt::NoModifier || key[0].key() >= Qt::Key_F1;
        });
        keys += {QKeySequence(u"/"_s), QKeySequence(u"a"_s), QKeySequence(u"Home"_s), QKeySequence(u"1"_s)};
        QVERIFY(keys.size() > 8);

        w.action(u"Find…"_s)->trigger();
        fired.clear();
        int fields = 0;
        for (QLineEdit *field : w.window.findChildren<QLineEdit *>()) {
            for (QWidget *around = field->parentWidget(); around; around = around->parentWidget()) {
                if (auto *dock = qobject_cast<QDockWidget *>(around)) {
                    dock->show();
                    dock->raise();
                }
            }
            if (!field->isVisible() || field->isReadOnly() || isInner(field))
                continue;
            ++fields;
            field->setFocus();
            field->clear();
            QString typed;
            for (const QKeySequence &key : std::as_const(keys)) {
                const QString text = key.toString().size() == 1 ? key.toString() : QString();
                typed += text;
                QTest::keyClick(field, key[0].key());
            }
            QVERIFY2(fired.isEmpty(), qPrintable(described(field) + u": "_s + fired.join(u", "_s)));
            QVERIFY2(field->hasFocus(), qPrintable(described(field)));
        }
        QVERIFY(fields >= 4);
    }

    void emptyViewsSayWhatAppearsThere()
    {
        Session session;
        MainWindow window(&session, [] { return std::make_unique<made::ListSource>(std::vector<bus::Record>()); });
        window.show();
        for (QDockWidget *dock : window.findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            if (qobject_cast<SequencePanel *>(dock->widget()) || qobject_cast<ConversationView *>(dock->widget()))
                continue; // they draw it
            QStringList said;
            for (const QLabel *label : dock->widget()->findChildren<QLabel *>()) {
                if (label->isVisible())
                    said.append(label->text());
            }
            QVERIFY2(said.join(u' ').contains(u'\n'), qPrintable(dock->objectName() + u": "_s + said.join(u' ')));
        }
    }

    void theQuestionMarkShowsTheKeysFromEveryView()
    {
        Window w;
        for (QDockWidget *dock : w.docks()) {
            dock->show();
            dock->raise();
            dock->widget()->setFocus();
            QWidget *focused = QApplication::focusWidget();
            QTest::keyClick(focused ? focused : &w.window, Qt::Key_Question);
            const auto dialogs = w.window.findChildren<QDialog *>();
            QVERIFY2(dialogs.size() == 1 && dialogs.first()->isVisible(), qPrintable(dock->objectName()));
            delete dialogs.first();
        }
    }
};

QTEST_MAIN(tst_Reachability)
#include "tst_reachability.moc"
