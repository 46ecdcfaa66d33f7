// The tree of a JSON value.
#include <inspector/gui/detail/json_tree_model.h>

#include <inspector/gui/theme/theme.h>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype LongestValue = 1'000; ///< characters of a value that a cell shows
}

/// A value in its place; knows its children once they were asked for.
struct JsonTreeModel::Node {
    const nlohmann::ordered_json *value;
    Node *parent = nullptr;
    int row = 0;
    QString field;
    bool filled = false;
    std::vector<std::unique_ptr<Node>> branches;

    [[nodiscard]] const std::vector<std::unique_ptr<Node>> &children()
    {
        if (filled)
            return branches;
        filled = true;
        branches.reserve(value->is_structured() ? value->size() : 0);
        if (value->is_object()) {
            for (const auto &[key, member] : value->items())
                add(QString::fromStdString(key), member);
        } else if (value->is_array()) {
            for (const auto &element : *value)
                add(u"[%1]"_s.arg(branches.size()), element);
        }
        return branches;
    }

private:
    void add(const QString &name, const nlohmann::ordered_json &child)
    {
        branches.push_back(std::make_unique<Node>());
        Node &node = *branches.back();
        node.value = &child;
        node.parent = this;
        node.row = int(branches.size()) - 1;
        node.field = name;
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent)
{
    setJson(nlohmann::ordered_json::object());
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setJson(nlohmann::ordered_json json)
{
    beginResetModel();
    root = std::move(json);
    rootNode = std::make_unique<Node>();
    rootNode->value = &root;
    endResetModel();
}

JsonTreeModel::Node *JsonTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : rootNode.get();
}

const nlohmann::ordered_json &JsonTreeModel::valueAt(const QModelIndex &index) const
{
    return *nodeAt(index)->value;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children()[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = nodeAt(child)->parent;
    return above == rootNode.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    const nlohmann::ordered_json &value = *nodeAt(parent)->value;
    return parent.column() <= 0 && value.is_structured() && !value.empty();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children().size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Field ? node->field : textOf(*node->value).simplified();
    case IsElementRole:
        return node->parent->value->is_array();
    case Qt::ToolTipRole:
        return index.column() == Value ? textOf(*node->value) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Field)
            return Theme::colors().frame.mark;
        return node->value->is_structured() || node->value->is_null() ? Theme::colors().muted : QVariant();
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Field ? tr("Field") : tr("Value");
}

QString JsonTreeModel::textOf(const nlohmann::ordered_json &value)
{
    switch (value.type()) {
    case nlohmann::ordered_json::value_t::object:
        return u"{%1}"_s.arg(value.size());
    case nlohmann::ordered_json::value_t::array:
        return u"[%1]"_s.arg(value.size());
    case nlohmann::ordered_json::value_t::string: {
        const auto &text = value.get_ref<const std::string &>();
        QString shown = QString::fromUtf8(text.data(), qMin(qsizetype(text.size()), LongestValue));
        if (qsizetype(text.size()) > LongestValue)
            shown += u'\u2026';
        return shown;
    }
    default:
        return QString::fromStdString(value.dump());
    }
}

} // namespace inspector
