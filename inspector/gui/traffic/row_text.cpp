// Puts rows of a session into words.
#include <inspector/gui/traffic/row_text.h>

#include <inspector/gui/detail/message_document.h>
#include <inspector/gui/table/format.h>
#include <inspector/session/duration_text.h>
#include <inspector/session/loss_text.h>
#include <inspector/session/marks.h>

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int NamesListed = 3;
constexpr int MostFatesLookedAt = 1'000; ///< for a cell: a broadcast may have ten thousand, and a page many cells

QString seconds(qint64 ns)
{
    return secondsText(ns, 6);
}

QString timeOfDay(qint64 ns)
{
    const qint64 us = ns / 1'000;
    const auto time = QDateTime::fromMSecsSinceEpoch(us / 1'000);
    return time.toString(u"HH:mm:ss.zzz"_s) + u"%1"_s.arg(us % 1'000, 3, 10, QChar(u'0'));
}

/// At most three names, and how many more there are.
QString listed(const QStringList &names)
{
    QString text = names.mid(0, NamesListed).join(u", "_s);
    if (names.size() > NamesListed)
        text += u" +"_s + countText(quint64(names.size() - NamesListed));
    return text;
}

} // namespace

QString RowText::cell(qint64 index, Column column, qint64 rowAbove) const
{
    const MessageRow row = session->row(index);
    const bool isOfTime = column == Column::Time || column == Column::Delta;
    if (row.type != MessageRow::Type::Message && column != Column::Seq && !isOfTime)
        return column == Column::Summary ? loss(row) : QString();
    switch (column) {
    case Column::Seq: return seqText(row.seq);
    case Column::Time:
        return time(index, rowAbove);
    case Column::Priority:
        return row.isSystem() ? tr("system") : tr("data");
    case Column::Type:
        return bus::kindName(row.kind);
    case Column::Source:
        return session->name(row.source);
    case Column::Target:
        return row.target == NoName ? tr("all", "a broadcast's target") : session->name(row.target);
    case Column::Task:
        return session->name(row.task);
    case Column::Size: return bytesText(row.size);
    case Column::Summary:
        return summary(index);
    case Column::Fate:
        return fate(index);
    case Column::Delta:
        return delta(index, rowAbove);
    case Column::Waited:
        return longest(index, &StoredFate::waitedNs);
    case Column::Ran:
        return longest(index, &StoredFate::ranNs);
    case Column::HandledBy:
        return handledBy(index);
    }
    return {};
}

QString RowText::fate(qint64 index) const
{
    const MessageRow row = session->row(index);
    if (row.type != MessageRow::Type::Message)
        return {};
    const int known = row.handled + row.dropped + row.discarded + row.failed;
    if (known == 0)
        return row.fatesLost ? tr("not known: the record is lost") : tr("waiting");
    if (known == row.handled && row.handled > 1 && !row.fatesLost) // the usual broadcast: no need to ask for names
        return tr("handled by %Ln", nullptr, row.handled);

    QStringList handled, dropped, discarded, undelivered, failed;
    for (const bus::FateRecord &fate : session->fates(index)) {
        switch (fate.fate) {
        case bus::Fate::Handled:
            handled += fate.subscriber;
            break;
        case bus::Fate::Dropped:
            dropped += fate.subscriber;
            break;
        case bus::Fate::Discarded:
            discarded += fate.subscriber;
            break;
        case bus::Fate::Undelivered:
            undelivered += fate.subscriber;
            break;
        case bus::Fate::Failed:
            failed += fate.subscriber;
            break;
        }
    }
    QStringList parts;
    if (!failed.isEmpty())
        parts += tr("failed at %1").arg(listed(failed));
    if (!dropped.isEmpty())
        parts += tr("dropped by %1").arg(listed(dropped));
    if (!undelivered.isEmpty())
        parts += tr("undelivered to %1").arg(listed(undelivered));
    if (!discarded.isEmpty())
        parts += tr("discarded at %1").arg(listed(discarded));
    if (handled.size() == 1)
        parts += tr("handled by %1").arg(handled.first());
    else if (!handled.isEmpty())
        parts += tr("handled by %Ln", nullptr, int(handled.size()));
    if (row.fatesLost)
        parts += tr("others not known");
    return parts.join(u", "_s);
}

QString RowText::fateHelp(qint64 index) const
{
    const MessageRow row = session->row(index);
    switch (mark(row)) {
    case RowMark::Loss:
        return lossHelp(row);
    case RowMark::Failed:
        return tr("The handler threw while it worked on this message. The Fate tab of the details shows what it threw.");
    case RowMark::Dropped:
        return tr("The data queue was full, so the subscriber never gets this message. It is slower than what it is "
                  "sent: make its handler quicker, give its subscription a larger capacity, or send it less.");
    case RowMark::Discarded:
        return tr("The subscriber left while the message was still in its queue.");
    case RowMark::None:
        break;
    }
    return {};
}

QString RowText::loss(const MessageRow &row) const
{
    return lossText(row, session->names());
}

RowMark RowText::mark(const MessageRow &row)
{
    if (row.type != MessageRow::Type::Message)
        return RowMark::Loss;
    if (row.failed > 0)
        return RowMark::Failed;
    if (row.dropped > 0)
        return RowMark::Dropped;
    if (row.discarded > 0)
        return RowMark::Discarded;
    return RowMark::None;
}

QString RowText::line(qint64 row, const QList<Column> &columns, qint64 rowAbove) const
{
    QStringList cells;
    for (const Column column : columns)
        cells += cell(row, column, rowAbove).replace(u'\t', u' ').replace(u'\n', u' ');
    return cells.join(u'\t');
}

QString RowText::spoken(qint64 index) const
{
    const MessageRow row = session->row(index);
    if (row.type != MessageRow::Type::Message)
        return loss(row);
    const QString words = tr("%1, %2, from %3 to %4, %5, %6")
                              .arg(cell(index, Column::Seq), cell(index, Column::Type), cell(index, Column::Source),
                                   cell(index, Column::Target), cell(index, Column::Summary), fate(index));
    const std::optional<QString> noted = note(index);
    return noted ? tr("Marked: %1. %2").arg(*noted, words) : words;
}

QByteArray RowText::json(const std::vector<qint64> &rows) const
{
    std::vector<qint64> whole;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(whole), [this](qint64 row) {
        return session->row(row).type == MessageRow::Type::Message && !session->row(row).contentEvicted;
    });
    if (whole.size() == 1)
        return documentText(messageDocument(session->message(whole.front()))) + '\n';
    QByteArrayList lines;
    for (qint64 row : whole)
        lines += documentText(messageDocument(session->message(row)), false);
    return "[\n" + lines.join(",\n") + "\n]\n";
}

