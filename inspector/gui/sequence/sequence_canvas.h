// The sequence diagram on the screen: a scroll area that draws the lines on its page and nothing else.
#pragma once

#include "diagram_drawer.h"
#include "sequence_page.h"

#include <QAbstractScrollArea>

#include <chrono>

namespace inspector {

class LifelineHeads;
class Sight;

/// Follows the newest message until a person scrolls up. What is pointed at is up to the class that derives from it.
class SequenceCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    SequenceCanvas(const Session *session, const ShownRows *shown, QWidget *parent = nullptr);

    // --- What is folded ---
    [[nodiscard]] const SequenceFolding &folding() const { return pages.folding(); }
    void setFolding(const SequenceFolding &folding);
    [[nodiscard]] const LifelineGrouping &grouping() const { return groups; }
    void setGrouping(const LifelineGrouping &grouping);
    /// The lifelines whose heads are framed, by title.
    [[nodiscard]] const QSet<QString> &selectedLifelines() const { return selected; }
    void setSelectedLifelines(const QSet<QString> &titles);

    // --- The axis ---
    /// So much time is as high as a line; 0: lines follow each other, whatever the time between them.
    [[nodiscard]] std::chrono::nanoseconds timePerLine() const { return perLine; }
    void setTimePerLine(std::chrono::nanoseconds time);

    // --- Live or not ---
    [[nodiscard]] bool isFollowing() const { return following; }
    void setFollow(bool follow);

    // --- Size ---
    static constexpr double LeastZoom = 0.4;
    static constexpr double MostZoom = 3;
    /// 1 is the size of the program's font.
    [[nodiscard]] double zoom() const { return zoomFactor; }
    void setZoom(double zoom);

    // --- The page ---
    /// How many lines a page has room for: true to time, this page.
    [[nodiscard]] int linesOnPage() const;
    [[nodiscard]] std::span<const SequenceLine> pageLines() const { return page().onPage(); }
    /// An index of pageLines(); -1 where the line is not on the page.
    [[nodiscard]] int lineOnPage(const SequencePages::Place &place) const;
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
    void axisChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

    /// The line that is highlighted; an invalid place for none.
    [[nodiscard]] virtual SequencePages::Place currentPlace() const = 0;
    /// The line at a point of the viewport; an invalid place where there is none.
    [[nodiscard]] SequencePages::Place placeAt(const QPoint &point) const;
    void scrollTo(SequencePages::Place place);
    /// The same, to a line that is to be seen on the page, so many lines below its top where they have room.
    void bringOntoPage(SequencePages::Place place, qint64 linesAbove);
    void leaveFollow();
    /// Whether a person sees the diagram. Where it was asked in vain, cameIntoSight() follows when one does.
    [[nodiscard]] bool isInSight() const;
    virtual void cameIntoSight();

private:
    void setUpHeads();
    void linesChanged();
    void updateStyle();
    void updateLifelines();
    void updateScrollBars();
    void adjustScrollAction(int action);
    [[nodiscard]] SequencePages::Place lastTop() const;
    [[nodiscard]] PageSize pageSize() const;
    [[nodiscard]] const SequencePage &page() const;
    [[nodiscard]] QString emptyText() const;
    void paintCutHint(QPainter &painter, const SequencePage &cut) const;

    const Session *const session;
    const ShownRows *const shown;
    SequencePages pages;
    LineWords lineWords;
    DiagramStyle look;
    LifelineGrouping groups;
    Lifelines lifelinesShown;
    QSet<NameId> participants; ///< on the pages seen since the filter changed
    QSet<QString> selected;
    LifelineHeads *headWidget;
    Sight *const sight;

    double zoomFactor = 1;
    std::chrono::nanoseconds perLine{0};
    bool following = true;
    bool scrollingByCode = false;
    SequencePages::Place anchor; ///< the page's first line, while not following

    /// What was cut last, and for what: a jump asks for it again and again.
    struct Cut {
        quint64 version = 0;
        PageSize size;
        SequencePages::Place top;
        friend bool operator==(const Cut &, const Cut &) = default;
    };
    mutable std::optional<Cut> pageCut;
    mutable SequencePage lastPage;
    mutable std::optional<Cut> lastTopCut;

};

} // namespace inspector
