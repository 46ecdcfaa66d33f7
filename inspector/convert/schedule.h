// Things to do at moments of a session, done in the order of time.
#pragma once

#include <QtGlobal>

#include <functional>
#include <map>

namespace inspector {

/// Records tell of the past: a fate, told when the handler has ended, says when it began. Formats that want their
/// events in the order of time put them here first.
class Schedule {
public:
    using Action = std::function<void()>;

    /// `t` is ns since the UNIX epoch. What is added for the same moment is done in the order of adding.
    void add(qint64 t, Action action) { actions.emplace(t, std::move(action)); }

    /// Does everything that is due before `t`.
    void runUntil(qint64 t)
    {
        while (!actions.empty() && actions.begin()->first < t)
            runFirst();
    }
    void runAll()
    {
        while (!actions.empty())
            runFirst();
    }

private:
    void runFirst()
    {
        const Action action = std::move(actions.begin()->second);
        actions.erase(actions.begin());
        action();
    }

    std::multimap<qint64, Action> actions;
};

} // namespace inspector
