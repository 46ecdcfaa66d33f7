// A source that has a given number of messages a second, made on a thread of its own.
#include "paced_source.h"

#include <chrono>
#include <iterator>

using namespace std::chrono_literals;

namespace bench {

namespace {
constexpr quint64 MessagesInBatch = 128;
} // namespace

void PacedSource::start()
{
    batches.push_back(session.subscriptions());
    maker = std::thread(&PacedSource::make, this);
}

void PacedSource::stop()
{
    ending = true;
    if (maker.joinable())
        maker.join();
}

std::vector<bus::Record> PacedSource::take(qsizetype atMost)
{
    std::vector<bus::Record> taken;
    const std::lock_guard lock(mutex);
    while (!batches.empty() && qsizetype(taken.size()) < atMost) {
        if (taken.empty())
            taken = std::move(batches.front());
        else
            taken.insert(taken.end(), std::make_move_iterator(batches.front().begin()),
                         std::make_move_iterator(batches.front().end()));
        batches.pop_front();
    }
    return taken;
}

void PacedSource::make()
{
    using namespace std::chrono;
    for (quint64 made = 0; made < atOnce && !ending; made += MessagesInBatch) {
        while (isFull() && !ending)
            std::this_thread::sleep_for(1ms);
        put(session.next(MessagesInBatch));
    }
    const auto begin = steady_clock::now();
    for (quint64 made = 0; !ending; made += MessagesInBatch) {
        std::this_thread::sleep_until(begin + nanoseconds(made * 1'000'000'000 / rate));
        if (isFull())
            lostMessages += MessagesInBatch;
        else
            put(session.next(MessagesInBatch));
    }
}

void PacedSource::put(std::vector<bus::Record> batch)
{
    const std::lock_guard lock(mutex);
    batches.push_back(std::move(batch));
}

bool PacedSource::isFull()
{
    const std::lock_guard lock(mutex);
    return batches.size() > rate / 2 / MessagesInBatch;
}

} // namespace bench
