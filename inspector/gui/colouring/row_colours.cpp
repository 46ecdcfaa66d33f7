// Runs colour rules on the rows that are drawn.
#include "row_colours.h"

#include <QTimer>

#include <algorithm>

namespace inspector {

using namespace std::chrono_literals;

namespace {

constexpr auto FrameShare = 3ms; ///< of a frame's time, for rules that read more than rows
constexpr auto NextFrame = 10ms;
constexpr qsizetype MostKnown = 100'000; ///< decisions kept: hundreds of pages

} // namespace

RowColours::RowColours(const Session *s, const ColourRules *r, QObject *parent) : QObject(parent), session(s), rules(r)
{
    connect(rules, &ColourRules::changed, this, &RowColours::compile);
    connect(session, &Session::wasReset, this, &RowColours::forget);
    connect(session, &Session::rowsChanged, this, &RowColours::rowsChanged);
    compile();
}

void RowColours::compile()
{
    active.clear();
    for (const ColourRule &rule : rules->all()) {
        const Filter filter = Filter::parse(rule.filter);
        if (rule.on && filter.isValid() && !filter.isEmpty())
            active.push_back({filter, rule.hue});
    }
    isQuick = std::all_of(active.begin(), active.end(), [](const Rule &rule) { return rule.filter.isHeaderOnly(); });
    mayChange = std::any_of(active.begin(), active.end(), [](const Rule &rule) { return rule.filter.mayChange(); });
    forget();
    emit decidedMore();
}

void RowColours::forget()
{
    known.clear();
}

void RowColours::rowsChanged()
{
    if (mayChange)
        ++generation;
}

void RowColours::beginFrame()
{
    frameEnd = Clock::now() + FrameShare;
    isUnfinished = false;
    if (known.size() > MostKnown)
        known.clear();
}

std::optional<Hue> RowColours::hueOf(qint64 row)
{
    if (active.empty())
        return std::nullopt;
    const auto before = known.constFind(row);
    if (before != known.cend() && before->generation == generation)
        return before->hue;
    if (!isQuick && Clock::now() > frameEnd) {
        if (!std::exchange(isUnfinished, true))
            QTimer::singleShot(NextFrame, this, &RowColours::decidedMore);
        return before != known.cend() ? before->hue : std::nullopt;
    }
    const Decision decision{decide(row), generation};
    known.insert(row, decision);
    return decision.hue;
}

std::optional<Hue> RowColours::decide(qint64 row) const
{
    for (const Rule &rule : active) {
        if (rule.filter.matches(*session, row))
            return rule.hue;
    }
    return std::nullopt;
}

} // namespace inspector
