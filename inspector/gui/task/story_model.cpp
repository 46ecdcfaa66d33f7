// Puts the steps of a task into words.
#include "story_model.h"

#include <inspector/gui/tasks/task_status.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/session/duration_text.h>
#include <inspector/session/kind_group.h>

#include <QFont>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 2'000;
/// A pause that is worth a look.
constexpr qint64 LongGapNs = 500'000'000;

QIcon groupIcon(bus::Kind kind)
{
    switch (kindGroup(kind)) {
    case KindGroup::Stream: return glyphIcon(Glyph::Play, &ThemeColors::muted);
    default: break;
    }
    switch (kind) {
    case bus::Kind::TaskRequest: return glyphIcon(Glyph::Disc, &ThemeColors::waiting);
    case bus::Kind::TaskResponse:
    case bus::Kind::TaskResponseUrgent: return glyphIcon(Glyph::Check, &ThemeColors::good);
    case bus::Kind::TaskCancel: return glyphIcon(Glyph::Slashed, &ThemeColors::muted);
    default: return glyphIcon(Glyph::Ring, &ThemeColors::muted);
    }
}

} // namespace

StoryModel::StoryModel(const Session *session, TaskStory *story, QObject *parent)
    : QAbstractItemModel(parent), session(session), story(story)
{
    connect(story, &TaskStory::aboutToBeReset, this, [this] { beginResetModel(); });
    connect(story, &TaskStory::wasReset, this, [this] { endResetModel(); });
    connect(story, &TaskStory::stepAboutToBeAdded, this,
            [this](int under, int place) { beginInsertRows(indexOf(under), place, place); });
    connect(story, &TaskStory::stepAdded, this, [this] { endInsertRows(); });
    connect(story, &TaskStory::stepChanged, this,
            [this](int step) { emit dataChanged(indexOf(step), indexOf(step, ColumnCount - 1)); });
}

QModelIndex StoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, quintptr(story->under(stepOf(parent)).at(size_t(row))));
}

QModelIndex StoryModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(story->step(stepOf(index)).parent) : QModelIndex();
}

int StoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(story->under(stepOf(parent)).size());
}

int StoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QModelIndex StoryModel::indexOf(int step, int column) const
{
    return step < 0 ? QModelIndex() : createIndex(story->step(step).place, column, quintptr(step));
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int step = stepOf(index);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(step, column).left(LongestText).simplified();
    case Qt::ToolTipRole:
        return column == Outcome ? outcomeHelp(story->fate(step))
                                 : u"<qt>%1</qt>"_s.arg(text(step, column).left(LongestText).toHtmlEscaped());
    case Qt::TextAlignmentRole: return headerData(column, Qt::Horizontal, role);
    case Qt::DecorationRole: return decoration(step, column);
    case Qt::ForegroundRole: return colour(step, column);
    case Qt::FontRole:
        if (column == What && story->step(step).kind == TaskStep::Kind::SubTask) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default: return {};
    }
}

QVariant StoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Since || section == Gap ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (Column(section)) {
    case What:
        return isTip
            ? tr("The messages of the task in the order of publishing. A task that its worker asked for on the "
                 "way stands at the place of its request, with its own messages under it.")
            : tr("Step");
    case Since: return isTip ? tr("The time since the request of the task that is followed.") : tr("Since request");
    case Gap: return isTip ? tr("The time since the message before it, here or in a task below.") : tr("Gap");
    case Who: return isTip ? tr("Who sent it to whom.") : tr("Who");
    case Outcome: return isTip ? tr("What became of it there, and how long it waited in the queue.") : tr("Outcome");
    case Says: return isTip ? tr("The words of the message; the chunks of a stream are joined.") : tr("Says");
    case ColumnCount: break;
    }
    return {};
}

void StoryModel::refreshOutcomes()
{
    for (int step = -1; step < story->stepCount(); ++step) {
        const auto &under = story->under(step);
        if (!under.empty())
            emit dataChanged(indexOf(under.front(), Outcome), indexOf(under.back(), Outcome));
    }
}

QString StoryModel::text(int number, Column column) const
{
    const TaskStep &step = story->step(number);
    switch (column) {
    case What: return what(step);
    case Since: return durationText(std::max<qint64>(step.sinceRequest, 0));
    case Gap: return number == 0 ? QString() : durationText(step.gap);
    case Who:
        return tr("%1 → %2").arg(session->name(step.source),
                                 step.target == NoName ? tr("all", "a broadcast's target")
                                                       : session->name(step.target));
    case Outcome: return outcome(number);
    case Says: return story->text(number);
    case ColumnCount: break;
    }
    return {};
}

