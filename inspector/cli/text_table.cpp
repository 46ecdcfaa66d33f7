// Aligned columns.
#include <inspector/cli/text_table.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {

QString TextTable::toText(const Terminal &terminal) const
{
    QList<Cell> titles;
    QList<int> widths;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        titles.append({columns[i].title, Colour::Dim});
        int width = columnsOf(columns[i].title);
        for (const QList<Cell> &row : rows)
            width = std::max(width, columnsOf(row[i].text));
        widths.append(std::min(width, columns[i].mostColumns));
    }
    QString text = line(titles, widths, terminal);
    for (const QList<Cell> &row : rows)
        text += line(row, widths, terminal);
    return text;
}

QString TextTable::line(const QList<Cell> &row, const QList<int> &widths, const Terminal &terminal) const
{
    QString text;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool isLast = i + 1 == row.size();
        QString cell = cutTo(row[i].text, widths[i]);
        const QString padding(widths[i] - columnsOf(cell), u' ');
        cell = terminal.coloured(row[i].colour, cell);
        if (columns[i].align == Align::Right)
            text += padding + cell;
        else
            text += isLast ? cell : cell + padding;
        text += isLast ? u"\n"_s : u"  "_s;
    }
    return text;
}

} // namespace inspector::cli
