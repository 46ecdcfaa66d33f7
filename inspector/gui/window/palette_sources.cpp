// What the window offers to its command palette: actions, agents, tasks.
#include "palette_sources.h"

#include <inspector/gui/palette/fuzzy_match.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/menu_text.h>
#include <inspector/session/session.h>

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <memory>
#include <ranges>
#include <vector>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostOfAKind = 30;
constexpr qsizetype TasksToLook = 50'000; ///< the newest: more would be felt at each key

struct Words {
    Q_DECLARE_TR_FUNCTIONS(inspector::PaletteSources)
};

/// Menus and those within them are opened in thought, as some are filled only then; what is filled further down are
/// long lists.
class CommandFinder {
public:
    QList<PaletteEntry> find(QMainWindow *window)
    {
        for (const QAction *top : window->menuBar()->actions())
            addMenu(top->menu(), {}, 0);
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (!qobject_cast<const QMenu *>(widget) && !qobject_cast<const QMenuBar *>(widget))
                addAll(widget->actions(), placeOf(widget));
        }
        return entries;
    }

private:
    void addMenu(QMenu *menu, const QString &within, int depth)
    {
        if (!menu)
            return;
        if (depth <= 1)
            emit menu->aboutToShow();
        const QString name = withoutMnemonic(menu->title());
        const QString place = within.isEmpty() ? name : u"%1 \u203a %2"_s.arg(within, name);
        addAll(menu->actions(), place);
        for (const QAction *action : menu->actions())
            addMenu(action->menu(), place, depth + 1);
    }

    void addAll(const QList<QAction *> &actions, const QString &place)
    {
        for (QAction *action : actions) {
            const bool isCommand = !action->isSeparator() && !action->menu() && !action->iconText().isEmpty();
            if (isCommand && action->isEnabled() && action->isVisible() && !seen.contains(action))
                add(action, place);
        }
    }

    void add(QAction *action, const QString &place)
    {
        seen.insert(action);
        const QString help = action->toolTip() == action->iconText() ? QString() : action->toolTip();
        entries.append({.title = withoutMnemonic(action->text()),
                        .place = place,
                        .keys = action->shortcut().toString(QKeySequence::NativeText),
                        .help = help,
                        .icon = action->icon(),
                        .isOn = action->isChecked(),
                        .run = [action = QPointer(action)] {
                            if (action)
                                action->trigger();
                        }});
    }

    /// The name of the nearest thing around the widget that has one.
    static QString placeOf(const QWidget *widget)
    {
        for (; widget; widget = widget->parentWidget()) {
            if (qobject_cast<const QDockWidget *>(widget))
                return widget->windowTitle();
            if (!widget->accessibleName().isEmpty())
                return widget->accessibleName();
        }
        return {};
    }

    QList<PaletteEntry> entries;
    QSet<const QAction *> seen;
};

PaletteEntry agentEntry(const QString &name, const Use &use)
{
    return {.title = name,
            .place = Words::tr("Agent"),
            .keys = {},
            .help = Words::tr("Show this agent, and only its traffic"),
            .icon = glyphIcon(Glyph::Disc),
            .run = [name, use] { use(name); }};
}

PaletteEntry taskEntry(const Task &task, const Use &use)
{
    return {.title = task.name.isEmpty() ? task.id : u"%1 %2"_s.arg(task.name, task.id),
            .place = Words::tr("Task of %1 for %2", "requester, worker").arg(task.requester, task.worker),
            .keys = {},
            .help = Words::tr("Follow this task from its request to its answer"),
            .icon = glyphIcon(Glyph::Square),
            .run = [id = task.id, use] { use(id); }};
}

} // namespace

PaletteSource commandsOf(QMainWindow *window)
{
    const auto known = std::make_shared<QList<PaletteEntry>>();
    return [window, known](const QString &typed) {
        if (typed.isEmpty())
            *known = CommandFinder().find(window);
        return *known;
    };
}

PaletteSource agentsOf(const Session *session, const Use &use)
{
    return [session, use](const QString &typed) {
        std::vector<std::pair<int, QString>> fitting;
        for (const Agent &agent : session->agents()) {
            const auto match = typed.isEmpty() ? std::nullopt : fuzzyMatch(typed, agent.name);
            if (match)
                fitting.emplace_back(match->score, agent.name);
        }
        std::stable_sort(fitting.begin(), fitting.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        QList<PaletteEntry> entries;
        for (const auto &[score, name] : fitting) {
            if (entries.size() == MostOfAKind)
                break;
            entries.append(agentEntry(name, use));
        }
        return entries;
    };
}

PaletteSource tasksOf(const Session *session, const Use &use)
{
    return [session, use](const QString &typed) {
        QList<PaletteEntry> entries;
        const TaskTable &tasks = session->tasks();
        const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
        for (const qsizetype number : tasks.numbers() | std::views::reverse | std::views::take(TasksToLook)) {
            if (entries.size() == MostOfAKind || words.isEmpty())
                break;
            const Task &task = tasks.at(number);
            const bool fits = std::all_of(words.begin(), words.end(), [&task](const QString &word) {
                return task.id.contains(word, Qt::CaseInsensitive) || task.name.contains(word, Qt::CaseInsensitive);
            });
            if (fits)
                entries.append(taskEntry(task, use));
        }
        return entries;
    };
}

} // namespace inspector
