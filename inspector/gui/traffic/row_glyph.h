// Small drawn signs: a shape for each group of kinds, and one for each thing that went wrong with a message. No view
// says anything by colour alone.
#pragma once

#include <inspector/session/kind_group.h>

#include <QPainter>
#include <QPalette>

namespace inspector {

/// What is marked on a row, the worst first.
enum class RowMark : quint8 {
    Loss,      ///< records are missing here
    Failed,    ///< a handler threw
    Dropped,   ///< a full data queue refused it
    Discarded, ///< thrown away when its subscriber left
    None,
};

/// A diamond, a wave, a play sign or three lines, within `box`.
void drawGroupGlyph(QPainter &painter, const QRectF &box, KindGroup group, const QColor &color);
/// A gap, a triangle with a bang, a cross in a disc or a ring, within `box`.
void drawMarkGlyph(QPainter &painter, const QRectF &box, RowMark mark, const QColor &color);

/// A ribbon: a person marked the message.
void drawRibbon(QPainter &painter, const QRectF &box, const QColor &color);

/// The colours of a group and of a mark in a palette.
[[nodiscard]] QColor groupColor(KindGroup group, const QPalette &palette);
[[nodiscard]] QColor groupTint(KindGroup group, const QPalette &palette);
[[nodiscard]] QColor markColor(RowMark mark, const QPalette &palette);

} // namespace inspector
