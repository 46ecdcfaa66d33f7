// Says that a view shows the past, and leads back.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace inspector {

class StateAtCursor;

/// A strip above a view: "As of message 1,234, 12:00:03.250", and a button for now. Hidden while the state is live.
class PastBanner : public QFrame {
    Q_OBJECT
public:
    explicit PastBanner(StateAtCursor *state, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *liveButton() const { return button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMoment();
    void colour();

    StateAtCursor *const state;
    QLabel *const label;
    QPushButton *const button;
};

} // namespace inspector
