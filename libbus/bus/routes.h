// Internal. Who is subscribed: an immutable table that senders read without a lock.
#pragma once

#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/observers.h>
#include <libbus/message/prefetch.h>

#include <QStringView>

#include <array>
#include <memory>
#include <span>

namespace bus::detail {

class Slab;

/// A hash table of mailboxes by name. A change makes a new table that shares all but one bucket and one branch of
/// buckets with the old, so that subscribing the ten-thousandth agent copies a kilobyte, not the list of all (D2).
///
/// Tables form a line: each is made from the one before, which from then on owns only what the new one does not share.
/// So nothing is counted, and deleting a table that no sender looks at any more deletes just what went with it. Making
/// and deleting tables is the business of one thread at a time. Mailboxes belong to others.
///
/// Branches come and go with every change, and are large: they have memory of their own to come from, as a heap that
/// gives out other things between them gets holes.
class Routes {
public:
    /// The first table: nobody is subscribed. `memory` is for branches, and outlives all tables of the line.
    [[nodiscard]] static std::unique_ptr<Routes> empty(Slab &memory) { return empty(memory, 1); }
    ~Routes();
    Q_DISABLE_COPY_MOVE(Routes)

    /// `hash` is the name's qHash().
    [[nodiscard]] Mailbox *find(const QString &name, size_t hash) const noexcept;
    [[nodiscard]] Mailbox *find(const QString &name) const noexcept { return find(name, qHash(name)); }
    /// A find() will follow: gets what it reads first into the cache.
    void expectFind(size_t hash) const noexcept { prefetchToRead(&bucketOf(hash)); }
    [[nodiscard]] size_t size() const noexcept { return count; }

    template <class Visitor>
    void forEach(Visitor &&visit) const
    {
        for (size_t i = 0; i < branchCount; ++i) {
            for (const Bucket &bucket : branches[i]->buckets) {
                for (size_t k = 0; k < bucket.count; ++k)
                    visit(bucket.routes[k].mailbox);
            }
        }
    }

    // The table that follows this one, with one change.
    [[nodiscard]] std::unique_ptr<Routes> with(Mailbox *added);
    [[nodiscard]] std::unique_ptr<Routes> without(Mailbox *removed);
    [[nodiscard]] std::unique_ptr<Routes> observedBy(ObserverSet *set);
    /// Without anybody.
    [[nodiscard]] std::unique_ptr<Routes> none(bool stopped) const;

    bool stopped = false;             ///< the bus is
    ObserverSet *observers = nullptr; ///< null where nobody looks on; owned by the bus

private:
    struct Route {
        size_t hash = 0;
        QStringView name; ///< a copy, behind the routes: beside its own name an agent may be writing all the time
        Mailbox *mailbox = nullptr;
    };
    struct Hint {
        size_t hash = 0;
        const Mailbox *mailbox = nullptr;
    };
    /// One cache line. The hints say where the first mailboxes are, so that they come into the cache together with the
    /// routes, not after them.
    struct alignas(64) Bucket {
        size_t count = 0;
        const Route *routes = nullptr; ///< as many, and their names, in memory of their own: see makeBucket()
        std::array<Hint, 3> hints;
    };
    struct Branch {
        static constexpr size_t Size = 32;
        Bucket buckets[Size];
    };

    Routes(Slab &memory, size_t branchCount);
    [[nodiscard]] static std::unique_ptr<Routes> empty(Slab &memory, size_t branchCount);
    [[nodiscard]] Branch *makeBranch(const Branch &as);
    void deleteBranch(const Branch *branch);
    [[nodiscard]] std::unique_ptr<Routes> sharingAll();
    [[nodiscard]] std::unique_ptr<Routes> larger() const;
    /// The bucket in the next table, to be given routes of its own.
    [[nodiscard]] Bucket &replaceBucket(size_t hash, Routes &next);
    [[nodiscard]] Bucket &bucketOf(size_t hash) const noexcept
    {
        return branches[branchOf(hash)]->buckets[hash % Branch::Size];
    }
    [[nodiscard]] size_t branchOf(size_t hash) const noexcept { return hash / Branch::Size & (branchCount - 1); }
    [[nodiscard]] static Bucket makeBucket(std::span<Mailbox *const> mailboxes);
    static void deleteRoutes(const Route *routes);
    [[nodiscard]] static Bucket plus(const Bucket &bucket, Mailbox *mailbox);
    [[nodiscard]] static Bucket minus(const Bucket &bucket, const Mailbox *mailbox);

    Slab &memory;
    size_t count = 0;
    const size_t branchCount; ///< a power of two
    const std::unique_ptr<Branch *[]> branches;

    bool ownsAll = true; ///< until a table follows that shares the rest; then it owns these two
    const Branch *replacedBranch = nullptr;
    const Route *replacedRoutes = nullptr;
};

} // namespace bus::detail