QString RowText::time(qint64 index, qint64 rowAbove) const
{
    const qint64 t = session->row(index).t;
    switch (format) {
    case TimeFormat::Absolute:
        return timeOfDay(t);
    case TimeFormat::Relative:
        if (timeReferences.contains(index))
            return tr("*REF*", "the time of this row is zero");
        return seconds(t - timeReferences.baseOf(index).value_or(session->startTime()));
    case TimeFormat::Delta:
        return delta(index, rowAbove);
    }
    return {};
}

QString RowText::delta(qint64 row, qint64 rowAbove) const
{
    return seconds(rowAbove < 0 ? 0 : session->row(row).t - session->row(rowAbove).t);
}

QString RowText::longest(qint64 row, qint64 StoredFate::*duration) const
{
    std::optional<qint64> most;
    int looked = 0;
    for (auto fate = session->firstFate(row); fate && looked < MostFatesLookedAt; fate = session->nextFate(*fate), ++looked) {
        if (fate->handlerRan())
            most = std::max(most.value_or(0), (*fate).*duration);
    }
    return most ? durationText(*most) : QString();
}

QString RowText::handledBy(qint64 row) const
{
    QStringList names;
    int looked = 0;
    for (auto fate = session->firstFate(row); fate && looked < MostFatesLookedAt; fate = session->nextFate(*fate), ++looked) {
        if (fate->fate() == bus::Fate::Handled)
            names.prepend(session->name(fate->subscriber));
    }
    return listed(names);
}

std::optional<QString> RowText::note(qint64 index) const
{
    const MessageRow row = session->row(index);
    const bool isMarked = row.type == MessageRow::Type::Message && session->marks()->contains(row.seq);
    return isMarked ? std::optional(session->marks()->note(row.seq)) : std::nullopt;
}

QString RowText::summary(qint64 row) const
{
    if (session->row(row).contentEvicted)
        return session->summary(row);
    if (const QString *known = summaries.object(row))
        return *known;
    auto *made = new QString(session->summary(row));
    const QString text = *made;
    summaries.insert(row, made);
    return text;
}

} // namespace inspector
