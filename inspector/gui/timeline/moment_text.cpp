// The moment of a message in words.
#include <inspector/gui/timeline/moment_text.h>

#include <inspector/gui/table/format.h>

#include <QCoreApplication>
#include <QDateTime>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

struct MomentText {
    Q_DECLARE_TR_FUNCTIONS(inspector::MomentText)
};

} // namespace

QString timeOfDayText(qint64 t)
{
    constexpr qint64 nsPerMs = 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(t / nsPerMs).toString(u"hh:mm:ss.zzz"_s);
}

QString momentText(const Session &session, qint64 row)
{
    const MessageRow message = session.row(row);
    return MomentText::tr("message %1, %2").arg(seqText(message.seq), timeOfDayText(message.t));
}

} // namespace inspector
