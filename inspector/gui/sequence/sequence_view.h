// The sequence diagram on the screen: a scroll area that draws the lines on its page and nothing else.
#pragma once

#include "diagram_drawer.h"
#include "sequence_pages.h"

#include <inspector/session/cursor.h>

#include <QAbstractScrollArea>

namespace inspector {

class LifelineHeads;

/// Follows the newest message until a person scrolls up; shows where the shared cursor is, and moves it.
///
/// Keys: arrows, Page Up/Down, Home, End (follow); right and left unfold and fold a line; + - 0 zoom, F fits all
/// lifelines onto the page; Return shows a message's details.
class SequenceView : public QAbstractScrollArea {
    Q_OBJECT
public:
    SequenceView(const Session *session, const ShownRows *shown, Cursor *cursor, QWidget *parent = nullptr);

    // --- What is folded ---
    [[nodiscard]] const SequenceFolding &folding() const { return pages.folding(); }
    void setFolding(const SequenceFolding &folding);
    [[nodiscard]] const LifelineGrouping &grouping() const { return groups; }
    void setGrouping(const LifelineGrouping &grouping);
    /// The lifelines chosen by clicks on their heads, by title.
    [[nodiscard]] QSet<QString> selectedLifelines() const { return selected; }
    /// Puts the agents of the selected lifelines onto one.
    void foldSelected();

    // --- Live or not ---
    [[nodiscard]] bool isFollowing() const { return following; }
    void setFollow(bool follow);

    // --- Size ---
    static constexpr double LeastZoom = 0.4;
    static constexpr double MostZoom = 3;
    /// 1 is the size of the program's font.
    [[nodiscard]] double zoom() const { return zoomFactor; }
    void setZoom(double zoom);

    // --- The page, for exports and tests ---
    [[nodiscard]] int linesOnPage() const;
    [[nodiscard]] std::vector<SequenceLine> pageLines() const;
    /// The line of the cursor, as an index of pageLines(); -1 where it is not on the page.
    [[nodiscard]] int currentLine() const;
    [[nodiscard]] QRect lineRect(int line) const;        ///< in the viewport
    [[nodiscard]] QPoint headCentre(int lifeline) const; ///< in heads()
    [[nodiscard]] const Lifelines &lifelines() const { return lifelinesShown; }
    [[nodiscard]] const DiagramStyle &diagramStyle() const { return look; }
    [[nodiscard]] const Session &sessionShown() const { return *session; }
    /// Of the viewport; the lifelines spread over it.
    [[nodiscard]] double pageWidth() const;
    [[nodiscard]] const LineWords &words() const { return lineWords; }
    [[nodiscard]] LifelineHeads *heads() const { return headWidget; }
    /// The line that the page begins with.
    [[nodiscard]] SequencePages::Place top() const;
    [[nodiscard]] const SequencePages &lines() const { return pages; }

public slots:
    void zoomIn() { setZoom(zoomFactor * 1.2); }
    void zoomOut() { setZoom(zoomFactor / 1.2); }
    void resetZoom() { setZoom(1); }
    /// As large as lets all lifelines be on the page.
    void fitWidth();
    /// Folds all lines and groups again that a person unfolded.
    void foldAll();

signals:
    void followChanged(bool following);
    void zoomChanged(double zoom);
    void groupingChanged();
    /// Return or a double click on a line: show the message's details.
    void activated(qint64 row);
    /// A person asks for what can be done with a lifeline; -1 for none.
    void headMenuRequested(int lifeline, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void setUpHeads();
    void linesChanged();
    void cursorMoved();
    void lifelineClicked(int lifeline, Qt::KeyboardModifiers modifiers);
    void unfoldLifeline(int lifeline);

    void updateStyle();
    void updateLifelines();
    void updateScrollBars();
    void adjustScrollAction(int action);
    void scrollTo(SequencePages::Place place);
    void leaveFollow();
    void moveCurrent(qint64 lines);
    void choose(const SequencePages::Place &place);
    void setUnfolded(bool unfolded);
    bool runKey(const QKeyEvent *event);
    [[nodiscard]] SequencePages::Place lastTop() const;
    [[nodiscard]] SequencePages::Place currentPlace() const;
    [[nodiscard]] SequencePages::Place placeAt(const QPoint &point) const;
    [[nodiscard]] QString emptyText() const;

    const Session *const session;
    const ShownRows *const shown;
    Cursor *const cursor;
    SequencePages pages;
    LineWords lineWords;
    DiagramStyle look;
    LifelineGrouping groups;
    Lifelines lifelinesShown;
    QSet<NameId> participants; ///< on the pages seen since the filter changed
    QSet<QString> selected;
    LifelineHeads *headWidget;

    double zoomFactor = 1;
    bool following = true;
    bool scrollingByCode = false;
    SequencePages::Place anchor;  ///< the page's first line, while not following
    SequencePages::Place current; ///< the line that the cursor was put on here: one of several with its row, perhaps
    qint64 shownBefore = 0;
    qint64 rowBeginBefore = 0;
};

} // namespace inspector
