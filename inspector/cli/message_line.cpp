// Columns of the live view: seq, time, priority, kind, who, fates, what.
#include <inspector/cli/message_line.h>

#include <inspector/cli/text.h>
#include <inspector/session/kind_group.h>
#include <inspector/session/loss_text.h>
#include <inspector/session/summary.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

constexpr int SeqColumns = 7;
constexpr int TimeColumns = 9;
constexpr int PriorityColumns = 4;
constexpr int KindColumns = 18;
constexpr int WhoColumns = 25;
constexpr int FateColumns = 8;

Colour colourOf(bus::Kind kind)
{
    switch (kindGroup(kind)) {
    case KindGroup::Lifecycle:
        return Colour::Magenta;
    case KindGroup::Frame:
        return Colour::Dim;
    case KindGroup::Task:
        return Colour::Cyan;
    case KindGroup::Stream:
        return Colour::Blue;
    }
    return Colour::None;
}

QString secondsSince(qint64 start, qint64 t)
{
    return QString::number(double(t - start) / 1e9, 'f', 3);
}

QString who(const Session &session, const MessageRow &row)
{
    const QString target = row.target == NoName ? u"*"_s : harmless(session.name(row.target));
    return harmless(session.name(row.source)) + u" → "_s + target;
}

/// `✓9 ✗1`: handled by nine, dropped for one; `!` failed, `~` thrown away when the subscriber left.
QString fateMarks(const MessageRow &row)
{
    QStringList marks;
    const auto add = [&marks](QChar mark, int count) {
        if (count > 0)
            marks += mark + QString::number(count);
    };
    add(u'✓', row.handled);
    add(u'✗', row.dropped);
    add(u'!', row.failed);
    add(u'~', row.discarded);
    return marks.isEmpty() ? u"…"_s : marks.join(u' ');
}

QString fateText(bus::Fate fate, const QString &subscriber, const QString &error)
{
    switch (fate) {
    case bus::Fate::Handled:
        return Cli::tr("handled by %1").arg(subscriber);
    case bus::Fate::Dropped:
        return Cli::tr("dropped for %1: its queue is full").arg(subscriber);
    case bus::Fate::Discarded:
        return Cli::tr("discarded, %1 has left").arg(subscriber);
    case bus::Fate::Undelivered:
        return Cli::tr("not delivered, %1 has left").arg(subscriber);
    case bus::Fate::Failed:
        return Cli::tr("failed at %1: %2").arg(subscriber, error);
    }
    return {};
}

bool isTrouble(bus::Fate fate)
{
    return fate != bus::Fate::Handled;
}

/// What went wrong with the message, if something did.
QString trouble(const Session &session, qint64 index)
{
    const MessageRow row = session.row(index);
    if (row.dropped + row.failed + row.discarded == 0)
        return {};
    QStringList texts;
    for (const bus::FateRecord &fate : session.fates(index)) {
        if (isTrouble(fate.fate))
            texts += harmless(fateText(fate.fate, fate.subscriber, fate.error));
    }
    return texts.join(u"; "_s);
}

QString lossLine(const Session &session, const MessageRow &row, const Terminal &terminal)
{
    const QString text =
        rightIn(QString::number(row.seq), SeqColumns) + u"  "_s + harmless(lossText(row, session.names()));
    return terminal.coloured(Colour::Yellow, text) + u'\n';
}

/// The rest of the line, cut to what the terminal has left.
QString fitted(const QString &text, int used, const Terminal &terminal)
{
    return terminal.isTerminal() ? cutTo(text, std::max(0, terminal.width() - used)) : text;
}

} // namespace

QString messageLine(const Session &session, qint64 index, const Terminal &terminal)
{
    const MessageRow row = session.row(index);
    if (row.type == MessageRow::Type::Loss)
        return lossLine(session, row, terminal);

    const Colour colour = colourOf(row.kind);
    const bool bad = row.dropped + row.failed > 0;
    const QString start = rightIn(QString::number(row.seq), SeqColumns) + u"  "_s
        + rightIn(secondsSince(session.startTime(), row.t), TimeColumns) + u"  "_s
        + leftIn(row.isSystem() ? Cli::tr("sys", "priority") : Cli::tr("data", "priority"), PriorityColumns) + u"  "_s;
    const QString kind = leftIn(bus::kindName(row.kind), KindColumns) + u"  "_s;
    const QString parties = leftIn(who(session, row), WhoColumns) + u"  "_s;
    const QString marks = leftIn(fateMarks(row), FateColumns) + u"  "_s;
    const int used = columnsOf(start) + columnsOf(kind) + columnsOf(parties) + columnsOf(marks);

    const QString problem = fitted(trouble(session, index), used, terminal);
    const QString gap = problem.isEmpty() ? QString() : u"  "_s;
    const QString summary =
        fitted(harmless(summaryOf(session.message(index))), used + columnsOf(problem) + columnsOf(gap), terminal);
    return start + terminal.coloured(colour, kind) + parties
        + terminal.coloured(bad ? Colour::Red : Colour::Green, marks) + terminal.coloured(Colour::Red, problem) + gap
        + terminal.coloured(row.kind == bus::Kind::Frame ? Colour::Dim : Colour::None, summary) + u'\n';
}

QString titleLine(const Terminal &terminal)
{
    const QString titles = rightIn(Cli::tr("seq"), SeqColumns) + u"  "_s + rightIn(Cli::tr("seconds"), TimeColumns) + u"  "_s
        + leftIn(Cli::tr("prio"), PriorityColumns) + u"  "_s + leftIn(Cli::tr("type"), KindColumns) + u"  "_s
        + leftIn(Cli::tr("source → target"), WhoColumns) + u"  "_s + leftIn(Cli::tr("fate"), FateColumns) + u"  "_s;
    return terminal.coloured(Colour::Dim, titles + fitted(Cli::tr("what"), columnsOf(titles), terminal)) + u'\n';
}

QString lateFateLine(const bus::FateRecord &fate, const Terminal &terminal)
{
    const QString text = rightIn(QString::number(fate.seq), SeqColumns) + u"  ↳ "_s
        + harmless(fateText(fate.fate, fate.subscriber, fate.error));
    return terminal.coloured(Colour::Red, fitted(text, 0, terminal)) + u'\n';
}

} // namespace inspector::cli
