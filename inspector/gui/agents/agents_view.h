// The Agents view: who takes part, how they are, who cannot keep up.
#pragma once

#include <inspector/gui/filter/subject.h>

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace inspector {

class AgentModel;
class LiveTableView;
class Session;
class StateAtCursor;

/// A table of agents. Opening one, by a double click or Return, asks for its traffic alone; opening it again, or
/// "All agents", for all. A single click only selects: whoever merely looks keeps what the traffic shows.
class AgentsView : public QWidget {
    Q_OBJECT
public:
    /// Shows agents as they stood at `at`, where there is one, else as they are now.
    explicit AgentsView(const Session *session, StateAtCursor *at = nullptr, QWidget *parent = nullptr);

    /// The agent whose traffic alone is asked for; empty for none.
    [[nodiscard]] QString chosenAgent() const { return chosen; }
    /// Chooses an agent, or none where the name is empty.
    void chooseAgent(const QString &name);

    [[nodiscard]] AgentModel *model() const { return agents; }
    [[nodiscard]] LiveTableView *table() const { return tableView; }

signals:
    /// Empty: everyone.
    void chosenAgentChanged(const QString &name);
    /// A menu of what can be done with these is wanted, at that place of the screen.
    void menuRequested(const QList<Subject> &subjects, const QPoint &place);

private:
    void toggleEntry(int entry);

    const Session *const session;
    AgentModel *const agents;
    LiveTableView *const tableView;
    QLineEdit *const findField;
    QPushButton *const allButton;
    QString chosen;
};

} // namespace inspector
