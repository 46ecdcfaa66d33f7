// The words that programs know findings by.
#include <inspector/session/findings/finding.h>

namespace inspector {

using namespace Qt::StringLiterals;

Severity severityOf(FindingKind kind)
{
    if (kind <= FindingKind::DoesNotAddUp)
        return Severity::Error;
    return kind < FindingKind::NeverReady ? Severity::Warning : Severity::Note;
}

QString findingName(FindingKind kind)
{
    switch (kind) {
    case FindingKind::AgentFailed: return u"agent_failed"_s;
    case FindingKind::HandlerThrew: return u"handler_threw"_s;
    case FindingKind::RequestDropped: return u"request_dropped"_s;
    case FindingKind::AnswerDropped: return u"answer_dropped"_s;
    case FindingKind::NoReceiver: return u"no_receiver"_s;
    case FindingKind::Stuck: return u"stuck"_s;
    case FindingKind::TaskUnanswered: return u"task_unanswered"_s;
    case FindingKind::DoesNotAddUp: return u"does_not_add_up"_s;
    case FindingKind::StreamTorn: return u"stream_torn"_s;
    case FindingKind::QueueOverflowed: return u"queue_overflowed"_s;
    case FindingKind::TaskFailed: return u"task_failed"_s;
    case FindingKind::TaskIdShared: return u"task_id_shared"_s;
    case FindingKind::CancelledLate: return u"cancelled_late"_s;
    case FindingKind::WaitedLong: return u"waited_long"_s;
    case FindingKind::DataStarved: return u"data_starved"_s;
    case FindingKind::NeverReady: return u"never_ready"_s;
    case FindingKind::Lost: return u"lost"_s;
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return u"error"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Note: return u"note"_s;
    }
    return {};
}

} // namespace inspector
