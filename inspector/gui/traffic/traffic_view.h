// The traffic view: the filter bar, the list of messages, follow mode, pause, the clipboard.
#pragma once

#include <inspector/gui/colouring/row_colours.h>
#include <inspector/gui/filter/subject.h>
#include <inspector/gui/traffic/row_text.h>
#include <inspector/gui/traffic/shown_rows.h>

#include <QWidget>

#include <memory>

class QLabel;
class QMenu;

namespace inspector {

class DeliveredRows;
class DeliveryBanner;
class FilterBar;
class NewRowsBadge;
class ReadingTools;
class TrafficList;

/// Every message of a session in seq order, live.
///
/// Keys in the list: arrows, Page Up/Down, Home; End follows the newest; Space pauses; / filters; Ctrl+C copies the
/// selected rows as text, Ctrl+Shift+C as JSON. None of them acts in the text field. Those of ReadingTools act in the
/// whole window.
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
    /// Shows what this subscriber handled, in the order in which it did; everything as it was published where empty. The
    /// filter holds in either order.
    void setDeliveryOrder(const QString &subscriber);
    [[nodiscard]] QString deliveryOrder() const;
    /// The same as a live list, for views that show what the filter lets through.
    [[nodiscard]] const ShownRows *shownList() const { return &shown; }
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
    /// The columns, to show and hide, and the time format, as checkable actions.
    void fillColumnsMenu(QMenu *menu);

    /// Which messages have which colour; for QSettings and the dialog.
    [[nodiscard]] ColourRules *colourRules() { return &rules; }

    [[nodiscard]] TrafficList *list() const { return rowList; }
    [[nodiscard]] FilterBar *filterBar() const { return bar; }
    [[nodiscard]] ReadingTools *tools() const { return readingTools; }
    [[nodiscard]] DeliveryBanner *deliveryBanner() const { return banner; }
    /// The texts of rows as the list shows them.
    [[nodiscard]] const RowText &rowText() const { return text; }

public slots:
    void setFollow(bool follow);
    /// Freezes the list; the session goes on.
    void setPaused(bool paused);
    void copyAsText();
    void copyAsJson();
    /// Gives the messages that the filter matches a colour of their own.
    void addColourRule(const QString &filter);

signals:
    void currentRowChanged(qint64 row);
    /// That many messages are shown; rows that stand for lost ones do not count.
    void shownCountChanged(qint64 count);
    /// Another agent is chosen, or none any more: by showOnlyAgent(), or since a person closed its chip.
    void agentFilterChanged(const QString &name);
    void deliveryOrderChanged(const QString &subscriber);
    void followChanged(bool following);
    void pausedChanged(bool paused);
    /// Return or a double click on a row: show its details.
    void activated(qint64 row);
    /// A short sentence for the status bar.
    void statusMessage(const QString &message);
    /// The menu of a row is about to be shown; what can be done with its fields may be added.
    void rowMenuFilling(QMenu *menu, const QList<Subject> &subjects);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();
    void applyFilter();
    void showCounts();
    [[nodiscard]] qint64 shownMessages() const;
    void showBadge();
    void showProblem();
    void showEmptyText();
    [[nodiscard]] QString emptyText() const;
    void badgeClicked();
    void showRowMenu(qint64 row, int section, const QPoint &globalPos);
    [[nodiscard]] std::vector<qint64> rowsToCopy();

    Session *session;
    RowText text;
    ShownRows shown;
    ColourRules rules;
    RowColours colours;
    std::unique_ptr<DeliveredRows> delivered; ///< null while the order is that of publishing
    FilterBar *bar;
    TrafficList *rowList;
    ReadingTools *readingTools;
    DeliveryBanner *banner;
    NewRowsBadge *badge;
    QLabel *problem;
    qint64 countTold = -1;
};

} // namespace inspector
