// When the records of an old session are due.
#include <inspector/cli/replay_clock.h>

namespace inspector::cli {
namespace {

std::optional<qint64> timeOf(const bus::Record &record)
{
    return std::visit(
        [](const auto &of) -> std::optional<qint64> {
            if constexpr (requires { of.t; })
                return of.t;
            else
                return std::nullopt;
        },
        record);
}

} // namespace

bool ReplayClock::isDue(const bus::Record &record)
{
    const std::optional<qint64> t = timeOf(record);
    if (!speed || !t)
        return true;
    if (!begin) {
        begin = t;
        sinceBegin.start();
    }
    return double(*t - *begin) <= double(sinceBegin.nsecsElapsed()) * *speed;
}

} // namespace inspector::cli
