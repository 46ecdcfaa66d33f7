// Internal. Who is subscribed: an immutable table that senders read without a lock.
#pragma once

#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/observers.h>

#include <QStringView>

#include <memory>

namespace bus::detail {

/// A hash table of mailboxes by name. A change makes a new table that shares all but one bucket with the old, so that
/// subscribing the ten-thousandth agent copies a few kilobytes, not the list of all (D2). Tables do not own mailboxes.
class Routes {
public:
    Routes();
    ~Routes();
    Q_DISABLE_COPY_MOVE(Routes)

    [[nodiscard]] Mailbox *find(const QString &name) const noexcept;
    [[nodiscard]] size_t size() const noexcept { return count; }

    template <class Visitor>
    void forEach(Visitor &&visit) const
    {
        for (size_t i = 0; i <= mask; ++i) {
            const Bucket *bucket = buckets[i].get();
            for (size_t k = 0; bucket && k < bucket->count; ++k)
                visit(bucket->routes[k].mailbox);
        }
    }

    /// Copies with one change.
    [[nodiscard]] std::unique_ptr<Routes> with(Mailbox *added) const;
    [[nodiscard]] std::unique_ptr<Routes> without(Mailbox *removed) const;
    /// As this one, with other observers.
    [[nodiscard]] std::unique_ptr<Routes> observedBy(ObserverSet *set) const;
    [[nodiscard]] static std::unique_ptr<Routes> none(bool stopped, ObserverSet *set);

    bool stopped = false;               ///< the bus is
    ObserverSet *observers = nullptr;   ///< null where nobody looks on; owned by the bus

private:
    struct Route {
        size_t hash = 0;
        Mailbox *mailbox = nullptr;
    };
    struct Bucket {
        size_t count = 0;
        std::unique_ptr<Route[]> routes;
    };
    using SharedBucket = std::shared_ptr<const Bucket>;

    [[nodiscard]] std::unique_ptr<Routes> copy(size_t newMask) const;
    [[nodiscard]] static SharedBucket plus(const SharedBucket &bucket, Mailbox *mailbox);
    [[nodiscard]] static SharedBucket minus(const SharedBucket &bucket, Mailbox *mailbox);

    size_t count = 0;
    size_t mask = 0; ///< number of buckets - 1
    std::unique_ptr<SharedBucket[]> buckets;
};

} // namespace bus::detail
