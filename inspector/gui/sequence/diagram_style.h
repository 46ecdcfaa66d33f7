// The measures of a sequence diagram: all of them grow with its font, so that zooming is a larger font.
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPalette>

#include <algorithm>

namespace inspector {

struct DiagramStyle {
    QFont font;
    QPalette palette;
    QFontMetricsF metrics{font};

    [[nodiscard]] double em() const { return metrics.height(); }
    [[nodiscard]] double lineHeight() const { return em() * 1.75; }
    [[nodiscard]] double headHeight() const { return em() * 2.2; }
    /// How far below the top of its line an arrow begins; its label stands above.
    [[nodiscard]] double arrowTop() const { return em() * 1.4; }
    [[nodiscard]] double timeWidth() const { return metrics.horizontalAdvance(QStringLiteral("0000.000")) + em(); }
    [[nodiscard]] double barWidth() const { return em() * 0.5; }
    [[nodiscard]] double leastSpacing() const { return em() * 6.5; }
    [[nodiscard]] double mostSpacing() const { return em() * 18; }
};

/// Where the lifelines stand, from left to right: spread over the page, but no closer than can be read.
struct DiagramColumns {
    DiagramColumns() = default;
    DiagramColumns(const DiagramStyle &style, int lifelines, double pageWidth)
        : left(style.timeWidth()), count(lifelines)
    {
        const double room = (pageWidth - left) / std::max(1, lifelines);
        spacing = std::clamp(room, style.leastSpacing(), style.mostSpacing());
    }

    [[nodiscard]] double x(int lifeline) const { return left + spacing * (lifeline + 0.5); }
    [[nodiscard]] double width() const { return left + spacing * count; }
    /// The lifeline whose column is there; -1 for none.
    [[nodiscard]] int at(double place) const
    {
        const int index = place < left ? -1 : int((place - left) / spacing);
        return index < count ? index : -1;
    }

    double left = 0;
    double spacing = 1;
    int count = 0;
};

} // namespace inspector
