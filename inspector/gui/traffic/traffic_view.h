// The traffic view: the filter bar, the list of messages, follow mode, pause, the clipboard.
#pragma once

#include <inspector/gui/traffic/row_text.h>
#include <inspector/gui/traffic/shown_rows.h>

#include <QWidget>

class QLabel;
class QMenu;

namespace inspector {

class FilterBar;
class NewRowsBadge;
class TrafficList;

/// Every message of a session in seq order, live.
///
/// Keys in the list: arrows, Page Up/Down, Home; End follows the newest; Space pauses; Ctrl+F or / filters; Ctrl+C
/// copies the selected rows as text, Ctrl+Shift+C as JSON. None of them acts in the text field.
class TrafficView : public QWidget {
    Q_OBJECT
public:
    explicit TrafficView(Session *session, QWidget *parent = nullptr);
    ~TrafficView() override;

    // --- What is shown ---
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString &text);
    /// Shows only what this agent sent or was sent, beside what the filter says.
    void showOnlyAgent(const QString &name);
    void clearAgentFilter();
    /// Empty for everyone's traffic.
    [[nodiscard]] QString agentFilter() const;
    /// Puts the keyboard into the filter's text field.
    void focusFilter();
    /// How many rows the filter lets through, and which.
    [[nodiscard]] qint64 shownCount() const;
    [[nodiscard]] std::vector<qint64> shownRows() const;
    [[nodiscard]] TimeFormat timeFormat() const;
    void setTimeFormat(TimeFormat format);

    // --- The current row ---
    /// -1 for none.
    [[nodiscard]] qint64 currentRow() const;
    [[nodiscard]] std::optional<quint64> currentSeq() const;
    /// Makes the message current and scrolls to it; false where the session does not hold it. One that the filter
    /// hides becomes current too, so that its details can be read.
    bool goToSeq(quint64 seq);
    /// The same for a row, without taking the keyboard.
    void goToRow(qint64 row);

    /// The row that is shown next after `row` (direction 1) or before it (-1); nothing where there is none.
    [[nodiscard]] std::optional<qint64> shownBeside(qint64 row, int direction) const;

    // --- Live or not ---
    [[nodiscard]] bool isFollowing() const;
    [[nodiscard]] bool isPaused() const;
    /// Rows below that nobody has seen: while the list does not follow, or is paused.
    [[nodiscard]] qint64 newCount() const;

    /// The columns' widths, order, visibility, and the time format; for QSettings.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changed, where the bytes are not from saveState().
    bool restoreState(const QByteArray &state);
    void resetColumns();

    [[nodiscard]] TrafficList *list() const { return rowList; }
    [[nodiscard]] FilterBar *filterBar() const { return bar; }
    /// The texts of rows as the list shows them.
    [[nodiscard]] const RowText &rowText() const { return text; }

public slots:
    void setFollow(bool follow);
    /// Freezes the list; the session goes on.
    void setPaused(bool paused);
    void copyAsText();
    void copyAsJson();

signals:
    void currentRowChanged(qint64 row);
    void shownCountChanged(qint64 count);
    /// Another agent is chosen, or none any more: by showOnlyAgent(), or since a person closed its chip.
    void agentFilterChanged(const QString &name);
    void followChanged(bool following);
    void pausedChanged(bool paused);
    /// Return or a double click on a row: show its details.
    void activated(qint64 row);
    /// A short sentence for the status bar.
    void statusMessage(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();
    void applyFilter();
    void showCounts();
    void showBadge();
    void showProblem();
    void showEmptyText();
    void badgeClicked();
    void fillColumnsMenu(QMenu *menu);
    void showRowMenu(qint64 row, const QPoint &globalPos);
    [[nodiscard]] std::vector<qint64> rowsToCopy();

    Session *session;
    RowText text;
    ShownRows shown;
    FilterBar *bar;
    TrafficList *rowList;
    NewRowsBadge *badge;
    QLabel *problem;
    qint64 countTold = -1;
};

} // namespace inspector
