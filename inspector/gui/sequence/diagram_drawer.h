// Draws sequence diagrams: lines, lifelines and arrows as shapes of a picture.
#pragma once

#include "diagram_style.h"
#include "line_words.h"
#include "picture.h"

#include <inspector/session/sequence/sequence_diagram.h>

namespace inspector {

/// The lines that are drawn, and which of them.
struct DiagramPage {
    std::span<const SequenceLine> lines; ///< those before the page too, whose arrows may end on it
    LineHeights heights;                 ///< of the lines
    size_t first = 0;                    ///< the first on the page
    size_t count = 0;                    ///< how many are on it
    double top = 0;                      ///< where the first is drawn
    double bottom = 0;                   ///< where the page ends
    double left = 0;                     ///< this part of the width is seen; labels keep within it
    double right = 0;
    qint64 currentLine = -1; ///< an index of `lines`, or none
};

class DiagramDrawer {
public:
    DiagramDrawer(const LineWords &words, const DiagramStyle &style, const Lifelines &lifelines, double pageWidth);

    [[nodiscard]] const DiagramColumns &columns() const { return where; }
    /// The names above the lifelines that stand between `left` and `right`. `selected` are framed.
    [[nodiscard]] Picture heads(double left, double right, const QSet<QString> &selected = {}) const;
    [[nodiscard]] Picture page(const DiagramPage &page) const;
    /// The times at the left edge.
    [[nodiscard]] Picture times(const DiagramPage &page) const;

private:
    void drawLifelines(Picture &picture, const DiagramPage &page) const;
    void drawBar(Picture &picture, const DiagramPage &page, const ActivationBar &bar) const;
    void drawArrow(Picture &picture, const DiagramPage &page, const SequenceArrow &arrow) const;
    void drawLoop(Picture &picture, const SequenceArrow &arrow, QPointF from, QPointF to, const Stroke &stroke) const;
    void drawBroadcast(Picture &picture, const DiagramPage &page, std::span<const SequenceArrow> arrows) const;
    void drawEnd(Picture &picture, const SequenceArrow &arrow, QPointF from, QPointF to, const QColor &color) const;
    void drawCross(Picture &picture, QPointF centre) const;
    void drawFailure(Picture &picture, QPointF tip) const;
    void drawLabel(Picture &picture, const DiagramPage &page, size_t line) const;
    void drawNote(Picture &picture, const DiagramPage &page, size_t line) const;
    /// Whether there is room for the line's label below the last one, whose line is at `labelled`.
    [[nodiscard]] bool hasRoom(const DiagramPage &page, size_t line, double labelled) const;
    [[nodiscard]] double lineTop(const DiagramPage &page, size_t line) const;
    /// Where the middle of a line's label should be.
    [[nodiscard]] double labelPlace(const SequenceLine &line) const;
    [[nodiscard]] bool isSeen(int lifeline, double left, double right) const;
    [[nodiscard]] double y(const DiagramPage &page, double height) const;
    [[nodiscard]] QColor color(const SequenceLine &line) const;
    [[nodiscard]] QColor cursorColor() const; ///< behind the current line

    const LineWords &words;
    const DiagramStyle &style;
    const Lifelines &lifelines;
    const DiagramColumns where;
};

} // namespace inspector
