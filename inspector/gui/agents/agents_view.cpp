// The Agents view.
#include "agents_view.h"

#include "agent_model.h"
#include "agent_subjects.h"
#include "queue_bar_delegate.h"

#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/table/empty_hint.h>
#include <inspector/gui/table/live_table_view.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/timeline/past_banner.h>
#include <inspector/session/state_at_cursor.h>

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace inspector {

using namespace Qt::StringLiterals;

AgentsView::AgentsView(const Session *session, StateAtCursor *at, QWidget *parent)
    : QWidget(parent), session(session), agents(new AgentModel(session, at, this)),
      tableView(new LiveTableView(agents)), findField(new QLineEdit),
      allButton(new QPushButton(glyphIcon(Glyph::Everyone), tr("All agents")))
{
    tableView->setItemDelegateForColumn(AgentModel::DataQueue, new QueueBarDelegate(this));
    tableView->setAccessibleName(tr("Agents"));

    new EmptyHint(tableView, [this, at] {
        if (!findField->text().isEmpty())
            return tr("No agent is called like that.\nThe cross in the field above clears it.");
        if (at && !at->isLive())
            return QString(); // the banner says why
        return tr("No agents yet.\nAn agent appears here as soon as it subscribes, or sends something.");
    });

    findField->setPlaceholderText(tr("Find an agent"));
    findField->setClearButtonEnabled(true);
    findField->setAccessibleName(tr("Find an agent"));
    connect(findField, &QLineEdit::textChanged, agents, &AgentModel::setTextFilter);

    allButton->setToolTip(tr("Show everyone's traffic again"));
    allButton->setEnabled(false);
    connect(allButton, &QPushButton::clicked, this, [this] { chooseAgent({}); });

    auto *columnButton = new QToolButton;
    columnButton->setIcon(glyphIcon(Glyph::Columns));
    columnButton->setToolTip(tr("Choose columns"));
    columnButton->setAccessibleName(columnButton->toolTip());
    columnButton->setAutoRaise(true);
    columnButton->setPopupMode(QToolButton::InstantPopup);
    auto *columnMenu = new QMenu(columnButton);
    connect(columnMenu, &QMenu::aboutToShow, this, [this, columnMenu] {
        columnMenu->clear();
        tableView->addColumnActions(columnMenu);
    });
    columnButton->setMenu(columnMenu);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 4, 4, 4);
    bar->addWidget(findField, 1);
    bar->addWidget(allButton);
    bar->addWidget(columnButton);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    if (at) {
        layout->addWidget(new PastBanner(at));
        connect(at, &StateAtCursor::changed, tableView, &LiveTableView::refreshNow);
    }
    layout->addWidget(tableView);
    setFocusProxy(tableView);

    connect(new ItemMenu(tableView), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        emit menuRequested(agentSubjects(agents->agentAt(index.row()), AgentModel::Column(index.column())), place);
    });
    connect(tableView, &LiveTableView::entryOpened, this, &AgentsView::toggleEntry);
    connect(session, &Session::agentsChanged, tableView, &LiveTableView::scheduleRefresh);
    connect(session, &Session::wasReset, agents, &AgentModel::reset);
}

void AgentsView::toggleEntry(int entry)
{
    const QString name = session->agents().at(entry).name; // its place is the same at any time
    chooseAgent(name == chosen ? QString() : name);
}

void AgentsView::chooseAgent(const QString &name)
{
    if (name == chosen)
        return;
    chosen = name;
    agents->setChosen(name);
    allButton->setEnabled(!name.isEmpty());
    emit chosenAgentChanged(name);
}

} // namespace inspector
