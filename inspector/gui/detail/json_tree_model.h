// A JSON value as a tree of fields. Branches are built when somebody looks into them.
#pragma once

#include <QAbstractItemModel>

#include <nlohmann/json.hpp>

#include <memory>
#include <vector>

namespace inspector {

/// Two columns: field and value. Objects and arrays are branches.
class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Field, Value, ColumnCount };

    /// Whether the index is an element of a list, rather than a member with a name.
    static constexpr int IsElementRole = Qt::UserRole;

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    /// The members of `json` become the top level.
    void setJson(nlohmann::ordered_json json);

    [[nodiscard]] const nlohmann::ordered_json &valueAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] static QString textOf(const nlohmann::ordered_json &value);

    nlohmann::ordered_json root;
    std::unique_ptr<Node> rootNode;
};

} // namespace inspector
