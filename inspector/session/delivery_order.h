// What one subscriber handled, in the order in which it did: system messages overtake data.
#pragma once

#include <inspector/session/fate_listener.h>
#include <inspector/session/session.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <compare>
#include <deque>

namespace inspector {

/// The rows of which a handler of the subscriber ran, by the time when it began. What is held when the order is made is
/// looked through in slices of the event loop; from then on each fate is put in its place as it comes, which is at the
/// end or near it.
class DeliveryOrder : public QObject, private FateListener {
    Q_OBJECT
public:
    struct Delivery {
        qint64 startedAt = 0; ///< ns since the UNIX epoch
        qint64 row = 0;
        friend auto operator<=>(const Delivery &, const Delivery &) = default;
    };

    /// The session must outlive the order. The subscriber need not be known yet.
    DeliveryOrder(Session *session, const QString &subscriber, QObject *parent = nullptr);
    ~DeliveryOrder() override;

    [[nodiscard]] const QString &subscriber() const { return name; }
    [[nodiscard]] qint64 size() const { return qint64(deliveries.size()); }
    [[nodiscard]] const Delivery &at(qint64 position) const { return deliveries[size_t(position)]; }
    /// The position of the first delivery that is not before this one.
    [[nodiscard]] qint64 lowerBound(const Delivery &delivery) const;
    /// When the subscriber began to handle the row; nothing where it did not, or not yet.
    [[nodiscard]] std::optional<Delivery> deliveryOf(qint64 row) const;
    /// Whether rows are still looked through, and how much of them is done, in percent.
    [[nodiscard]] bool isBusy() const { return lookedTo < lookUntil; }
    [[nodiscard]] int progress() const;

signals:
    /// A message found its place.
    void delivered(const DeliveryOrder::Delivery &delivery);
    /// Of rows before this one, none is in the order any more.
    void forgotten(qint64 newBegin);
    /// Of rows that are gone, none is in the order any more.
    void purged();
    /// It begins anew: the session did.
    void wasReset();
    /// All that was held at first is in its place.
    void lookedThrough();

private:
    void fateTaken(qint64 row, NameId subscriber, const bus::FateRecord &fate) override;
    void lookThrough();
    void insert(const Delivery &delivery);
    void forgetBefore(qint64 newBegin);
    void purge();
    void reset();
    [[nodiscard]] bool isSubscriber(NameId id) const;

    Session *const session;
    const QString name;
    mutable NameId id = NoName;      ///< of the name, once the session knows it
    std::deque<Delivery> deliveries; ///< in order
    qint64 lookedTo = 0;             ///< rows from here …
    qint64 lookUntil = 0;            ///< … to here were held at first, and are still to be looked at
    QTimer timer;
    QTimer purgeTimer;
};

/// Forgets rows up to `newBegin`, which is an eviction row, at the front of a list of deliveries, and those near it
/// that were overtaken.
void forgetDeliveries(std::deque<DeliveryOrder::Delivery> &deliveries, qint64 newBegin);
/// Forgets all rows that are gone.
void purgeDeliveries(std::deque<DeliveryOrder::Delivery> &deliveries, const Session &session);

} // namespace inspector
