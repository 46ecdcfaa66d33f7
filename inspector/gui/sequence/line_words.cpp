// Puts lines of a sequence diagram into words.
#include "line_words.h"

#include <inspector/convert/message_label.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/session/duration_text.h>


#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 WorthTelling = 1'000'000; ///< ns: a shorter wait is no news
constexpr size_t ArrivalsTold = 8;

Outcome worstOf(const SequenceLine &line)
{
    Outcome worst = Outcome::Handled;
    for (const Arrival &arrival : line.arrivals)
        worst = std::max(worst, arrival.worst());
    return worst;
}

qint64 longestWait(const SequenceLine &line)
{
    qint64 longest = 0;
    for (const Arrival &arrival : line.arrivals)
        longest = std::max(longest, arrival.longestWaitNs);
    return longest;
}

} // namespace

QColor outcomeColor(Outcome outcome, const QPalette &palette)
{
    const ThemeColors &colors = Theme::colors(palette);
    switch (outcome) {
    case Outcome::Handled: break;
    case Outcome::Waiting:
    case Outcome::Unknown:
    case Outcome::Discarded: return colors.waiting;
    case Outcome::Undelivered:
    case Outcome::Dropped: return colors.drop;
    case Outcome::Failed: return colors.failed;
    }
    return palette.color(QPalette::Text);
}

std::vector<LabelPart> LineWords::label(const SequenceLine &line, const QPalette &palette) const
{
    const ThemeColors &colors = Theme::colors(palette);
    if (line.isNote())
        return {{session->summary(line.row), colors.loss}};
    std::vector<LabelPart> parts{{kind(line), groupColor(kindGroup(line.kind), palette)}};
    if (line.task != NoName)
        parts.push_back({session->name(line.task), colors.muted});
    if (line.isBroadcast() && line.type != SequenceLine::Type::Delivery && line.receivers > 0)
        parts.push_back({tr("%Ln receivers", nullptr, int(line.receivers)), colors.muted});
    if (line.isBroadcast() && line.receivers == 0)
        parts.push_back({tr("broadcast"), colors.muted});
    if (const qint64 wait = longestWait(line); wait >= WorthTelling)
        parts.push_back({tr("waited %1").arg(durationText(wait)), colors.waiting});
    if (const QString words = mishaps(line); !words.isEmpty())
        parts.push_back({words, outcomeColor(worstOf(line), palette)});
    return parts;
}

QString LineWords::time(const SequenceLine &line) const
{
    return secondsText(line.t - session->startTime(), 3);
}

QString LineWords::spoken(const SequenceLine &line) const
{
    if (line.isNote())
        return session->summary(line.row);
    if (line.type == SequenceLine::Type::Message)
        return rowText.spoken(line.row);
    const QString what = tr("%1, from %2 to %3").arg(kind(line), session->name(line.source), receiver(line));
    const QString trouble = mishaps(line);
    return trouble.isEmpty() ? what : tr("%1, %2").arg(what, trouble);
}

QString LineWords::toolTip(const SequenceLine &line) const
{
    if (line.isNote())
        return session->summary(line.row).toHtmlEscaped() + u"<p>"_s + rowText.fateHelp(line.row).toHtmlEscaped();
    QString words = u"<b>%1</b><br>%2 → %3"_s.arg(
        kind(line).toHtmlEscaped(), session->name(line.source).toHtmlEscaped(), receiver(line).toHtmlEscaped());
    words += u"<br>"_s + tr("Message %1, sent at %2 s").arg(seqText(session->row(line.row).seq), time(line));
    if (line.type != SequenceLine::Type::Fold)
        words += u"<br>"_s + session->summary(line.row).toHtmlEscaped();
    for (size_t i = 0; i < std::min(line.arrivals.size(), ArrivalsTold); ++i)
        words += u"<br>• "_s + arrival(line.arrivals[i]).toHtmlEscaped();
    if (line.arrivals.size() > ArrivalsTold)
        words += u"<br>• "_s + tr("%Ln more receivers", nullptr, int(line.arrivals.size() - ArrivalsTold));
    if (line.isFolded())
        words += u"<p>"_s + tr("The right arrow key, or a double click, unfolds this line.");
    if (line.mishaps > 0)
        words += u"<p>"_s + rowText.fateHelp(line.row).toHtmlEscaped();
    return words;
}

QString LineWords::kind(const SequenceLine &line) const
{
    QString words;
    if (const QString *known = kinds.object(line.row)) {
        words = *known;
    } else {
        words = labelOf(session->message(line.row));
        kinds.insert(line.row, new QString(words));
    }
    return line.count > 1 ? u"%1 ×%2"_s.arg(words, countText(quint64(line.count))) : words;
}

QString LineWords::receiver(const SequenceLine &line) const
{
    if (line.target != NoName)
        return session->name(line.target);
    return line.type == SequenceLine::Type::Delivery ? session->name(line.arrivals.front().receiver) : tr("everyone");
}

QString LineWords::mishaps(const SequenceLine &line) const
{
    std::array<quint32, OutcomeCount> counts{};
    for (const Arrival &arrival : line.arrivals) {
        for (size_t outcome = 0; outcome < OutcomeCount; ++outcome)
            counts[outcome] += arrival.counts[outcome];
    }
    const auto count = [&counts](Outcome outcome) { return int(counts[size_t(outcome)]); };
    QStringList words;
    if (const int n = count(Outcome::Failed))
        words += tr("%Ln failed", nullptr, n);
    if (const int n = count(Outcome::Dropped))
        words += tr("%Ln dropped", nullptr, n);
    if (const int n = count(Outcome::Undelivered))
        words += tr("%Ln undelivered", nullptr, n);
    if (const int n = count(Outcome::Discarded))
        words += tr("%Ln discarded", nullptr, n);
    if (const int n = count(Outcome::Waiting))
        words += tr("%Ln waiting", nullptr, n);
    return words.join(u", "_s);
}

QString LineWords::arrival(const Arrival &arrival) const
{
    const QString name = session->name(arrival.receiver);
    quint32 all = 0;
    for (const quint32 count : arrival.counts)
        all += count;
    if (all > 1) {
        const auto lost = int(all - arrival.count(Outcome::Handled));
        const QString handled = tr("%1 handled %Ln messages", nullptr, int(arrival.count(Outcome::Handled))).arg(name);
        return lost == 0 ? handled : tr("%1, and %Ln not", nullptr, lost).arg(handled);
    }
    const auto ran = [&](const QString &sentence) {
        return sentence.arg(name, durationText(arrival.longestWaitNs),
                            durationText(arrival.endedAt - arrival.startedAt));
    };
    switch (arrival.worst()) {
    case Outcome::Handled: return ran(tr("%1 handled it: it waited %2, and ran %3"));
    case Outcome::Failed: return ran(tr("%1 failed: it waited %2, and ran %3"));
    case Outcome::Waiting: return tr("It waits for %1").arg(name);
    case Outcome::Unknown: return tr("What became of it at %1 is not known").arg(name);
    case Outcome::Discarded: return tr("%1 left before its turn came").arg(name);
    case Outcome::Undelivered: return tr("There is no %1").arg(name);
    case Outcome::Dropped: return tr("%1 dropped it: its data queue was full").arg(name);
    }
    return {};
}

} // namespace inspector
