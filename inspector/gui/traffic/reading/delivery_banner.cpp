// The banner of the delivery order.
#include <inspector/gui/traffic/reading/delivery_banner.h>

#include <inspector/gui/theme/hue.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace inspector {

DeliveryBanner::DeliveryBanner(QWidget *parent) : QFrame(parent), words(new QLabel(this)), back(new QToolButton(this))
{
    setAutoFillBackground(true);
    words->setTextFormat(Qt::PlainText);
    words->setMinimumWidth(40);
    words->setToolTip(
        tr("A subscriber handles system messages before data, and what several senders publish may reach it "
           "in another order. Messages that it has not handled are not here."));
    back->setText(tr("As published \u2715"));
    back->setToolTip(tr("Show all messages again, in the order in which they were published"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->addWidget(words, 1);
    layout->addWidget(back);
    connect(back, &QToolButton::clicked, this, &DeliveryBanner::backRequested);
    hide();
}

void DeliveryBanner::setSubscriber(const QString &name)
{
    subscriber = name;
    setProgress(100);
    tint();
    setVisible(!name.isEmpty());
}

void DeliveryBanner::setProgress(int percent)
{
    const QString order = tr("What %1 handled, in the order in which it did").arg(subscriber);
    words->setText(percent < 100 ? tr("%1 (looked through %2 %)").arg(order).arg(percent) : order);
}

QString DeliveryBanner::text() const
{
    return words->text();
}

void DeliveryBanner::tint()
{
    QPalette look;
    look.setColor(QPalette::Window, hueTint(Hue::Sky, look));
    setPalette(look);
}

void DeliveryBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        tint();
}

} // namespace inspector
