// Draws words, frames, headers, tool bars and scroll bars.
#include "plain_style.h"

#include "glyph_icon.h"

#include <inspector/gui/drawing/plain_frame.h>

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int HandleMargin = 3; ///< between a scroll bar's handle and its edges
/// Between the words of a cell and its edges: a number at the right and the words of the next column stand apart.
constexpr int CellMargin = 6;

/// `share` of `ink` on `paper`, both opaque.
QColor mixed(const QColor &paper, const QColor &ink, double share)
{
    const auto channel = [share](int a, int b) { return int(a + (b - a) * share); };
    return {channel(paper.red(), ink.red()), channel(paper.green(), ink.green()), channel(paper.blue(), ink.blue())};
}

/// Of fields and bars.
QColor outlineOf(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.28);
}

/// The edge that faces the middle of the window.
QRect innerEdge(const QRect &bar, Qt::ToolBarArea area)
{
    switch (area) {
    case Qt::BottomToolBarArea: return {bar.left(), bar.top(), bar.width(), 1};
    case Qt::LeftToolBarArea: return {bar.right(), bar.top(), 1, bar.height()};
    case Qt::RightToolBarArea: return {bar.left(), bar.top(), 1, bar.height()};
    default: return {bar.left(), bar.bottom(), bar.width(), 1};
    }
}

/// A bar with its corners taken off.
void fillHandle(QPainter &painter, const QRect &handle, const QColor &color)
{
    painter.fillRect(handle.adjusted(1, 0, -1, 0), color);
    painter.fillRect(handle.adjusted(0, 1, 0, -1), color);
}

/// Whether TextCache draws it as QPainter would. It shows no mnemonics and no lines beside letters, and fills one line from
/// left to right.
bool isPlain(const QString &words, int flags, const QPainter &painter)
{
    const QFont &font = painter.font();
    if (font.underline() || font.overline() || font.strikeOut())
        return false;
    constexpr int notPlain = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::TextDontClip | Qt::AlignJustify | Qt::AlignTop
        | Qt::AlignBottom;
    return !(flags & notPlain) && flags & Qt::AlignVCenter && painter.layoutDirection() == Qt::LeftToRight
        && !words.isRightToLeft() && std::none_of(words.begin(), words.end(), [](QChar c) {
               return c == u'&' || c == u'\t' || c == u'\n' || c == QChar::LineSeparator;
           });
}

/// At least three to one against the bar, in light and in dark.
double handleShare(const QStyleOptionSlider &bar)
{
    const bool isMeant = bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    if (isMeant && bar.state & QStyle::State_Sunken)
        return 0.75;
    return isMeant && bar.state & QStyle::State_MouseOver ? 0.62 : 0.52;
}

} // namespace

PlainStyle::PlainStyle() : QProxyStyle(u"Fusion"_s) {}

int PlainStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin)
        return CellMargin - 1; // views add one
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // Qt's are of another look, and say no more than the words
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon PlainStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarNormalButton: return glyphIcon(Glyph::Float);
    case SP_TitleBarCloseButton: return glyphIcon(Glyph::Cross);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void PlainStyle::drawItemText(QPainter *painter, const QRect &box, int flags, const QPalette &palette, bool enabled,
                              const QString &text, QPalette::ColorRole role) const
{
    if (isPlain(text, flags, *painter)) {
        const QPen before = painter->pen();
        if (role != QPalette::NoRole)
            painter->setPen(palette.color(enabled ? palette.currentColorGroup() : QPalette::Disabled, role));
        // Where it cannot stand in the middle, QPainter has it stand half a pixel lower, and the cache half a pixel higher.
        const QRect inMiddle = box.adjusted(0, 0, 0, 1);
        const bool fits = texts[painter->font()].drawIfFits(*painter, inMiddle, Qt::Alignment(flags), text);
        painter->setPen(before);
        if (fits)
            return;
    }
    QProxyStyle::drawItemText(painter, box, flags, palette, enabled, text, role);
}

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const QColor outline = outlineOf(palette);
    if (const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(option);
        base && element == PE_FrameTabBarBase && base->shape == QTabBar::RoundedNorth) {
        painter->fillRect(QRect(base->rect.left(), base->rect.bottom(), base->rect.width(), 1), outline);
    } else if (element != PE_FrameLineEdit) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    } else if (option->state & State_HasFocus) {
        fillFrame(*painter, option->rect, palette.color(QPalette::Highlight));
        fillFrame(*painter, option->rect.adjusted(1, 1, -1, -1),
                  mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.2));
    } else {
        fillFrame(*painter, option->rect, outline);
    }
}

void PlainStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *bar = qstyleoption_cast<const QStyleOptionToolBar *>(option);
    if (header && element == CE_HeaderLabel) {
        // The titles of columns stand where their cells' words do.
        QStyleOptionHeader title = *header;
        const int more = CellMargin - pixelMetric(PM_HeaderMargin, option, widget);
        title.rect.adjust(more, 0, -more, 0);
        QProxyStyle::drawControl(element, &title, painter, widget);
    } else if (header && element == CE_HeaderSection) {
        drawHeader(*header, header->orientation, *painter);
    } else if (const auto *view = qobject_cast<const QHeaderView *>(widget); view && element == CE_HeaderEmptyArea) {
        drawHeader(*option, view->orientation(), *painter);
    } else if (element == CE_ProgressBarGroove) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        fillFrame(*painter, option->rect, outlineOf(option->palette));
    } else if (bar && element == CE_ToolBar) {
        const QColor paper = bar->palette.color(QPalette::Window);
        painter->fillRect(bar->rect, paper);
        painter->fillRect(innerEdge(bar->rect, bar->toolBarArea), mixed(paper, Qt::black, 0.2));
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

/// A section, or what is left beside them, with a line towards the cells and one towards the next section.
void PlainStyle::drawHeader(const QStyleOption &section, Qt::Orientation orientation, QPainter &painter)
{
    const QColor button = section.palette.color(QPalette::Button);
    const QColor ink = section.palette.color(QPalette::WindowText);
    const QRect &box = section.rect;
    painter.fillRect(box, section.state & State_Sunken ? mixed(button, ink, 0.12) : button);
    const bool isHorizontal = orientation == Qt::Horizontal;
    const bool isMirrored = section.direction == Qt::RightToLeft;
    const QRect atRight(isMirrored ? box.left() : box.right(), box.top(), 1, box.height());
    const QRect atBottom(box.left(), box.bottom(), box.width(), 1);
    painter.fillRect(isHorizontal ? atRight : atBottom, mixed(button, ink, 0.12));
    painter.fillRect(isHorizontal ? atBottom : atRight, mixed(button, ink, 0.28));
}

void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        drawScrollBar(*bar, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void PlainStyle::drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const
{
    const bool isHorizontal = bar.orientation == Qt::Horizontal;
    const QColor paper = bar.palette.color(QPalette::Window);
    const QColor ink = bar.palette.color(QPalette::WindowText);
    painter.fillRect(bar.rect, mixed(paper, ink, 0.03));
    const bool isMirrored = bar.direction == Qt::RightToLeft;
    const int contentSide = isMirrored ? bar.rect.right() : bar.rect.left();
    painter.fillRect(isHorizontal ? QRect(bar.rect.left(), bar.rect.top(), bar.rect.width(), 1)
                                  : QRect(contentSide, bar.rect.top(), 1, bar.rect.height()),
                     mixed(paper, ink, 0.15));
    if (bar.maximum > bar.minimum) {
        const QRect handle = proxy()->subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
        const int across = HandleMargin + 1; // one for the line at the edge
        fillHandle(painter,
                   isHorizontal ? handle.adjusted(1, across, -1, -HandleMargin)
                   : isMirrored ? handle.adjusted(HandleMargin, 1, -across, -1)
                                : handle.adjusted(across, 1, -HandleMargin, -1),
                   mixed(paper, ink, handleShare(bar)));
    }
    for (const SubControl button : {SC_ScrollBarSubLine, SC_ScrollBarAddLine}) {
        QStyleOption arrow = bar;
        arrow.rect = proxy()->subControlRect(CC_ScrollBar, &bar, button, widget).adjusted(4, 4, -3, -3);
        const bool isFirst = isHorizontal ? arrow.rect.center().x() < bar.rect.center().x() : button == SC_ScrollBarSubLine;
        const bool isAtEnd = button == SC_ScrollBarSubLine ? bar.sliderValue <= bar.minimum : bar.sliderValue >= bar.maximum;
        arrow.state.setFlag(State_Enabled, bar.state & State_Enabled && !isAtEnd);
        if (isHorizontal)
            proxy()->drawPrimitive(isFirst ? PE_IndicatorArrowLeft : PE_IndicatorArrowRight, &arrow, &painter, widget);
        else
            proxy()->drawPrimitive(isFirst ? PE_IndicatorArrowUp : PE_IndicatorArrowDown, &arrow, &painter, widget);
    }
}

} // namespace inspector
