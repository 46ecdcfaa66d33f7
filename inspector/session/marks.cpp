// Keeps marks in the order of seq.
#include <inspector/session/marks.h>

#include <algorithm>
#include <iterator>

namespace inspector {

std::optional<quint64> Marks::next(quint64 seq) const
{
    if (notes.isEmpty())
        return std::nullopt;
    const auto after = notes.upperBound(seq);
    return after == notes.cend() ? notes.firstKey() : after.key();
}

std::optional<quint64> Marks::previous(quint64 seq) const
{
    if (notes.isEmpty())
        return std::nullopt;
    const auto notBefore = notes.lowerBound(seq);
    return notBefore == notes.cbegin() ? notes.lastKey() : std::prev(notBefore).key();
}

Marks::Notes Marks::copy() const
{
    const std::lock_guard lock(mutex);
    return notes;
}

void Marks::toggle(quint64 seq)
{
    if (contains(seq))
        remove(seq);
    else
        setNote(seq, {});
}

void Marks::setNote(quint64 seq, const QString &note)
{
    const auto known = notes.constFind(seq);
    if (known != notes.cend() && *known == note)
        return;
    {
        const std::lock_guard lock(mutex);
        notes.insert(seq, note);
    }
    emit changed(seq, seq);
}

void Marks::remove(quint64 seq)
{
    if (!contains(seq))
        return;
    {
        const std::lock_guard lock(mutex);
        notes.remove(seq);
    }
    emit changed(seq, seq);
}

void Marks::replaceAll(const Notes &marks)
{
    if (marks == notes)
        return;
    Notes before = marks;
    {
        const std::lock_guard lock(mutex);
        notes.swap(before);
    }
    quint64 first = before.isEmpty() ? notes.firstKey() : before.firstKey();
    quint64 last = before.isEmpty() ? notes.lastKey() : before.lastKey();
    if (!notes.isEmpty()) {
        first = std::min(first, notes.firstKey());
        last = std::max(last, notes.lastKey());
    }
    emit changed(first, last);
}

} // namespace inspector
