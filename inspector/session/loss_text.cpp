// Puts into words what is missing where a loss row stands.
#include <inspector/session/loss_text.h>

#include <libbus/tap/record.h>

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace inspector {

namespace {

struct LossText {
    Q_DECLARE_TR_FUNCTIONS(inspector::LossText)
public:
    static QString evicted(const MessageRow &row, const Names &names, int count)
    {
        const bool oneAgent = row.source != NoName;
        const QString kind = bus::kindName(row.kind);
        const QString agent = names.text(row.source);
        if (oneAgent && !row.kindsDiffer)
            return tr("%Ln %1 messages of %2 evicted to stay within memory", nullptr, count).arg(kind, agent);
        if (oneAgent)
            return tr("%Ln messages of %1 evicted to stay within memory", nullptr, count).arg(agent);
        if (!row.kindsDiffer)
            return tr("%Ln %1 messages of several agents evicted to stay within memory", nullptr, count).arg(kind);
        return tr("%Ln messages evicted to stay within memory", nullptr, count);
    }

    static QString of(const MessageRow &row, const Names &names)
    {
        if (row.lost == 0)
            return tr("messages are lost here, and nobody can tell how many");
        const auto count = int(std::min<quint64>(row.lost, std::numeric_limits<int>::max()));
        if (row.evictedHere)
            return evicted(row, names, count);
        switch (bus::LossBy(row.lossBy)) {
        case bus::LossBy::Tap: return tr("%Ln messages lost by the tap", nullptr, count);
        case bus::LossBy::Retention: return tr("%Ln messages evicted to stay within memory", nullptr, count);
        case bus::LossBy::File: return tr("%Ln messages lost in a damaged file", nullptr, count);
        }
        return {};
    }
};

} // namespace

QString lossText(const MessageRow &row, const Names &names)
{
    return LossText::of(row, names);
}

} // namespace inspector
