// The words that a session offers to a filter.
#include <inspector/session/filter/vocabulary.h>

#include <inspector/session/filter/payload_conditions.h>
#include <inspector/session/session.h>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {
constexpr qsizetype TasksToLook = 50'000; ///< the newest: more would be felt at each key
}

QStringList Vocabulary::agents(const QString &part, qsizetype most) const
{
    QStringList names;
    for (const Agent &agent : session->agents()) {
        if (agent.name.contains(part, Qt::CaseInsensitive))
            names += agent.name;
    }
    std::sort(names.begin(), names.end());
    return names.mid(0, most);
}

QStringList Vocabulary::tasks(const QString &part, qsizetype most) const
{
    QStringList ids;
    const TaskTable &table = session->tasks();
    for (const qsizetype number : table.numbers() | std::views::reverse | std::views::take(TasksToLook)) {
        if (ids.size() >= most)
            break;
        if (const QString &id = table.at(number).id; id.contains(part, Qt::CaseInsensitive))
            ids += id;
    }
    return ids;
}

QStringList Vocabulary::payloadPaths() const
{
    payloads.look(*session);
    QStringList paths = payloads.paths() + payloadFields();
    paths.removeDuplicates();
    std::sort(paths.begin(), paths.end());
    return paths;
}

QStringList Vocabulary::payloadValues(const QString &path) const
{
    payloads.look(*session);
    QStringList values = payloads.values(path);
    if (path == "status"_L1) { // all there are, not only those seen
        for (int status = 0; status <= int(bus::TaskStatus::Cancelled); ++status)
            values += bus::statusName(bus::TaskStatus(status));
        values.removeDuplicates();
    }
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace inspector::filter
