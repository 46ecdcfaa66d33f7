// The agents of a session as rows.
#pragma once

#include <inspector/gui/table/live_table_model.h>
#include <inspector/session/state_at_cursor.h>

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

    /// Shows what is so at `at`, where there is one, else what is so now. Both must outlive the model.
    explicit AgentModel(const Session *session, const StateAtCursor *at = nullptr, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const QList<TableColumn> &columns() const override { return columnList; }

    [[nodiscard]] const Agent &agentAt(int row) const { return table().at(entryAt(row)); }
    /// The agent whose traffic alone is shown: its name is bold. Empty for none.
    void setChosen(const QString &name);

    /// Whether agents are shown as they were once.
    [[nodiscard]] bool showsPast() const { return past.has_value(); }

protected:
    void prepare() override;
    [[nodiscard]] bool isLive() const override { return !past; }
    [[nodiscard]] std::vector<int> entriesToShow() const override;
    [[nodiscard]] int tableSize() const override { return int(session->agents().size()); }
    [[nodiscard]] QString filterText(int entry) const override { return table().at(entry).name; }
    [[nodiscard]] bool isLess(int a, int b, int column) const override;

private:
    [[nodiscard]] const AgentTable &table() const { return past ? *past : session->agents(); }
    [[nodiscard]] QString text(const Agent &agent, Column column) const;
    [[nodiscard]] QVariant toolTip(const Agent &agent, Column column) const;
    [[nodiscard]] QVariant pastToolTip(const Agent &agent, Column column) const;

    const Session *const session;
    const StateAtCursor *const at;
    std::optional<AgentTable> past; ///< nothing: as they are now
    const QList<TableColumn> columnList;
    QString chosen;
};

/// The word of a state, for people.
[[nodiscard]] QString agentStateText(AgentState state);

} // namespace inspector
