// Puts into words what is missing where a loss row stands.
#include <inspector/session/loss_text.h>

#include <inspector/session/plural.h>
#include <libbus/tap/record.h>

#include <QCoreApplication>

namespace inspector {

namespace {

struct LossText {
    Q_DECLARE_TR_FUNCTIONS(inspector::LossText)
public:
    static QString evicted(const MessageRow &row, const Names &names)
    {
        if (row.lost == 0)
            return tr("what told of lost messages was evicted to stay within memory");
        const int n = pluralOf(row.lost);
        const bool oneAgent = row.source != NoName;
        const QString kind = bus::kindName(row.kind);
        const QString agent = names.text(row.source);
        if (oneAgent && !row.kindsDiffer)
            return tr("%L1 %2 messages of %3 evicted to stay within memory", nullptr, n).arg(row.lost).arg(kind, agent);
        if (oneAgent)
            return tr("%L1 messages of %2 evicted to stay within memory", nullptr, n).arg(row.lost).arg(agent);
        if (!row.kindsDiffer)
            return tr("%L1 %2 messages of several agents evicted to stay within memory", nullptr, n)
                .arg(row.lost)
                .arg(kind);
        return tr("%L1 messages evicted to stay within memory", nullptr, n).arg(row.lost);
    }

    static QString counted(bus::LossBy by, quint64 lost)
    {
        const int n = pluralOf(lost);
        switch (by) {
        case bus::LossBy::Tap: return tr("%L1 messages lost by the tap", nullptr, n).arg(lost);
        case bus::LossBy::Retention:
            return tr("%L1 messages left out to stay within memory, or by a filter", nullptr, n).arg(lost);
        case bus::LossBy::File: return tr("%L1 messages lost in a damaged file", nullptr, n).arg(lost);
        }
        return {};
    }

    static QString uncounted(bus::LossBy by)
    {
        switch (by) {
        case bus::LossBy::Tap: return tr("messages lost by the tap, and nobody can tell how many");
        case bus::LossBy::Retention:
            return tr("messages left out to stay within memory, or by a filter, and nobody can tell how many");
        case bus::LossBy::File: return tr("messages lost in a damaged file, and nobody can tell how many");
        }
        return {};
    }

    static QString help(const MessageRow &row)
    {
        if (row.evictedHere && row.lost == 0)
            return tr("These messages were never in this session: their records were lost. The rows that told of it were "
                      "let go to stay within memory.");
        if (row.evictedHere)
            return tr("These messages were here and were let go to stay within memory: the data of who speaks most goes "
                      "first. A larger memory limit, in Edit → Preferences, keeps more.");
        if (bus::LossBy(row.lossBy) == bus::LossBy::Retention)
            return tr("These messages were on the bus, but are not in this file: who wrote it had let go of them to stay "
                      "within memory, or left them out by a filter.");
        return tr("These messages were on the bus, but not in this session: their records were lost. The bus itself "
                  "dropped nothing here.");
    }
};

} // namespace

QString lossText(const MessageRow &row, const Names &names)
{
    if (row.evictedHere)
        return LossText::evicted(row, names);
    const auto by = bus::LossBy(row.lossBy);
    return row.lost > 0 ? LossText::counted(by, row.lost) : LossText::uncounted(by);
}

QString lossHelp(const MessageRow &row)
{
    return LossText::help(row);
}

} // namespace inspector
