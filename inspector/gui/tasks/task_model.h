// The tasks of a session as rows: open ones first, then the newest.
#pragma once

#include <inspector/gui/table/live_table_model.h>
#include <inspector/session/session.h>

namespace inspector {

class TaskModel : public LiveTableModel {
    Q_OBJECT
public:
    enum Column { Id, Name, Requester, Worker, Status, Progress, Age, Result };

    /// The session must outlive the model.
    explicit TaskModel(const Session *session, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const QList<TableColumn> &columns() const override { return columnList; }

    [[nodiscard]] const Task &taskAt(int row) const { return session->tasks().at(entryAt(row)); }

protected:
    [[nodiscard]] int tableSize() const override { return int(session->tasks().size()); }
    [[nodiscard]] QString filterText(int entry) const override;
    [[nodiscard]] bool isLess(int a, int b, int column) const override;
    [[nodiscard]] bool isNaturallyLess(int a, int b) const override;

private:
    [[nodiscard]] QString text(const Task &task, Column column) const;
    [[nodiscard]] QString toolTip(const Task &task, Column column) const;
    [[nodiscard]] qint64 age(const Task &task) const;

    const Session *const session;
    const QList<TableColumn> columnList;
};

} // namespace inspector
