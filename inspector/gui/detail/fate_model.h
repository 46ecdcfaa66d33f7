// What became of one message at each subscriber, as a table.
#pragma once

#include <inspector/gui/filter/subject.h>
#include <inspector/session/session.h>

#include <QAbstractTableModel>

namespace inspector {

/// The fates of one row of a session, in the order that they came. A message to one receiver that has no fate yet has
/// a line that says so.
class FateModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Subscriber, FateColumn, Waited, Ran, Decided, ColumnCount };
    /// The length of a cell's bar, from 0 to 1; invalid for none.
    static constexpr int BarRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these; `waitingAt` names the receiver that has none yet, or is empty. `publishedAt` is in ns.
    void setFates(std::vector<bus::FateRecord> fates, const QString &waitingAt, qint64 publishedAt);

    /// What a cell can be filtered by.
    [[nodiscard]] QList<Subject> subjects(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant waitingData(int column, int role) const;
    [[nodiscard]] QString textOf(const bus::FateRecord &fate, int column) const;
    [[nodiscard]] QVariant barOf(const bus::FateRecord &fate, int column) const;
    [[nodiscard]] static QString wordOf(bus::Fate fate);

    std::vector<bus::FateRecord> fates;
    QString waitingAt;
    qint64 publishedAt = 0;
    qint64 longest = 0; ///< of all times waited and run: the bars' full length
};

} // namespace inspector
