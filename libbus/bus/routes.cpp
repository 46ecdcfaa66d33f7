// The table of subscribers.
#include <libbus/bus/routes.h>

#include <algorithm>

namespace bus::detail {

namespace {
/// Buckets stay about this long: a longer one costs a look-up more, a shorter one makes the array longer that each
/// change copies.
constexpr size_t BucketLength = 16;
} // namespace

Routes::Routes() : buckets(std::make_unique<SharedBucket[]>(1)) {}
Routes::~Routes() = default;

Mailbox *Routes::find(const QString &name) const noexcept
{
    const size_t hash = qHash(name);
    const Bucket *bucket = buckets[hash & mask].get();
    for (size_t k = 0; bucket && k < bucket->count; ++k) {
        const Route &route = bucket->routes[k];
        if (route.hash == hash && route.mailbox->name == name)
            return route.mailbox;
    }
    return nullptr;
}

std::unique_ptr<Routes> Routes::with(Mailbox *added) const
{
    auto routes = copy(count + 1 > (mask + 1) * BucketLength ? mask * 2 + 1 : mask);
    SharedBucket &bucket = routes->buckets[added->nameHash & routes->mask];
    bucket = plus(bucket, added);
    ++routes->count;
    return routes;
}

std::unique_ptr<Routes> Routes::without(Mailbox *removed) const
{
    auto routes = copy(mask);
    SharedBucket &bucket = routes->buckets[removed->nameHash & mask];
    bucket = minus(bucket, removed);
    --routes->count;
    return routes;
}

std::unique_ptr<Routes> Routes::observedBy(ObserverSet *set) const
{
    auto routes = copy(mask);
    routes->observers = set;
    return routes;
}

std::unique_ptr<Routes> Routes::none(bool stopped, ObserverSet *set)
{
    auto routes = std::make_unique<Routes>();
    routes->stopped = stopped;
    routes->observers = set;
    return routes;
}

std::unique_ptr<Routes> Routes::copy(size_t newMask) const
{
    auto routes = std::make_unique<Routes>();
    routes->stopped = stopped;
    routes->observers = observers;
    routes->count = count;
    routes->mask = newMask;
    routes->buckets = std::make_unique<SharedBucket[]>(newMask + 1);
    if (newMask == mask)
        std::copy_n(buckets.get(), mask + 1, routes->buckets.get());
    else
        forEach([&](Mailbox *mailbox) {
            SharedBucket &bucket = routes->buckets[mailbox->nameHash & newMask];
            bucket = plus(bucket, mailbox);
        });
    return routes;
}

Routes::SharedBucket Routes::plus(const SharedBucket &bucket, Mailbox *mailbox)
{
    const size_t old = bucket ? bucket->count : 0;
    auto longer = std::make_shared<Bucket>();
    longer->count = old + 1;
    longer->routes = std::make_unique<Route[]>(old + 1);
    if (bucket)
        std::copy_n(bucket->routes.get(), old, longer->routes.get());
    longer->routes[old] = {mailbox->nameHash, mailbox};
    return longer;
}

Routes::SharedBucket Routes::minus(const SharedBucket &bucket, Mailbox *mailbox)
{
    if (bucket->count == 1)
        return nullptr;
    auto shorter = std::make_shared<Bucket>();
    shorter->count = bucket->count - 1;
    shorter->routes = std::make_unique<Route[]>(shorter->count);
    std::remove_copy_if(bucket->routes.get(), bucket->routes.get() + bucket->count, shorter->routes.get(),
                        [mailbox](const Route &route) { return route.mailbox == mailbox; });
    return shorter;
}

} // namespace bus::detail
