// Which entries of a conversation still grow: the stream of a task, the sound of an agent.
#pragma once

#include <inspector/session/names.h>

#include <QHash>

#include <map>

namespace inspector {

/// One entry for each name. Finds them both ways, since there may be thousands of streams that nobody ends.
class OpenEntries {
public:
    /// In place of the name's entry before.
    void open(NameId name, qint64 entry)
    {
        close(name);
        entries.insert(name, entry);
        names.emplace(entry, name);
    }
    void close(NameId name)
    {
        if (const auto known = entries.constFind(name); known != entries.cend()) {
            names.erase(*known);
            entries.erase(known);
        }
    }
    void closeEntry(qint64 entry)
    {
        if (const auto known = names.find(entry); known != names.end()) {
            entries.remove(known->second);
            names.erase(known);
        }
    }
    void closeBefore(qint64 entry)
    {
        while (!names.empty() && names.begin()->first < entry)
            closeEntry(names.begin()->first);
    }

    /// -1 where there is none.
    [[nodiscard]] qint64 of(NameId name) const { return entries.value(name, -1); }
    /// The oldest; `none` where there is none.
    [[nodiscard]] qint64 first(qint64 none) const { return names.empty() ? none : names.begin()->first; }

private:
    QHash<NameId, qint64> entries;
    std::map<qint64, NameId> names; ///< by their entries
};

} // namespace inspector
