// A round toggle with a glyph: what it stands for is shown, or is not.
#pragma once

#include <QAbstractButton>

#include <functional>

namespace inspector {

/// Filled in its colour while on, an empty outline while off: so that the two differ by more than a shade.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    using Draw = std::function<void(QPainter &, const QRectF &, const QColor &)>;
    /// The chip's colour and its background, from a palette.
    struct Colors {
        QColor mark;
        QColor tint;
    };

    Chip(const QString &text, Draw drawGlyph, std::function<Colors(const QPalette &)> colors, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Draw drawGlyph;
    const std::function<Colors(const QPalette &)> colors;
};

} // namespace inspector
