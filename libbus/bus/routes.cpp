// The table of subscribers.
#include <libbus/bus/routes.h>

#include <libbus/dispatch/slab.h>

#include <QVarLengthArray>

#include <algorithm>
#include <new>
#include <type_traits>

namespace bus::detail {

namespace {
/// Buckets stay about this long at most: few have more mailboxes than hints.
constexpr size_t BucketLength = 4;
/// Of a bucket.
using Mailboxes = QVarLengthArray<Mailbox *, 8>;
} // namespace

Routes::Routes(Slab &memory, size_t branchCount)
    : memory(memory), branchCount(branchCount), branches(std::make_unique<Branch *[]>(branchCount))
{
}

std::unique_ptr<Routes> Routes::empty(Slab &memory, size_t branchCount)
{
    std::unique_ptr<Routes> routes(new Routes(memory, branchCount));
    for (size_t i = 0; i < branchCount; ++i)
        routes->branches[i] = routes->makeBranch({});
    return routes;
}

Routes::~Routes()
{
    deleteBranch(replacedBranch);
    deleteRoutes(replacedRoutes);
    if (!ownsAll)
        return;
    for (size_t i = 0; i < branchCount; ++i) {
        for (const Bucket &bucket : branches[i]->buckets)
            deleteRoutes(bucket.routes);
        deleteBranch(branches[i]);
    }
}

Routes::Branch *Routes::makeBranch(const Branch &as)
{
    return new (memory.take(sizeof(Branch), std::align_val_t(alignof(Branch)))) Branch(as);
}

void Routes::deleteBranch(const Branch *branch)
{
    static_assert(std::is_trivially_destructible_v<Branch>);
    if (branch)
        memory.giveBack(const_cast<Branch *>(branch), std::align_val_t(alignof(Branch)));
}

Mailbox *Routes::find(const QString &name, size_t hash) const noexcept
{
    const Bucket &bucket = bucketOf(hash);
    for (const Hint &hint : bucket.hints) {
        if (hint.hash == hash && hint.mailbox)
            hint.mailbox->expectOffer(); // while the names come and are compared
    }
    for (size_t k = 0; k < bucket.count; ++k) {
        const Route &route = bucket.routes[k];
        if (route.hash != hash)
            continue;
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
    auto next = empty(memory);
    next->stopped = stopped;
    next->observers = observers;
    return next;
}

std::unique_ptr<Routes> Routes::sharingAll()
{
    std::unique_ptr<Routes> next(new Routes(memory, branchCount));
    std::copy_n(branches.get(), branchCount, next->branches.get());
    next->stopped = stopped;
    next->observers = observers;
    next->count = count;
    ownsAll = false;
    return next;
}

std::unique_ptr<Routes> Routes::larger() const
{
    auto next = empty(memory, branchCount * 2);
    next->stopped = stopped;
    next->observers = observers;
    next->count = count;
    forEach([&next](Mailbox *mailbox) {
        Bucket &bucket = next->bucketOf(mailbox->nameHash);
        const Bucket shorter = std::exchange(bucket, plus(bucket, mailbox));
        deleteRoutes(shorter.routes);
    });
    return next;
}

Routes::Bucket &Routes::replaceBucket(size_t hash, Routes &next)
{
    Branch *&branch = next.branches[branchOf(hash)];
    replacedBranch = std::exchange(branch, makeBranch(*branch));
    Bucket &bucket = branch->buckets[hash % Branch::Size];
    replacedRoutes = bucket.routes;
    return bucket;
}

/// One block: the routes, and behind them the names, so that a look-up in a short bucket reads two or three cache
/// lines.
Routes::Bucket Routes::makeBucket(std::span<Mailbox *const> mailboxes)
{
    if (mailboxes.empty())
        return {};
    qsizetype letters = 0;
    for (const Mailbox *mailbox : mailboxes)
        letters += mailbox->name.size();
    void *block = ::operator new(mailboxes.size() * sizeof(Route) + size_t(letters) * sizeof(QChar));
    auto *route = static_cast<Route *>(block);
    auto *letter = reinterpret_cast<QChar *>(route + mailboxes.size());
    for (Mailbox *mailbox : mailboxes) {
        const QString &name = mailbox->name;
        new (route++) Route{mailbox->nameHash, QStringView(letter, name.size()), mailbox};
        letter = std::copy(name.begin(), name.end(), letter);
    }
    Bucket bucket{mailboxes.size(), static_cast<const Route *>(block), {}};
    for (size_t k = 0; k < std::min(bucket.count, bucket.hints.size()); ++k)
        bucket.hints[k] = {mailboxes[k]->nameHash, mailboxes[k]};
    return bucket;
}

void Routes::deleteRoutes(const Route *routes)
{
    static_assert(std::is_trivially_destructible_v<Route>);
    ::operator delete(const_cast<Route *>(routes));
}

Routes::Bucket Routes::plus(const Bucket &bucket, Mailbox *mailbox)
{
    Mailboxes mailboxes;
    for (size_t k = 0; k < bucket.count; ++k)
        mailboxes.push_back(bucket.routes[k].mailbox);
    mailboxes.push_back(mailbox);
    return makeBucket({mailboxes.data(), size_t(mailboxes.size())});
}

Routes::Bucket Routes::minus(const Bucket &bucket, const Mailbox *mailbox)
{
    Mailboxes mailboxes;
    for (size_t k = 0; k < bucket.count; ++k) {
        if (bucket.routes[k].mailbox != mailbox)
            mailboxes.push_back(bucket.routes[k].mailbox);
    }
    return makeBucket({mailboxes.data(), size_t(mailboxes.size())});
}

} // namespace bus::detail
