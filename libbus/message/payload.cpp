// The words for kinds, statuses and directions, and the task that a payload belongs to.
#include <libbus/message/payload.h>
#include <libbus/message/words.h>

namespace bus {

using namespace Qt::StringLiterals;

template <>
const QStringList &detail::wordsOf<Kind>()
{
    static const QStringList words = {
        u"Frame"_s,
        u"Activate"_s,
        u"Deactivate"_s,
        u"End"_s,
        u"Cancel"_s,
        u"AgentReady"_s,
        u"AgentRegistry"_s,
        u"AgentError"_s,
        u"TaskRequest"_s,
        u"TaskResponse"_s,
        u"TaskResponseUrgent"_s,
        u"TaskUpdate"_s,
        u"TaskUpdateUrgent"_s,
        u"TaskUpdateRequest"_s,
        u"TaskCancel"_s,
        u"TaskStreamStart"_s,
        u"TaskStreamData"_s,
        u"TaskStreamEnd"_s,
    };
    return words;
}

template <>
const QStringList &detail::wordsOf<TaskStatus>()
{
    static const QStringList words = {u"pending"_s, u"running"_s, u"completed"_s, u"failed"_s, u"cancelled"_s};
    return words;
}

template <>
const QStringList &detail::wordsOf<FrameDirection>()
{
    static const QStringList words = {u"downstream"_s, u"upstream"_s};
    return words;
}

QString kindName(Kind kind)
{
    return detail::toWord(kind);
}

std::optional<Kind> kindFromName(QStringView name)
{
    return detail::fromWord<Kind>(name);
}

QString statusName(TaskStatus status)
{
    return detail::toWord(status);
}

std::optional<TaskStatus> statusFromName(QStringView name)
{
    return detail::fromWord<TaskStatus>(name);
}

const QString *taskIdOf(const BusPayload &payload) noexcept
{
    return std::visit(
        [](const auto &content) -> const QString * {
            if constexpr (requires { content.taskId; })
                return &content.taskId;
            else
                return nullptr;
        },
        payload);
}

} // namespace bus
