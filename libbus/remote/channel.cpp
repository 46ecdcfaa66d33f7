// One bus that a server offers.
#include <libbus/remote/channel.h>

#include <libbus/remote/viewer.h>

#include <algorithm>

namespace bus::remote {

namespace {

constexpr qsizetype recordsAtOnce = 16'384;

} // namespace

Channel::Channel(const QString &name, std::unique_ptr<RecordSource> from, qint64 bytes)
    : busName(name), source(std::move(from)), historyBytes(bytes), records(bytes)
{
}

bool Channel::poll()
{
    if (source->isOver() || !hasRoom())
        return false;
    std::vector<Record> fresh = source->take(recordsAtOnce);
    const bool mayHaveMore = qsizetype(fresh.size()) >= recordsAtOnce || (source->waitsForViewers() && !fresh.empty());
    injected.mark(fresh);
    records.append(std::move(fresh));
    trim();
    return mayHaveMore;
}

void Channel::endFeed()
{
    if (auto *feed = dynamic_cast<FeedSource *>(source.get()))
        feed->end();
}

/// Whether the source is asked at all: one that waits for its viewers is not where one of them is behind.
bool Channel::hasRoom() const
{
    if (!source->waitsForViewers())
        return true;
    return !viewers.isEmpty() && std::ranges::all_of(viewers, [this](const Viewer *viewer) {
        return records.bytesFrom(viewer->position()) < historyBytes / 4;
    });
}

bool Channel::isNeeded(quint64 batch) const
{
    return source->waitsForViewers()
        && std::ranges::any_of(viewers, [batch](const Viewer *viewer) { return viewer->position() <= batch; });
}

/// Viewers that are still at what goes have lost it.
void Channel::trim()
{
    while (records.isOverfull() && !isNeeded(records.begin())) {
        const quint64 number = records.begin();
        const Batch batch = records.evict();
        for (Viewer *viewer : std::as_const(viewers)) {
            if (viewer->position() <= number)
                viewer->lose(batch);
        }
    }
}

std::optional<Receipt> Channel::inject(BusMessage message)
{
    const std::optional<Receipt> receipt = source->send(std::move(message));
    if (receipt)
        injected.add(*receipt);
    return receipt;
}

} // namespace bus::remote