QString StoryModel::what(const TaskStep &step) const
{
    switch (step.kind) {
    case TaskStep::Kind::SubTask:
        return session->tasks().contains(step.task)
            ? tr("Task %1: %2").arg(session->name(step.taskId), taskStatusText(session->tasks().at(step.task)))
            : tr("Task %1: ended").arg(session->name(step.taskId)); // else it would not be forgotten
    case TaskStep::Kind::Stream: return tr("Stream of %Ln chunk(s)", nullptr, int(step.under.size()));
    case TaskStep::Kind::Message:
    case TaskStep::Kind::Chunk: break;
    }
    return bus::kindName(step.messageKind);
}

QString StoryModel::outcome(int number) const
{
    const StepFate fate = story->fate(number);
    const bool isStream = story->step(number).kind == TaskStep::Kind::Stream;
    const auto many = [&fate](const QString &text, bool several) {
        return several ? tr("%1 (%2 of the chunks)").arg(text).arg(fate.pieces) : text;
    };
    switch (fate.what) {
    case StepFate::What::Waiting: return tr("waiting");
    case StepFate::What::Unknown: return tr("not known");
    case StepFate::What::Dropped: return many(tr("dropped by %1").arg(fate.subscriber), isStream);
    case StepFate::What::Failed: return many(tr("failed at %1").arg(fate.subscriber), isStream);
    case StepFate::What::Discarded: return many(tr("discarded at %1").arg(fate.subscriber), isStream);
    case StepFate::What::Handled: break;
    }
    return tr("handled, waited %1").arg(durationText(fate.waitedNs));
}

QString StoryModel::outcomeHelp(const StepFate &fate) const
{
    switch (fate.what) {
    case StepFate::What::Dropped:
        return tr("The data queue of %1 was full, so it never gets this message. Who waits for it waits for ever.")
            .arg(fate.subscriber);
    case StepFate::What::Failed:
        return tr("The handler of %1 threw: %2").arg(fate.subscriber, fate.error.toHtmlEscaped());
    case StepFate::What::Discarded: return tr("%1 left while it was still in its queue.").arg(fate.subscriber);
    case StepFate::What::Waiting: return tr("No handler has dealt with it so far.");
    case StepFate::What::Unknown: return tr("The record of it was lost, or let go to stay within memory.");
    case StepFate::What::Handled: break;
    }
    const QString times = tr("It waited %1 in the queue; the handler took %2.")
                              .arg(durationText(fate.waitedNs), durationText(fate.ranNs));
    return fate.waitedLong() ? times + u' ' + tr("That is long: its receiver was busy with something else.") : times;
}

QVariant StoryModel::decoration(int number, Column column) const
{
    const TaskStep &step = story->step(number);
    if (column == What && step.kind == TaskStep::Kind::SubTask)
        return session->tasks().contains(step.task) ? taskStatusIcon(session->tasks().at(step.task)) : QVariant();
    if (column == What)
        return groupIcon(step.messageKind);
    if (column != Outcome)
        return {};
    const StepFate fate = story->fate(number);
    switch (fate.what) {
    case StepFate::What::Dropped: return glyphIcon(Glyph::Warning, &ThemeColors::drop);
    case StepFate::What::Failed: return glyphIcon(Glyph::Cross, &ThemeColors::failed);
    case StepFate::What::Discarded: return glyphIcon(Glyph::Slashed, &ThemeColors::muted);
    default: return fate.waitedLong() ? QVariant(glyphIcon(Glyph::HalfDisc, &ThemeColors::waiting)) : QVariant();
    }
}

QVariant StoryModel::colour(int number, Column column) const
{
    const ThemeColors &colors = Theme::colors();
    if (column == Gap)
        return story->step(number).gap >= LongGapNs ? QVariant(colors.waiting) : QVariant(colors.muted);
    if (column != Outcome)
        return {};
    const StepFate fate = story->fate(number);
    switch (fate.what) {
    case StepFate::What::Dropped: return colors.drop;
    case StepFate::What::Failed: return colors.failed;
    default: return fate.waitedLong() ? colors.waiting : colors.muted;
    }
}

} // namespace inspector
