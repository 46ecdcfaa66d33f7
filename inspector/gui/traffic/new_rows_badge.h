// The badge that says how many rows came below.
#pragma once

#include <QAbstractButton>

namespace inspector {

/// A round button in the badge's colours. It never takes the keyboard: End does the same.
class NewRowsBadge : public QAbstractButton {
    Q_OBJECT
public:
    explicit NewRowsBadge(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace inspector
