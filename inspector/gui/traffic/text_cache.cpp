// Shapes texts and keeps them.
#include <inspector/gui/traffic/text_cache.h>

namespace inspector {

void TextCache::draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text)
{
    if (text.isEmpty() || box.width() <= 0)
        return;
    if (painter.font() != font) {
        font = painter.font();
        cache.clear();
    }
    const Shaped *line = shaped(painter, text, box.width());
    const qreal x = alignment & Qt::AlignRight ? box.x() + box.width() - line->width : box.x();
    const qreal y = box.y() + (box.height() - painter.fontMetrics().height()) / 2;
    painter.drawStaticText(QPointF(x, y), line->text);
}

const TextCache::Shaped *TextCache::shaped(const QPainter &painter, const QString &text, int width)
{
    // A text that fits is kept once for all widths; one that does not, for each width.
    const Key whole{text, 0};
    if (const Shaped *known = cache.object(whole); known && known->width <= width)
        return known;
    const Key cut{text, width};
    if (const Shaped *known = cache.object(cut))
        return known;

    const QFontMetricsF metrics(painter.font());
    const QString elided = metrics.elidedText(text, Qt::ElideRight, width);
    auto *made = new Shaped;
    made->text.setText(elided);
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    made->text.prepare(painter.transform(), painter.font());
    made->width = metrics.horizontalAdvance(elided);
    cache.insert(elided == text ? whole : cut, made);
    return made;
}

} // namespace inspector
