// What fits the letters typed into the command palette, best first.
#pragma once

#include <inspector/gui/palette/palette_entry.h>

#include <QAbstractListModel>

namespace inspector {

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole, KeysRole, PositionsRole };

    using QAbstractListModel::QAbstractListModel;

    /// Where entries come from; of equals, those of the first source stand first.
    void setSources(QList<PaletteSource> list) { sources = std::move(list); }
    /// Asks the sources for what these letters may mean.
    void setTyped(const QString &typed);
    [[nodiscard]] const PaletteEntry &at(int row) const { return found.at(row).entry; }
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Found {
        PaletteEntry entry;
        int score = 0;
        QList<qsizetype> positions; ///< of the typed letters in the title
    };
    [[nodiscard]] static std::optional<Found> rank(const PaletteEntry &entry, const QString &typed);

    QList<PaletteSource> sources;
    QList<Found> found;
};

} // namespace inspector
