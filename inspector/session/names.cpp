// Names as numbers.
#include <inspector/session/names.h>

#include <atomic>

namespace inspector {

Names::Names()
{
    static std::atomic<quint64> next{1};
    tableSerial = next.fetch_add(1, std::memory_order_relaxed);
    recent.fill(NoName);
}

size_t Names::recentPlace(const QString &name)
{
    const qsizetype size = name.size();
    const size_t ends = size > 1 ? size_t(name.at(0).unicode()) * 7 + size_t(name.at(size - 1).unicode()) * 5
            + size_t(name.at(size - 2).unicode())
                                 : 0;
    return (ends + size_t(size)) % std::tuple_size_v<decltype(recent)>;
}

NameId Names::intern(const QString &name)
{
    if (const std::optional<NameId> known = find(name))
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
    NameId &place = recent[recentPlace(name)];
    if (place != NoName && texts.at(place) == name)
        return place;
    const NameId *known = ids.find(name);
    if (!known)
        return std::nullopt;
    place = *known;
    return place;
}

} // namespace inspector
