// The table of subscribers.
#include <libbus/bus/routes.h>

#include <algorithm>

namespace bus::detail {

namespace {
/// Buckets stay about this long, so that a look-up reads one cache line of routes.
constexpr size_t BucketLength = 2;
} // namespace

Routes::Routes(size_t branchCount) : branchCount(branchCount), branches(std::make_unique<Branch *[]>(branchCount)) {}

std::unique_ptr<Routes> Routes::empty(size_t branchCount)
{
    std::unique_ptr<Routes> routes(new Routes(branchCount));
    for (size_t i = 0; i < branchCount; ++i)
        routes->branches[i] = new Branch;
    return routes;
}

Routes::~Routes()
{
    delete replacedBranch;
    delete[] replacedRoutes;
    if (!ownsAll)
        return;
    for (size_t i = 0; i < branchCount; ++i) {
        for (const Bucket &bucket : branches[i]->buckets)
            delete[] bucket.routes;
        delete branches[i];
    }
}

Mailbox *Routes::find(const QString &name, size_t hash) const noexcept
{
    const Bucket &bucket = bucketOf(hash);
    for (size_t k = 0; k < bucket.count; ++k) {
        const Route &route = bucket.routes[k];
        if (route.hash != hash)
            continue;
        route.mailbox->expectOffer(); // while the names are compared
        if (route.name == name)
            return route.mailbox;
    }
    return nullptr;
}

// --- The next table ----------------------------------------------------------------------------------------------

std::unique_ptr<Routes> Routes::with(Mailbox *added)
{
    if (count + 1 > branchCount * Branch::Size * BucketLength)
        return larger()->with(added);
    auto next = sharingAll();
    Bucket &bucket = replaceBucket(added->nameHash, *next);
    bucket = plus(bucket, added);
    ++next->count;
    return next;
}

std::unique_ptr<Routes> Routes::without(Mailbox *removed)
{
    auto next = sharingAll();
    Bucket &bucket = replaceBucket(removed->nameHash, *next);
    bucket = minus(bucket, removed);
    --next->count;
    return next;
}

std::unique_ptr<Routes> Routes::observedBy(ObserverSet *set)
{
    auto next = sharingAll();
    next->observers = set;
    return next;
}

std::unique_ptr<Routes> Routes::none(bool stopped) const
{
    auto next = empty();
    next->stopped = stopped;
    next->observers = observers;
    return next;
}

std::unique_ptr<Routes> Routes::sharingAll()
{
    std::unique_ptr<Routes> next(new Routes(branchCount));
    std::copy_n(branches.get(), branchCount, next->branches.get());
    next->stopped = stopped;
    next->observers = observers;
    next->count = count;
    ownsAll = false;
    return next;
}

std::unique_ptr<Routes> Routes::larger() const
{
    auto next = empty(branchCount * 2);
    next->stopped = stopped;
    next->observers = observers;
    next->count = count;
    forEach([&next](Mailbox *mailbox) {
        Bucket &bucket = next->bucketOf(mailbox->nameHash);
        const Bucket shorter = std::exchange(bucket, plus(bucket, mailbox));
        delete[] shorter.routes;
    });
    return next;
}

Routes::Bucket &Routes::replaceBucket(size_t hash, Routes &next)
{
    Branch *&branch = next.branches[branchOf(hash)];
    replacedBranch = std::exchange(branch, new Branch(*branch));
    Bucket &bucket = branch->buckets[hash % Branch::Size];
    replacedRoutes = bucket.routes;
    return bucket;
}

Routes::Bucket Routes::plus(const Bucket &bucket, Mailbox *mailbox)
{
    auto *routes = new Route[bucket.count + 1];
    *std::copy_n(bucket.routes, bucket.count, routes) = {mailbox->nameHash, mailbox->name, mailbox};
    return {bucket.count + 1, routes};
}

Routes::Bucket Routes::minus(const Bucket &bucket, const Mailbox *mailbox)
{
    if (bucket.count == 1)
        return {};
    auto *routes = new Route[bucket.count - 1];
    std::remove_copy_if(bucket.routes, bucket.routes + bucket.count, routes,
                        [mailbox](const Route &route) { return route.mailbox == mailbox; });
    return {bucket.count - 1, routes};
}

} // namespace bus::detail
