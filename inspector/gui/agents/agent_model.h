// The agents of a session as rows.
#pragma once

#include <inspector/gui/table/live_table_model.h>
#include <inspector/session/session.h>

namespace inspector {

class AgentModel : public LiveTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        State,
        Dropped,
        DataQueue,
        SystemQueue,
        Rate,
        Handled,
        HandlerP50,
        HandlerP99,
        Received,
        DataHighWater,
        SystemHighWater,
        Failed,
        LastSeen,
        Parent,
        Runner,
        Bridged,
        Sent,
        WaitedP99,
    };
    enum Role {
        DepthRole = Qt::UserRole, ///< of the data queue: messages that wait
        CapacityRole,
    };

    /// The session must outlive the model.
    explicit AgentModel(const Session *session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const QList<TableColumn> &columns() const override { return columnList; }

    [[nodiscard]] const Agent &agentAt(int row) const { return session->agents().at(entryAt(row)); }
    /// The agent whose traffic alone is shown: its name is bold. Empty for none.
    void setChosen(const QString &name);

protected:
    [[nodiscard]] int tableSize() const override { return int(session->agents().size()); }
    [[nodiscard]] QString filterText(int entry) const override { return session->agents().at(entry).name; }
    [[nodiscard]] bool isLess(int a, int b, int column) const override;

private:
    [[nodiscard]] QString text(const Agent &agent, Column column) const;
    [[nodiscard]] QVariant toolTip(const Agent &agent, Column column) const;

    const Session *const session;
    const QList<TableColumn> columnList;
    QString chosen;
};

/// The word of a state, for people.
[[nodiscard]] QString agentStateText(AgentState state);

} // namespace inspector
