// The words for what becomes of a message, and for what was lost by whom.
#include <libbus/message/words.h>
#include <libbus/tap/record.h>

namespace bus {

using namespace Qt::StringLiterals;

template <>
const QStringList &detail::wordsOf<Fate>()
{
    static const QStringList words = {u"handled"_s, u"dropped"_s, u"discarded"_s, u"failed"_s, u"undelivered"_s};
    return words;
}

template <>
const QStringList &detail::wordsOf<LossBy>()
{
    static const QStringList words = {u"tap"_s, u"retention"_s, u"file"_s};
    return words;
}

template <>
const QStringList &detail::wordsOf<LossRecord::What>()
{
    static const QStringList words = {u"messages"_s, u"fates"_s};
    return words;
}

QString fateName(Fate fate)
{
    return detail::toWord(fate);
}

std::optional<Fate> fateFromName(QStringView name)
{
    return detail::fromWord<Fate>(name);
}

} // namespace bus
