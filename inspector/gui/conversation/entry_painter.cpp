// Draws entries straight onto the list's viewport.
#include "entry_painter.h"

#include "entry_filter.h"

#include <inspector/gui/theme/theme.h>
#include <inspector/gui/traffic/row_glyph.h>

#include <QFontMetrics>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 6;
constexpr int MostLines = 12;
constexpr qsizetype LongestText = 4'000; ///< characters that are laid out

QString timeText(qint64 ns)
{
    const qint64 ms = std::max<qint64>(ns, 0) / 1'000'000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString rest = two(ms / 60'000 % 60) + u':' + two(ms / 1000 % 60) + u'.' + QString::number(ms / 100 % 10);
    return ms < 3'600'000 ? rest : QString::number(ms / 3'600'000) + u':' + rest;
}

bool isQuiet(const ConversationEntry &entry)
{
    return groupOf(entry) == EntryGroup::Sound
        || (groupOf(entry) == EntryGroup::Events && entry.kind == ConversationEntry::Kind::Event);
}

QColor colourOf(const ConversationEntry &entry, const QPalette &palette)
{
    using enum ConversationEntry::Kind;
    const ThemeColors &colors = Theme::colors(palette);
    switch (entry.kind) {
    case Heard: return colors.frame.mark;
    case Said:
    case Stream: return colors.stream.mark;
    case Request:
    case Update:
    case Answer: return colors.task.mark;
    case Failure: return colors.failed;
    case Loss: return colors.loss;
    case Cancel: return entry.isBargeIn ? colors.drop : colors.lifecycle.mark;
    case Began:
    case Event: return colors.lifecycle.mark;
    case Audio:
    case Gone: break;
    }
    return colors.muted;
}

} // namespace

void EntryPainter::setPage(int width, const QFont &newFont)
{
    if (width == pageWidth && newFont == font)
        return;
    pageWidth = width;
    font = newFont;
    cache.clear();
}

void EntryPainter::forget(qint64 begin, qint64 end)
{
    const QList<qint64> kept = cache.keys();
    for (const qint64 entry : kept) {
        if (entry >= begin && entry < end)
            cache.remove(entry);
    }
}

int EntryPainter::lineHeight() const
{
    return QFontMetrics(font).height();
}

int EntryPainter::textLeft() const
{
    const QFontMetrics metrics(font);
    return metrics.horizontalAdvance(u"0:00:00.0"_s) + metrics.ascent() + 4 * Padding;
}

