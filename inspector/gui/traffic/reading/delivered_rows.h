// The rows that one subscriber handled and a filter lets through, in the order of handling.
#pragma once

#include <inspector/gui/traffic/row_filter.h>
#include <inspector/gui/traffic/row_sequence.h>
#include <inspector/session/delivery_order.h>

#include <QTimer>

#include <chrono>
#include <deque>
#include <vector>

namespace inspector {

/// Goes through a DeliveryOrder in slices of the event loop. A row that the subscriber did not handle stands, for
/// lowerBound(), where its time of publishing would be.
class DeliveredRows : public RowSequence {
    Q_OBJECT
public:
    DeliveredRows(Session *session, const QString &subscriber, RowFilter filter, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override { return qint64(rows.size()); }
    [[nodiscard]] qint64 at(qint64 position) const override { return rows[size_t(position)].row; }
    [[nodiscard]] qint64 lowerBound(qint64 row) const override;

    [[nodiscard]] const DeliveryOrder &order() const { return deliveries; }
    void setFilter(RowFilter filter);
    /// Whether rows are still to be looked at, and how much of them is done, in percent.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] int progress() const;
    /// Takes nothing in until it is thawed.
    void setFrozen(bool frozen);

private:
    using Clock = std::chrono::steady_clock;
    using Delivery = DeliveryOrder::Delivery;

    void delivered(const Delivery &delivery);
    void rowsChanged(qint64 begin, qint64 end);
    void forgotten(qint64 newBegin);
    void purged();
    void startOver();
    void schedule(std::chrono::milliseconds delay);
    void runSlice();
    void lookOn(Clock::time_point deadline);
    void lookAtLate(Clock::time_point deadline);
    void lookAgain(Clock::time_point deadline);
    void decide(const Delivery &delivery);
    [[nodiscard]] bool hasWork() const;

    Session *const session;
    DeliveryOrder deliveries;
    RowFilter filter;
    std::deque<Delivery> rows;        ///< that pass, in order
    std::optional<Delivery> lookedTo; ///< the last that was looked at; what comes in before it …
    std::vector<Delivery> late;       ///< … waits here
    qint64 againBegin = 0;            ///< rows whose fates came in since they were looked at: being looked at again …
    qint64 againEnd = 0;
    qint64 laterBegin = 0; ///< … and those that come after that
    qint64 laterEnd = 0;
    bool isFrozen = false;
    QTimer timer;
};

} // namespace inspector
