// Findings as a tree: below each one the messages in which it shows.
#pragma once

#include <inspector/session/session.h>

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace inspector {

/// Takes new findings in by what has changed, so that what a person has opened and chosen stays so.
class FindingsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        AdviceRole = Qt::UserRole, ///< of a finding: what to do
        SeverityRole,              ///< of a finding, as an int
        RowRole, ///< the session's row: of a message, or of a finding's newest message; -1 where there is none
    };

    /// The session must outlive the model.
    explicit FindingsModel(const Session *session, QObject *parent = nullptr);
    ~FindingsModel() override;

    void show(const Findings &findings);
    /// Null for a message.
    [[nodiscard]] const Finding *findingAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// Its address is what the indexes of its messages hold.
    struct Item {
        Finding finding;
    };

    /// The row of the same trouble, from `from` on; -1 where it is new.
    [[nodiscard]] int find(const Finding &finding, int from) const;
    void place(const Finding &finding, int row);
    void update(int row, const Finding &finding);
    [[nodiscard]] QVariant findingData(const Finding &finding, int role) const;
    [[nodiscard]] QVariant placeData(const FindingPlace &place, int role) const;

    const Session *const session;
    std::vector<std::unique_ptr<Item>> items;
};

} // namespace inspector
