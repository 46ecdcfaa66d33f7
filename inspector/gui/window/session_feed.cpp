// Brings a source's records into the session, a little at a time.
#include "session_feed.h"

#include <inspector/session/session.h>
#include <inspector/source/source.h>

#include <QElapsedTimer>

namespace inspector {

namespace {

/// Records between two looks at the clock: few enough to append within a slice on a slow machine.
constexpr qsizetype BatchSize = 256;

} // namespace

SessionFeed::SessionFeed(Session *session, QObject *parent) : QObject(parent), session(session)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, &SessionFeed::takeSlice);
}

SessionFeed::~SessionFeed()
{
    endSource();
}

void SessionFeed::setSource(std::unique_ptr<Source> source)
{
    endSource();
    session->clear();
    current = std::move(source);
    atEnd = !current;
    stopped = false;
    session->setFetcher(current ? current->fetcher() : nullptr);
    if (!current)
        return;
    connect(current.get(), &Source::failed, this, &SessionFeed::problemOccurred);
    current->start();
    timer.start(0);
}

void SessionFeed::takeSlice()
{
    QElapsedTimer clock;
    clock.start();
    bool hasMore = true;
    while (hasMore && clock.elapsed() < SliceMs) {
        const bool isLast = current->isFinished(); // asked first: what came before it finished is still taken
        const std::vector<bus::CaptureEntry> entries = current->takeEntries(BatchSize);
        session->appendEntries(entries);
        hasMore = !entries.empty();
        if (!hasMore && isLast) {
            atEnd = true;
            emit reachedEnd();
            return;
        }
    }
    // Between two slices the window does what waits: no frame comes later than by a slice.
    timer.start(hasMore ? 0 : IdlePauseMs);
}

std::optional<double> SessionFeed::progress() const
{
    return current && !atEnd ? current->progress() : std::nullopt;
}

void SessionFeed::stopReading()
{
    if (!current)
        return;
    stopped = true;
    current->stop();
}

void SessionFeed::endSource()
{
    timer.stop();
    if (!current)
        return;
    current->disconnect(this);
    current->stop();
    current.reset();
}

} // namespace inspector
