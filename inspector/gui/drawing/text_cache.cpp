// Shapes texts and keeps them.
#include <inspector/gui/drawing/text_cache.h>

#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

/// Where a line in the middle of `box` begins.
QPointF lineIn(const QRect &box, const QPainter &painter)
{
    return {qreal(box.x()), qreal(box.y() + (box.height() - painter.fontMetrics().height()) / 2)};
}

} // namespace

void TextCache::draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text)
{
    if (box.width() > 0 && !drawIfFits(painter, box, alignment, text))
        drawCut(painter, lineIn(box, painter), box.width(), alignment, text);
}

bool TextCache::drawIfFits(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text)
{
    use(painter.font());
    const Line *line = shaped(text);
    if (line->width > box.width())
        return false;
    QPointF place = lineIn(box, painter);
    if (alignment & Qt::AlignRight)
        place.rx() += box.width() - line->width;
    else if (alignment & Qt::AlignHCenter)
        place.rx() += (box.width() - line->width) / 2;
    for (const Run &run : line->runs)
        drawRun(painter, place, run, run.glyphs.size());
    return true;
}

/// Whatever the width, nothing is shaped for it.
void TextCache::drawCut(QPainter &painter, QPointF place, int width, Qt::Alignment alignment, const QString &text)
{
    const Line dots = *shaped(u"…"_s); // first, as it may push another line out of the cache
    const Line *line = shaped(text);
    const qreal room = width - dots.width;
    if (room < 0)
        return;
    if (!line->endsAtRight) {
        const QFontMetrics metrics = painter.fontMetrics();
        painter.drawText(place + QPointF(0, metrics.ascent()), metrics.elidedText(text, Qt::ElideRight, width));
        return;
    }
    const auto last = std::ranges::find_if(line->runs, [room](const Run &run) { return run.end > room; });
    qreal end = last == line->runs.begin() ? 0 : std::prev(last)->end;
    qsizetype letters = 0;
    if (last != line->runs.end()) {
        // The last letter that begins within the room goes beyond it.
        const auto beyond = std::ranges::upper_bound(last->places, room, {}, &QPointF::x);
        letters = std::max<qsizetype>(beyond - last->places.begin() - 1, 0);
        if (letters > 0)
            end = last->places[letters].x();
    }
    if (alignment & Qt::AlignRight)
        place.rx() += room - end;
    for (auto run = line->runs.begin(); run != last; ++run)
        drawRun(painter, place, *run, run->glyphs.size());
    if (letters > 0)
        drawRun(painter, place, *last, letters);
    for (const Run &run : dots.runs)
        drawRun(painter, place + QPointF(end, 0), run, run.glyphs.size());
}

/// Its first letters.
void TextCache::drawRun(QPainter &painter, const QPointF &place, const Run &run, qsizetype letters)
{
    QGlyphRun drawn;
    drawn.setRawFont(run.font);
    drawn.setRawData(run.glyphs.constData(), run.places.constData(), int(letters));
    painter.drawGlyphRun(place, drawn);
}

void TextCache::use(const QFont &other)
{
    if (font == other && !number.runs.empty())
        return;
    font = other;
    lines.clear();
    number.runs.assign(1, {});
    knowsSigns = learnSigns();
}

/// Returns whether all of them come from one font, a letter each.
bool TextCache::learnSigns()
{
    for (char16_t sign = FirstSign; sign <= LastSign; ++sign) {
        const std::unique_ptr<Line> line = shape(QString(QChar(sign)));
        if (line->runs.size() != 1 || line->runs.front().glyphs.size() != 1)
            return false;
        const Run &run = line->runs.front();
        if (sign == FirstSign)
            number.runs.front().font = run.font;
        else if (run.font != number.runs.front().font)
            return false;
        baseline = run.places.first().y();
        signs[sign - FirstSign] = {run.glyphs.first(), line->width};
    }
    return true;
}

const TextCache::Line *TextCache::shaped(const QString &text)
{
    if (isNumber(text))
        return composed(text);
    if (const Line *known = lines.object(text))
        return known;
    Line *const made = shape(text).release();
    lines.insert(text, made);
    return made;
}

bool TextCache::isNumber(const QString &text) const
{
    const auto isSign = [](QChar c) { return c >= QChar(FirstSign) && c <= QChar(LastSign); };
    return knowsSigns && std::all_of(text.begin(), text.end(), isSign);
}

/// Times and counts hardly ever come again, but no sign in them looks different beside another.
const TextCache::Line *TextCache::composed(const QString &text)
{
    Run &run = number.runs.front();
    run.glyphs.resize(text.size());
    run.places.resize(text.size());
    number.width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Sign &sign = signs[text[i].unicode() - FirstSign];
        run.glyphs[i] = sign.glyph;
        run.places[i] = {number.width, baseline};
        number.width += sign.width;
    }
    run.end = number.width;
    return &number;
}

std::unique_ptr<TextCache::Line> TextCache::shape(const QString &text) const
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine whole = layout.createLine();
    layout.endLayout();
    auto made = std::make_unique<Line>();
    made->width = whole.horizontalAdvance();
    // All words of a row stand on one line, also those with letters of another font that reach higher.
    const QPointF toBaseline(0, QFontMetricsF(font).ascent() - whole.ascent());
    for (const QGlyphRun &run : whole.glyphRuns()) {
        made->endsAtRight = made->endsAtRight && !run.isRightToLeft();
        if (run.isEmpty())
            continue;
        QList<QPointF> places = run.positions();
        for (QPointF &place : places)
            place += toBaseline;
        made->runs.push_back({run.rawFont(), run.glyphIndexes(), std::move(places), made->width});
    }
    std::ranges::sort(made->runs, {}, [](const Run &run) { return run.places.first().x(); });
    for (size_t i = 1; i < made->runs.size(); ++i)
        made->runs[i - 1].end = made->runs[i].places.first().x();
    return made;
}

} // namespace inspector
