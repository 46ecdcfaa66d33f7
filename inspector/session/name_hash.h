// Values by name, for a million names that come one by one.
#pragma once

#include <QHash>
#include <QString>

#include <array>

namespace inspector {

/// Divided into parts, since a hash that grows moves all it has: with a hundred thousand names that takes 10 ms at
/// once.
template <class Value>
class NameHash {
public:
    /// Null where there is none.
    [[nodiscard]] const Value *find(const QString &name) const
    {
        const QHash<QString, Value> &part = parts[partOf(name)];
        const auto found = part.constFind(name);
        return found == part.cend() ? nullptr : &*found;
    }
    void insert(const QString &name, Value value) { parts[partOf(name)].insert(name, value); }
    /// By all its letters: thousands of names may have the same ending.
    [[nodiscard]] static size_t partOf(const QString &name) { return qHash(name) >> (sizeof(size_t) * 8 - PartBits); }

private:
    static constexpr int PartBits = 6;

    std::array<QHash<QString, Value>, 1 << PartBits> parts;
};

} // namespace inspector
