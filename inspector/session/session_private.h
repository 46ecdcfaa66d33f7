// Internal: what a Session holds, for the two files that make it up: session.cpp fills it, session_answers.cpp tells of
// it.
#pragma once

#include <inspector/session/marks.h>
#include <inspector/session/record_intake.h>
#include <inspector/session/retention.h>
#include <inspector/session/session.h>
#include <inspector/session/session_data.h>
#include <inspector/session/session_lock.h>

#include <memory>
#include <span>
#include <vector>

namespace inspector {

/// Whatever changes what a SessionReader reads does so under the lock; no signal is sent under it, since a slot may do
/// anything.
class Session::Private {
public:
    explicit Private(Session *session) : session(session) {}

    template <class Entry>
    void append(std::span<const Entry> entries);
    void setFetcher(std::shared_ptr<MessageFetcher> reader);
    void clear();
    /// When no rows were appended.
    void evictUnasked();
    void marksChanged(quint64 first, quint64 last);

    mutable SessionLock lock;
    std::unique_ptr<SessionData> data = std::make_unique<SessionData>();
    Marks marks;
    std::vector<FateListener *> fateListeners;
    std::shared_ptr<MessageFetcher> fetcher;
    Retention retention;

private:
    void announce(const Changes &changes);
    /// After so many rows were appended. Answers whether tasks were forgotten: who calls it tells of that.
    [[nodiscard]] bool evict(qint64 appended = 0);
    void evictLater();

    Session *const session;
    bool evictionWaits = false; ///< there is more to evict, in a turn of its own
};

} // namespace inspector
