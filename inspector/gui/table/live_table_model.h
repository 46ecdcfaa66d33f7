// A model over a table that grows and changes while it is looked at.
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <vector>

namespace inspector {

struct TableColumn {
    QString title;
    QString toolTip;     ///< what the numbers mean, why they matter
    QString widestText;  ///< the column starts as wide as this
    bool shown = true;   ///< at first
    bool number = false; ///< aligned to the right
    bool icon = false;   ///< there may be one before the text
};

/// Shows a table whose entries are appended and changed, in an order of its own; of a long one a part. An index is an
/// entry's for ever.
///
/// It sorts itself: a proxy would compare ten thousand rows through QVariants at every refresh. Entries are known
/// by their index in the table; refresh() takes in whatever changed and is called a few times a second.
class LiveTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 brings back the natural order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows what was appended and changed since the last time.
    void refresh();
    /// Starts anew, after the table was cleared.
    void reset();
    /// Only entries whose filterText() contains the text, in upper or lower case; empty for all.
    void setTextFilter(const QString &text);

    /// The entry that a row shows.
    [[nodiscard]] int entryAt(int row) const { return entries[size_t(row)]; }
    /// The row that shows an entry; -1 where the filter hides it.
    [[nodiscard]] int rowOf(int entry) const;

    /// Whether there is, or was, anything to show, whatever the filter hides.
    [[nodiscard]] bool hasEntries() const { return entriesKnown > 0; }

    /// How many entries the text filter chooses from.
    [[nodiscard]] qsizetype chosenCount() const { return qsizetype(choice.size()); }

    [[nodiscard]] virtual const QList<TableColumn> &columns() const = 0;

signals:
    /// What changed is shown now, by a refresh() or a reset().
    void refreshed();

protected:
    /// Called before a refresh, for models that show something else than the table as it is now.
    virtual void prepare() {}
    /// Whether the table is shown as it is now, and so changes bit by bit; another moment is shown as a whole.
    [[nodiscard]] virtual bool isLive() const { return true; }
    /// The entries that the text filter chooses from, ascending; all of the table by default.
    [[nodiscard]] virtual std::vector<int> entriesToShow() const;
    /// The first so many of a table.
    [[nodiscard]] static std::vector<int> firstEntries(int count);
    [[nodiscard]] virtual int tableSize() const = 0;
    [[nodiscard]] virtual QString filterText(int entry) const = 0;
    /// Called before these entries are compared by a column, for models that have to read what it shows.
    virtual void prepareOrder(const std::vector<int> & /*entries*/, int /*column*/) {}
    /// Whether entry a comes before entry b by what a column shows.
    [[nodiscard]] virtual bool isLess(int a, int b, int column) const = 0;
    /// The order when nothing else decides; of appearance by default.
    [[nodiscard]] virtual bool isNaturallyLess(int a, int b) const { return a < b; }

private:
    [[nodiscard]] bool comesBefore(int a, int b) const;
    [[nodiscard]] bool passes(int entry) const;
    void fill(std::vector<int> chosen);
    void exchangeEntries(std::vector<int> chosen);
    void appendEntries(const std::vector<int> &added);
    void removeRowsAt(const std::vector<int> &rows);
    void restoreOrder();
    void prepareOrder();
    void rearrange(std::vector<int> next);

    std::vector<int> entries; ///< shown, in the order of the rows
    std::vector<int> choice;  ///< what entriesToShow() answered last
    int entriesKnown = 0;     ///< of the table, shown or not
    bool wasLive = true;
    QString textFilter;
    int sortColumn = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

} // namespace inspector
