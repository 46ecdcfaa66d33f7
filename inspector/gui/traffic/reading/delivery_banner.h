// Says that the list is in the order of one subscriber's handling, and leads back.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace inspector {

class DeliveryBanner : public QFrame {
    Q_OBJECT
public:
    explicit DeliveryBanner(QWidget *parent = nullptr);

    /// Shown for a subscriber, hidden for an empty name.
    void setSubscriber(const QString &name);
    /// How much was looked through, in percent; 100 is done.
    void setProgress(int percent);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QToolButton *backButton() const { return back; }

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QLabel *words;
    QToolButton *back;
    QString subscriber;
};

} // namespace inspector
