// Reads places, and finds them.
#include <inspector/session/place.h>

#include <inspector/session/filter/values.h>
#include <inspector/session/session.h>

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000'000;
constexpr qint64 Millisecond = 1'000'000;

/// In ns since midnight.
std::optional<qint64> parseTimeOfDay(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int hours = match.captured(1).toInt();
    const int minutes = match.captured(2).toInt();
    const int seconds = match.captured(3).toInt();
    if (hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    const qint64 fraction = match.captured(4).leftJustified(9, u'0').toLongLong();
    return ((hours * 60 + minutes) * 60 + seconds) * Second + fraction;
}

/// `12`, or as the program writes it: `1,204`.
std::optional<qint64> parseSeq(const QString &text)
{
    bool ok = false;
    if (const qint64 plain = text.toLongLong(&ok); ok)
        return plain >= 0 ? std::optional(plain) : std::nullopt;
    const qint64 grouped = QLocale().toLongLong(text, &ok);
    return ok && grouped >= 0 ? std::optional(grouped) : std::nullopt;
}

qint64 distance(quint64 a, quint64 b)
{
    return qint64(a > b ? a - b : b - a);
}

/// The message row that comes closest to `seq`; of two, the one before.
std::optional<qint64> nearestRow(const Session &session, quint64 seq)
{
    const std::optional<qint64> before = session.findRowUpTo(seq);
    const std::optional<qint64> after = session.findRowFrom(seq);
    if (!before || !after)
        return before ? before : after;
    return distance(session.row(*after).seq, seq) < distance(session.row(*before).seq, seq) ? after : before;
}

FoundPlace findSeq(const Session &session, quint64 seq)
{
    const std::optional<qint64> row = session.findRow(seq);
    return {row, row ? std::nullopt : nearestRow(session, seq)};
}

FoundPlace findStep(const Session &session, qint64 step, qint64 from)
{
    const auto start = qint64(session.row(from).seq);
    if (start + step < 0)
        return {std::nullopt, nearestRow(session, 0)};
    return findSeq(session, quint64(start + step));
}

/// The first row that was published at `t` or later; times rise with the rows, but for moments between two senders.
FoundPlace findTime(const Session &session, qint64 t)
{
    const qint64 last = session.rowEnd() - 1;
    if (t < session.row(session.rowBegin()).t)
        return {std::nullopt, session.rowBegin()};
    if (t > session.row(last).t)
        return {std::nullopt, last};
    qint64 begin = session.rowBegin();
    qint64 end = last;
    while (begin < end) {
        const qint64 middle = begin + (end - begin) / 2;
        if (session.row(middle).t < t)
            begin = middle + 1;
        else
            end = middle;
    }
    return {session.standIn(begin), std::nullopt};
}

qint64 onDayOf(qint64 t, int daysLater, qint64 sinceMidnight)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(t / Millisecond).date().addDays(daysLater);
    const QDateTime time(day, QTime::fromMSecsSinceStartOfDay(int(sinceMidnight / Millisecond)));
    return time.toMSecsSinceEpoch() * Millisecond + sinceMidnight % Millisecond;
}

FoundPlace findTimeOfDay(const Session &session, qint64 sinceMidnight, qint64 from)
{
    const qint64 here = session.row(from).t;
    for (const int daysLater : {0, 1, -1}) {
        const FoundPlace found = findTime(session, onDayOf(here, daysLater, sinceMidnight));
        if (found.row)
            return found;
    }
    return findTime(session, onDayOf(here, 0, sinceMidnight));
}

} // namespace

std::optional<Place> parsePlace(const QString &written)
{
    const QString text = written.simplified();
    if (text.startsWith(u'+') || text.startsWith(u'-')) {
        bool ok = false;
        const int step = text.toInt(&ok);
        return ok ? std::optional(Place{Place::Kind::Step, step}) : std::nullopt;
    }
    if (const auto seq = parseSeq(text))
        return Place{Place::Kind::Seq, *seq};
    if (const auto time = parseTimeOfDay(text))
        return Place{Place::Kind::TimeOfDay, *time};
    if (const auto duration = filter::parseDuration(QString(text).remove(u' ')); duration && *duration >= 0)
        return Place{Place::Kind::SinceStart, *duration};
    return std::nullopt;
}

FoundPlace findPlace(const Session &session, const Place &place, qint64 from)
{
    if (session.rowBegin() == session.rowEnd())
        return {};
    const bool isHeld = from >= session.rowBegin() && from < session.rowEnd();
    const qint64 start = isHeld ? from : session.rowEnd() - 1;
    switch (place.kind) {
    case Place::Kind::Seq: return findSeq(session, quint64(place.number));
    case Place::Kind::Step: return findStep(session, place.number, start);
    case Place::Kind::TimeOfDay: return findTimeOfDay(session, place.number, start);
    case Place::Kind::SinceStart: return findTime(session, session.startTime() + place.number);
    }
    return {};
}

} // namespace inspector
