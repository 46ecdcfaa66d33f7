// Draws chips.
#include <inspector/gui/traffic/chip.h>

#include <inspector/gui/theme/theme.h>

#include <QPainter>

namespace inspector {

namespace {
constexpr int Padding = 8;
constexpr int Gap = 5;
} // namespace

Chip::Chip(const QString &text, Draw draw, std::function<Colors(const QPalette &)> how, QWidget *parent)
    : QAbstractButton(parent), drawGlyph(std::move(draw)), colors(std::move(how))
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const int glyph = fontMetrics().ascent();
    return {fontMetrics().horizontalAdvance(text()) + glyph + Gap + 2 * Padding, fontMetrics().height() + 8};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colors color = colors(palette());
    const QColor muted = Theme::colors(palette()).muted;
    const QColor edge = isChecked() ? color.mark : palette().color(QPalette::Mid);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : edge, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? QBrush(color.tint) : underMouse() ? palette().base() : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    const int size = fontMetrics().ascent();
    const QRectF glyph(Padding, (height() - size) / 2.0, size, size);
    drawGlyph(painter, glyph.adjusted(1, 1, -1, -1), isChecked() ? color.mark : muted);
    painter.setPen(isChecked() ? palette().color(QPalette::WindowText) : muted);
    painter.drawText(rect().adjusted(Padding + size + Gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace inspector