std::unique_ptr<QTextLayout> EntryPainter::layOut(const QString &text, int lineWidth, bool *isCut) const
{
    QString shown = text.left(LongestText).replace(u'\n', QChar(QChar::LineSeparator));
    auto layout = std::make_unique<QTextLayout>(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal y = 0;
    QTextLine line = layout->createLine();
    for (int count = 0; line.isValid() && count < MostLines; ++count, line = layout->createLine()) {
        line.setLineWidth(lineWidth);
        line.setPosition({0, y});
        y += lineHeight();
    }
    *isCut = text.size() > LongestText || line.isValid();
    layout->endLayout();
    return layout;
}

EntryPainter::Laid &EntryPainter::laidOut(qint64 entry)
{
    if (Laid *known = cache.object(entry))
        return *known;
    auto *made = new Laid;
    made->words = conversation->words(entry);
    int lines = 1 + int(made->words.troubles.size());
    if (!made->words.text.isEmpty()) {
        made->text = layOut(made->words.text, std::max(80, pageWidth - textLeft() - 2 * Padding), &made->isCut);
        lines += std::min(made->text->lineCount(), MostLines) + (made->isCut ? 1 : 0);
    }
    made->height = lines * lineHeight() + Padding + 2;
    cache.insert(entry, made);
    return *made;
}

void EntryPainter::draw(QPainter &painter, const QPoint &topLeft, qint64 entry, const EntryLook &look,
                        const QPalette &palette)
{
    const Laid &laid = laidOut(entry);
    const ConversationEntry &content = conversation->at(entry);
    const ThemeColors &colors = Theme::colors(palette);
    const QRect box(topLeft, QSize(pageWidth, laid.height));
    const bool isBad = !laid.words.troubles.isEmpty() || content.kind == ConversationEntry::Kind::Failure;
    painter.fillRect(box,
                     look.current
                         ? palette.color(look.active ? QPalette::Active : QPalette::Inactive, QPalette::Highlight)
                         : content.kind == ConversationEntry::Kind::Loss ? colors.lossTint
                         : isBad                                         ? colors.dropTint
                                                                         : palette.color(QPalette::Base));
    const auto inkOr = [&](const QColor &color) {
        return look.current ? palette.color(QPalette::HighlightedText) : color;
    };
    const QColor ink = inkOr(palette.color(QPalette::Text));
    const QColor muted = inkOr(colors.muted);

    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int baseline = box.top() + Padding / 2 + metrics.ascent();
    painter.setPen(muted);
    const QString time = timeText(content.t - session->startTime());
    const int timeRight = Padding + metrics.horizontalAdvance(u"0:00:00.0"_s);
    painter.drawText(timeRight - metrics.horizontalAdvance(time), baseline, time);
    const qreal size = metrics.ascent() * 0.85;
    painter.setPen(inkOr(colourOf(content, palette)));
    drawSign(painter, QRectF(timeRight + Padding, baseline - size, size, size), content);

    QFont titleFont = font;
    titleFont.setBold(!isQuiet(content));
    painter.setFont(titleFont);
    painter.setPen(isQuiet(content) ? muted : inkOr(colourOf(content, palette)));
    const int width = box.width() - textLeft() - Padding;
    painter.drawText(textLeft(), baseline, QFontMetrics(titleFont).elidedText(laid.words.title, Qt::ElideRight, width));

    painter.setFont(font);
    int top = box.top() + Padding / 2 + lineHeight();
    if (laid.text) {
        painter.setPen(ink);
        QList<QTextLayout::FormatRange> marks;
        for (qsizetype at = 0; !look.found.isEmpty(); at += look.found.size()) {
            at = laid.text->text().indexOf(look.found, at, Qt::CaseInsensitive);
            if (at < 0)
                break;
            QTextCharFormat format;
            format.setBackground(look.current ? palette.color(QPalette::HighlightedText) : colors.found);
            format.setForeground(look.current ? palette.color(QPalette::Highlight) : colors.foundText);
            marks.append({int(at), int(look.found.size()), format});
        }
        laid.text->draw(&painter, QPointF(textLeft(), top), marks);
        top += std::min(laid.text->lineCount(), MostLines) * lineHeight();
        if (laid.isCut) {
            painter.setPen(muted);
            painter.drawText(textLeft(), top + metrics.ascent(), u"…"_s);
            top += lineHeight();
        }
    }
    for (const QString &trouble : laid.words.troubles) {
        painter.setPen(inkOr(colors.drop));
        drawMarkGlyph(painter, QRectF(textLeft(), top + metrics.ascent() - size, size, size), RowMark::Dropped,
                      inkOr(colors.drop));
        painter.drawText(textLeft() + int(size) + Padding, top + metrics.ascent(),
                         metrics.elidedText(trouble, Qt::ElideRight, width - int(size) - Padding));
        top += lineHeight();
    }
}

/// A shape for each group of entries, so that nobody needs the colours.
void EntryPainter::drawSign(QPainter &painter, const QRectF &box, const ConversationEntry &entry)
{
    const QColor color = painter.pen().color();
    switch (groupOf(entry)) {
    case EntryGroup::Sound: drawGroupGlyph(painter, box, KindGroup::Frame, color); return;
    case EntryGroup::Words: drawGroupGlyph(painter, box, KindGroup::Stream, color); return;
    case EntryGroup::Tasks: drawGroupGlyph(painter, box, KindGroup::Task, color); return;
    case EntryGroup::Events: break;
    }
    if (entry.kind == ConversationEntry::Kind::Failure)
        drawMarkGlyph(painter, box, RowMark::Failed, color);
    else if (entry.kind == ConversationEntry::Kind::Loss)
        drawMarkGlyph(painter, box, RowMark::Loss, color);
    else
        drawGroupGlyph(painter, box, KindGroup::Lifecycle, color);
}

} // namespace inspector
