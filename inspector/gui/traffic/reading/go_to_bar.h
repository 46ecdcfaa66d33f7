// Go to: a message by its number, by steps or by time.
#pragma once

#include <inspector/gui/traffic/reading/inline_bar.h>

#include <functional>

class QToolButton;

namespace inspector {

class Session;

/// Takes what place.h reads. Where a place is not held it says so, and offers the nearest message: Return once more.
class GoToBar : public InlineBar {
    Q_OBJECT
public:
    GoToBar(const Session *session, std::function<qint64()> currentRow, QWidget *parent = nullptr);

signals:
    void chosen(qint64 row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go();
    void goTo(qint64 row);
    void offer(qint64 row);
    void withdrawOffer();

    const Session *const session;
    const std::function<qint64()> currentRow;
    QToolButton *nearest;
    qint64 offered = -1;
};

} // namespace inspector
