// The names above the lifelines: they stay in sight, and agents are chosen by them.
#pragma once

#include "picture.h"

#include <QSet>
#include <QWidget>

#include <functional>

namespace inspector {

/// Draws what it is given, and tells which lifeline was pointed at.
class LifelineHeads : public QWidget {
    Q_OBJECT
public:
    explicit LifelineHeads(QWidget *parent);

    /// Makes the picture anew on each painting, shifted to the left by what the diagram is scrolled.
    std::function<Picture()> makePicture;
    /// The lifeline at a place of the widget; -1 for none.
    std::function<int(double)> lifelineAt;
    /// What is told about a lifeline.
    std::function<QString(int)> toolTipOf;
    int offset = 0;

signals:
    void clicked(int lifeline, Qt::KeyboardModifiers modifiers);
    void doubleClicked(int lifeline);
    void menuRequested(int lifeline, const QPoint &globalPos);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace inspector
