// The four groups that the eighteen kinds fall into, for colours, chips and filters.
#pragma once

#include <libbus/message/payload.h>

namespace inspector {

enum class KindGroup : quint8 {
    Lifecycle, ///< agents come, go and are told what to be
    Frame,
    Task,
    Stream, ///< a task's answer in pieces
};

[[nodiscard]] constexpr KindGroup kindGroup(bus::Kind kind) noexcept
{
    using bus::Kind;
    switch (kind) {
    case Kind::Frame: return KindGroup::Frame;
    case Kind::TaskRequest:
    case Kind::TaskResponse:
    case Kind::TaskResponseUrgent:
    case Kind::TaskUpdate:
    case Kind::TaskUpdateUrgent:
    case Kind::TaskUpdateRequest:
    case Kind::TaskCancel: return KindGroup::Task;
    case Kind::TaskStreamStart:
    case Kind::TaskStreamData:
    case Kind::TaskStreamEnd: return KindGroup::Stream;
    case Kind::Activate:
    case Kind::Deactivate:
    case Kind::End:
    case Kind::Cancel:
    case Kind::AgentReady:
    case Kind::AgentRegistry:
    case Kind::AgentError: break;
    }
    return KindGroup::Lifecycle;
}

} // namespace inspector
