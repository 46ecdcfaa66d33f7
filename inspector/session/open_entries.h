// Which entries of a conversation still grow: the stream of a task, the sound that an agent sends to another.
#pragma once

#include <QHash>

#include <map>

namespace inspector {

/// One entry for each key. Finds them both ways, since there may be thousands of streams that nobody ends.
template <class Key>
class OpenEntries {
public:
    /// In place of the key's entry before.
    void open(Key key, qint64 entry)
    {
        close(key);
        entries.insert(key, entry);
        keys.emplace(entry, key);
    }
    void close(Key key)
    {
        if (const auto known = entries.constFind(key); known != entries.cend()) {
            keys.erase(*known);
            entries.erase(known);
        }
    }
    void closeEntry(qint64 entry)
    {
        if (const auto known = keys.find(entry); known != keys.end()) {
            entries.remove(known->second);
            keys.erase(known);
        }
    }
    void closeBefore(qint64 entry)
    {
        while (!keys.empty() && keys.begin()->first < entry)
            closeEntry(keys.begin()->first);
    }

    /// -1 where there is none.
    [[nodiscard]] qint64 of(Key key) const { return entries.value(key, -1); }
    /// The oldest; `none` where there is none.
    [[nodiscard]] qint64 first(qint64 none) const { return keys.empty() ? none : keys.begin()->first; }

private:
    QHash<Key, qint64> entries;
    std::map<qint64, Key> keys; ///< by their entries
};

} // namespace inspector
