// Whether a person can see a widget.
#pragma once

#include <QObject>

class QWidget;

namespace inspector {

/// A dock behind another one stays "visible" to Qt, only outside of the window. What nobody sees need not keep up with a
/// session: a view asks isClear() before it works, and catches up when it came into sight.
class Sight : public QObject {
    Q_OBJECT
public:
    /// `watched` owns it; it should be what is painted: the viewport of a scroll area.
    explicit Sight(QWidget *watched);

    [[nodiscard]] bool isClear() const;

    bool eventFilter(QObject *object, QEvent *event) override;

signals:
    /// Seen for the first time, or after a time out of sight in which isClear() said no.
    void cleared();

private:
    QWidget *const watched;
    mutable bool wasAskedInVain = true; ///< what there was before it was first seen counts
};

} // namespace inspector
