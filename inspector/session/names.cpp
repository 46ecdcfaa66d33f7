// Names as numbers.
#include <inspector/session/names.h>

#include <atomic>

namespace inspector {

namespace {

/// Whoever says a name often says it in the same memory: then its letters need not be compared.
bool isSame(const QString &a, const QString &b)
{
    return a.size() == b.size() && (a.constData() == b.constData() || a == b);
}

/// Quick to make: of the length and the last four letters, where numbered names differ.
size_t hashOfEnding(const QString &name)
{
    quint64 ending = 0;
    for (const QChar letter : QStringView(name).last(qMin<qsizetype>(name.size(), 4)))
        ending = ending << 16 ^ letter.unicode();
    constexpr quint64 goldenRatio = 0x9E37'79B9'7F4A'7C15; // what differs shows in the highest bits
    return size_t((ending + quint64(name.size())) * goldenRatio);
}

} // namespace

Names::Names()
{
    static std::atomic<quint64> next{1};
    tableSerial = next.fetch_add(1, std::memory_order_relaxed);
    recent.fill(NoName);
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
    NameId &place = recent[hashOfEnding(name) >> (sizeof(size_t) * 8 - RecentBits)];
    if (place != NoName && isSame(texts.at(place), name))
        return place;
    const NameId *known = ids.find(name);
    if (!known)
        return std::nullopt;
    place = *known;
    return place;
}

} // namespace inspector
