// The tasks of a session as rows: open ones first, then the newest.
#pragma once

#include <inspector/gui/table/live_table_model.h>
#include <inspector/session/state_at_cursor.h>

#include <unordered_map>

namespace inspector {

class TaskModel : public LiveTableModel {
    Q_OBJECT
public:
    enum Column { Id, Name, Requester, Worker, Status, Progress, Age, Result };

    /// The newest open tasks are listed, and the newest of the others: there may be a million, and those that ended
    /// long ago tell nothing of the moment.
    static constexpr qsizetype MostOpen = 5'000;
    static constexpr qsizetype MostEnded = 2'000;

    /// Shows what is so at `at`, where there is one, else what is so now. Both must outlive the model.
    explicit TaskModel(const Session *session, const StateAtCursor *at = nullptr, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const QList<TableColumn> &columns() const override { return columnList; }

    [[nodiscard]] const Task &taskAt(int row) const { return headOf(entryAt(row)); }
    /// Of the tasks that there are, or were at the moment shown, how many are not listed; forgotten ones count.
    [[nodiscard]] qsizetype leftOut() const;

protected:
    void prepare() override;
    [[nodiscard]] bool isLive() const override { return !at || at->isLive(); }
    [[nodiscard]] std::vector<int> entriesToShow() const override;
    [[nodiscard]] int tableSize() const override { return int(session->tasks().endNumber()); }
    [[nodiscard]] QString filterText(int entry) const override;
    void prepareOrder(const std::vector<int> &entries, int column) override;
    [[nodiscard]] bool isLess(int a, int b, int column) const override;
    [[nodiscard]] bool isNaturallyLess(int a, int b) const override;

private:
    /// Of the past: what is listed, made once for sorting and painting.
    struct Past {
        SessionState state;
        std::vector<int> entries; ///< ascending
        std::vector<Task> heads;
    };
    /// What a task is sorted by, where that is a text that its messages say.
    struct SortText {
        qint64 row = -1; ///< of the message that was read for it; -1 where none was
        QString text;
    };

    /// Without its texts.
    [[nodiscard]] const Task &headOf(int entry) const;
    [[nodiscard]] Task wholeTask(int entry) const;
    /// Whether the column shows what messages say, which may have to be read from a file.
    [[nodiscard]] static bool showsTexts(Column column) { return column == Progress || column == Result; }
    [[nodiscard]] QString text(const Task &task, Column column) const;
    [[nodiscard]] QString toolTip(const Task &task, Column column) const;
    [[nodiscard]] qint64 age(const Task &task) const;

    const Session *const session;
    const StateAtCursor *const at;
    std::optional<Past> past; ///< nothing: as they are now, or nothing is known
    const QList<TableColumn> columnList;
    std::unordered_map<int, SortText> sortTexts; ///< by entry, of the column …
    Column sortTextsOf = Progress;               ///< … that was sorted by last
};

} // namespace inspector
