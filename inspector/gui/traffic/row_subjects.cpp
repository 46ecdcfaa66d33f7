// What a row of the traffic list can be filtered by.
#include <inspector/gui/traffic/row_subjects.h>

#include <inspector/session/filter/filter_text.h>
#include <inspector/session/session.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;
using filter::FieldId;

namespace {

/// That this became of the message: at one subscriber by its name, at several by the field alone.
QString testOf(const Session &session, qint64 index, bus::Fate what)
{
    const auto isAlike = [what](const bus::FateRecord &fate) {
        const bool isDiscarded = what == bus::Fate::Discarded && fate.fate == bus::Fate::Undelivered;
        return fate.fate == what || isDiscarded;
    };
    const auto fates = session.fates(index);
    const auto one = std::find_if(fates.begin(), fates.end(), isAlike);
    if (std::count_if(fates.begin(), fates.end(), isAlike) == 1)
        return filter::fateTest(one->fate, one->subscriber);
    switch (what) {
    case bus::Fate::Failed: return fieldName(FieldId::Failed);
    case bus::Fate::Dropped: return fieldName(FieldId::Dropped);
    case bus::Fate::Handled: return fieldName(FieldId::Handled);
    default: return fieldName(FieldId::Discarded);
    }
}

/// The worst that became of the message.
QString fateTest(const Session &session, qint64 index)
{
    const MessageRow row = session.row(index);
    if (row.handled + row.dropped + row.discarded + row.failed == 0)
        return filter::waitingTest();
    const auto worst = row.failed ? bus::Fate::Failed
        : row.dropped             ? bus::Fate::Dropped
        : row.discarded           ? bus::Fate::Discarded
                                  : bus::Fate::Handled;
    return testOf(session, index, worst);
}

/// At least as long as the longest of the row.
QString longestTest(const Session &session, qint64 index, FieldId field, qint64 bus::FateRecord::*duration)
{
    qint64 longest = -1;
    for (const bus::FateRecord &fate : session.fates(index)) {
        if (fate.fate == bus::Fate::Handled || fate.fate == bus::Fate::Failed)
            longest = std::max(longest, fate.*duration);
    }
    return longest < 0 ? QString() : filter::atLeastTest(field, longest);
}

QString cellTest(const Session &session, qint64 index, Column column)
{
    const MessageRow row = session.row(index);
    const bool isLoss = row.type != MessageRow::Type::Message;
    if (isLoss && column != Column::Seq && column != Column::Time)
        return column == Column::Summary ? fieldName(FieldId::Loss) : QString();
    switch (column) {
    case Column::Seq: return filter::equalTest(FieldId::Seq, row.seq);
    case Column::Time: return filter::atLeastTest(FieldId::Time, row.t - session.startTime());
    case Column::Priority: return filter::equalTest(FieldId::Priority, filter::wordOf(row.kind, FieldId::Priority));
    case Column::Type: return filter::equalTest(FieldId::Type, bus::kindName(row.kind));
    case Column::Source: return filter::equalTest(FieldId::Source, session.name(row.source));
    case Column::Target:
        return row.target == NoName ? fieldName(FieldId::Broadcast)
                                    : filter::equalTest(FieldId::Target, session.name(row.target));
    case Column::Task:
        return row.task == NoName ? filter::negated(fieldName(FieldId::Task))
                                  : filter::equalTest(FieldId::Task, session.name(row.task));
    case Column::Size: return filter::equalTest(FieldId::Size, quint64(row.size));
    case Column::Summary: return filter::equalTest(FieldId::Summary, session.summary(index));
    case Column::Fate: return fateTest(session, index);
    case Column::Waited: return longestTest(session, index, FieldId::Waited, &bus::FateRecord::waitedNs);
    case Column::Ran: return longestTest(session, index, FieldId::Ran, &bus::FateRecord::ranNs);
    case Column::HandledBy: return row.handled > 0 ? testOf(session, index, bus::Fate::Handled) : QString();
    case Column::Delta: break; // it depends on what is shown above
    }
    return {};
}

} // namespace

Subject cellSubject(const Session &session, qint64 index, Column column)
{
    const MessageRow row = session.row(index);
    Subject subject{cellTest(session, index, column), index, {}, session.name(row.task)};
    if (column == Column::Source)
        subject.agent = session.name(row.source);
    else if (column == Column::Target)
        subject.agent = session.name(row.target);
    return subject;
}

QList<Subject> rowSubjects(const Session &session, qint64 row, int column)
{
    const auto first = Column(column < 0 ? int(Column::Type) : column);
    QList<Subject> subjects{cellSubject(session, row, first)};
    const auto isThere = [&](const Subject &one) {
        return std::any_of(subjects.begin(), subjects.end(),
                           [&](const Subject &other) { return other.test == one.test; });
    };
    for (int other = 0; other < ColumnCount; ++other) {
        const Subject subject = cellSubject(session, row, Column(other));
        if (!isThere(subject)) // as where it was handled, and by whom
            subjects += subject;
    }
    return subjects;
}

} // namespace inspector
