// The marked messages as rows, in the order of seq.
#pragma once

#include <inspector/session/session.h>

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace inspector {

/// Notes can be edited in their cells. A message that is not held is shown by its number and its note alone.
class MarkModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Seq, Message, Note, Columns };

    /// The session must outlive the model.
    explicit MarkModel(Session *session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] quint64 seqAt(int row) const { return seqs[size_t(row)]; }
    /// The row of a mark; -1 where there is none.
    [[nodiscard]] int rowOf(quint64 seq) const;

private:
    void marksChanged(quint64 first, quint64 last);
    [[nodiscard]] QString messageText(quint64 seq) const;

    Session *const session;
    std::vector<quint64> seqs;
    QTimer refresh; ///< messages of marks came or went: look again soon
};

} // namespace inspector
