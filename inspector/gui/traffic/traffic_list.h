// The list itself: a scroll area that draws the rows on its page and nothing else.
#pragma once

#include <inspector/gui/traffic/row_painter.h>
#include <inspector/gui/traffic/row_selection.h>
#include <inspector/gui/traffic/row_sequence.h>

#include <QAbstractScrollArea>
#include <QHeaderView>

namespace inspector {

class RowColours;

/// Shows a RowSequence under a header; follows the newest row until a person looks at an older one; keeps the current
/// row and the selection by row. Ten million rows cost it no more than forty.
///
/// A *line* is a place on the page, from 0; a *position* and a *row* are those of RowSequence.
class TrafficList : public QAbstractScrollArea {
    Q_OBJECT
public:
    TrafficList(const Session *session, RowSequence *shown, RowText *text, QWidget *parent = nullptr);

    [[nodiscard]] RowSequence *rows() const { return shown; }
    /// Shows these rows from now on. The current row stays where it is, if both sequences have it.
    void setRows(RowSequence *rows);

    /// Rows get the colours of these rules; the colours must outlive the list.
    void setColours(RowColours *rowColours);

    [[nodiscard]] QHeaderView *header() const { return headerView; }
    [[nodiscard]] const RowSelection &selection() const { return rowSelection; }
    /// The selected rows that are shown, ascending.
    [[nodiscard]] std::vector<qint64> selectedRows() const;

    /// The row under the keyboard's mark; -1 for none.
    [[nodiscard]] qint64 currentRow() const { return rowSelection.current(); }
    /// Makes the row current and selects it alone; where it is current already, the selection stays. Leaves follow mode
    /// unless it is the newest.
    void setCurrentRow(qint64 row);
    /// Scrolls so that the row, or the shown one after it, is on the page.
    void scrollToRow(qint64 row);
    /// Lets the current row, if it is on the page, stay where it is while the filter changes around it.
    void anchorCurrentRow();

    [[nodiscard]] bool isFollowing() const { return following; }
    void setFollow(bool follow);
    /// Shown rows below those that were seen; 0 while following.
    [[nodiscard]] qint64 newCount() const;

    // --- The page, for the accessibility bridge and the tests ---
    [[nodiscard]] int linesOnPage() const;
    [[nodiscard]] qint64 rowAtLine(int line) const; ///< -1 where the page is empty
    [[nodiscard]] int lineOfRow(qint64 row) const;  ///< -1 where it is not on the page
    [[nodiscard]] QRect lineRect(int line) const;
    [[nodiscard]] const RowText &rowText() const { return *text; }

    /// What the empty list says.
    void setEmptyText(const QString &text);

    /// Column widths, order and which are hidden.
    [[nodiscard]] QByteArray saveColumns() const;
    /// From left to right.
    [[nodiscard]] QList<Column> shownColumns() const;
    void setColumnShown(Column column, bool isShown);
    bool restoreColumns(const QByteArray &state);
    void resetColumns();
    /// Of the time column, in its cells and its title.
    void setTimeFormat(TimeFormat format);

    /// Docks leave it a few lines.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void currentRowChanged(qint64 row);
    void followChanged(bool following);
    void newCountChanged();
    /// Return or a double click on a row.
    void activated(qint64 row);
    void copyRequested();
    void copyJsonRequested();
    void pauseRequested();
    void searchRequested();
    /// The section of the header is -1 where the keyboard asked.
    void contextMenuRequested(qint64 row, int section, const QPoint &globalPos);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setUpHeader();
    void fitSummary();
    void updateHeaderGeometry();
    void updateScrollBars();
    void scrolledByUser();
    void shownRowsChanged();
    void leaveGoneRows(qint64 begin, qint64 end);
    void reset();

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] qint64 topPosition() const;
    [[nodiscard]] qint64 rowAtPoint(const QPoint &point) const;
    [[nodiscard]] std::vector<qint64> shownBetween(qint64 rowA, qint64 rowB) const;
    [[nodiscard]] bool isOwnKey(const QKeyEvent *event) const;
    [[nodiscard]] bool runCommand(const QKeyEvent *event);
    void seePage();
    void selectAll();
    void moveCurrent(qint64 position, bool extend);
    void choose(qint64 row, Qt::KeyboardModifiers modifiers);
    void pointAt(qint64 row);
    void currentChosen();
    void announceCurrent();
    void updateFollow(bool follow);
    void showToolTip(const QHelpEvent *event) const;

    const Session *session;
    RowSequence *shown;
    RowText *text;
    ColumnModel columns;
    QHeaderView *headerView;
    RowPainter rowPainter;
    RowColours *colours = nullptr;
    RowSelection rowSelection;
    QString emptyText;

    bool following = true;
    bool scrollingByCode = false;
    bool fittingSummary = false;
    bool summaryIsChosen = false; ///< a person gave the summary its width: leave it alone
    qint64 anchorRow = 0;  ///< this row …
    int anchorLine = 0;    ///< … stays at this line while others come and go
    qint64 announcedRow = RowSelection::None; ///< the last that currentRowChanged() told
    qint64 seenRow = RowSelection::None; ///< the last that was on the page since following ended
};

} // namespace inspector
