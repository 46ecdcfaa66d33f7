// The story of a task as a tree that grows.
#pragma once

#include <inspector/session/task_story.h>

#include <QAbstractItemModel>

namespace inspector {

/// One item a step; the item's id is the step's number.
class StoryModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { What, Since, Gap, Who, Outcome, Says, ColumnCount };

    /// Both must outlive the model.
    StoryModel(const Session *session, TaskStory *story, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The step of an item; -1 for the root.
    [[nodiscard]] static int stepOf(const QModelIndex &index) { return index.isValid() ? int(index.internalId()) : -1; }
    [[nodiscard]] QModelIndex indexOf(int step, int column = 0) const;

    /// What became of the messages may have changed.
    void refreshOutcomes();

private:
    [[nodiscard]] QString text(int step, Column column) const;
    [[nodiscard]] QString what(const TaskStep &step) const;
    [[nodiscard]] QString outcome(int step) const;
    [[nodiscard]] QString outcomeHelp(const StepFate &fate) const;
    [[nodiscard]] QVariant decoration(int step, Column column) const;
    [[nodiscard]] QVariant colour(int step, Column column) const;

    const Session *const session;
    TaskStory *const story;
};

} // namespace inspector
