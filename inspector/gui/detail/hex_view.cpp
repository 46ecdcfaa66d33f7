// Draws the lines of the hex dump that are on the page.
#include <inspector/gui/detail/hex_view.h>

#include <inspector/gui/detail/hex_dump.h>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace inspector {

namespace {
constexpr int Margin = 6;
constexpr qint64 MostLinesToCopy = 1'048'576 / HexBytesPerLine;
} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent), perLine(HexBytesPerLine)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes"));
}

void HexView::setBytes(const QByteArray &newBytes)
{
    bytes = newBytes;
    verticalScrollBar()->setValue(0);
    updateScrollBars();
    viewport()->update();
}

void HexView::copy() const
{
    QGuiApplication::clipboard()->setText(hexDump(bytes, MostLinesToCopy));
}

int HexView::widthOf(int bytesPerLine) const
{
    constexpr char sample = 0;
    return fontMetrics().horizontalAdvance(hexLine(QByteArrayView(&sample, 1), 0, bytesPerLine))
        + fontMetrics().horizontalAdvance(QChar(u'.')) * (bytesPerLine - 1) + 2 * Margin;
}

void HexView::updateScrollBars()
{
    const bool fits = widthOf(HexBytesPerLine) <= viewport()->width();
    perLine = fits ? HexBytesPerLine : HexBytesPerLine / 2;
    const int lineHeight = fontMetrics().height();
    const qint64 page = std::max(1, (viewport()->height() - Margin) / lineHeight);
    const qint64 most = std::max<qint64>(0, hexLineCount(bytes.size(), perLine) - page);
    verticalScrollBar()->setRange(0, int(std::min<qint64>(most, std::numeric_limits<int>::max())));
    verticalScrollBar()->setPageStep(int(page));
    horizontalScrollBar()->setRange(0, std::max(0, widthOf(perLine) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const int lineHeight = fontMetrics().height();
    const int x = Margin - horizontalScrollBar()->value();
    int y = Margin / 2 + fontMetrics().ascent();
    for (qint64 line = verticalScrollBar()->value(); y < viewport()->height() + lineHeight; ++line, y += lineHeight) {
        const QString text = hexLine(bytes, line, perLine);
        if (text.isEmpty())
            break;
        painter.drawText(x, y, text);
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addAction(tr("Copy as hexadecimal"), this, &HexView::copy);
    menu.exec(event->globalPos());
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateScrollBars();
}

} // namespace inspector
