// Names as numbers.
#include <inspector/session/names.h>

#include <atomic>

namespace inspector {

Names::Names()
{
    static std::atomic<quint64> next{1};
    tableSerial = next.fetch_add(1, std::memory_order_relaxed);
}

NameId Names::intern(const QString &name)
{
    if (const auto known = ids.constFind(name); known != ids.cend())
        return *known;
    constexpr qint64 overhead = 2 * sizeof(QString) + sizeof(NameId) + 32; // both containers and the string's header
    bytesHeld += name.size() * qint64(sizeof(QChar)) + overhead;
    const NameId id = size();
    ids.insert(name, id);
    texts.append(name);
    return id;
}

std::optional<NameId> Names::find(const QString &name) const
{
    const auto known = ids.constFind(name);
    return known == ids.cend() ? std::nullopt : std::optional(*known);
}

} // namespace inspector
