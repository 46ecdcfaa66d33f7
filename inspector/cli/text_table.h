// A table for a terminal: columns as wide as their widest cell.
#pragma once

#include <inspector/cli/terminal.h>

#include <QList>
#include <QStringList>

namespace inspector::cli {

class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Left;
        int mostColumns = 40; ///< longer cells are cut off
    };
    struct Cell {
        QString text;
        Colour colour = Colour::None;
        Cell(QString text, Colour colour = Colour::None) : text(std::move(text)), colour(colour) {}
    };

    explicit TextTable(QList<Column> columns) : columns(std::move(columns)) {}

    void addRow(const QList<Cell> &row) { rows.append(row); }
    [[nodiscard]] QString toText(const Terminal &terminal) const;

private:
    [[nodiscard]] QString line(const QList<Cell> &row, const QList<int> &widths, const Terminal &terminal) const;

    QList<Column> columns;
    QList<QList<Cell>> rows;
};

} // namespace inspector::cli
