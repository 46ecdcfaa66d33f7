// The eighteen kinds of content that a message carries (R17), and which of them are system messages (R2).
#pragma once

#include <libbus/message/json.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace bus {

/// Where a task stands. In JSON: `pending`, `running`, `completed`, `failed`, `cancelled`.
enum class TaskStatus : quint8 { Pending, Running, Completed, Failed, Cancelled };

/// The way that a frame flows through the receiver's pipeline. In JSON: `downstream`, `upstream`.
enum class FrameDirection : quint8 { Downstream, Upstream };

/// One agent in an AgentRegistry broadcast.
struct AgentRegistryEntry {
    QString name;
    std::optional<QString> parent;
    bool active = false;
    bool bridged = false;
    std::optional<double> startedAt; ///< monotonic seconds; JSON `started_at`

    friend bool operator==(const AgentRegistryEntry &, const AgentRegistryEntry &) = default;
};

/// A pipeline frame bridged between agents: audio, text, anything with a type.
struct Frame {
    QString type;     ///< for instance `InputAudioRaw`
    QByteArray data;  ///< the frame's bytes; Base64 in JSON
    Json metadata;    ///< for instance `{"sample_rate":16000,"channels":1}`
    FrameDirection direction = FrameDirection::Downstream;

    friend bool operator==(const Frame &, const Frame &) = default;
};

// Agent lifecycle.
struct Activate {
    Json args;
    friend bool operator==(const Activate &, const Activate &) = default;
};
struct Deactivate {
    friend bool operator==(const Deactivate &, const Deactivate &) = default;
};
struct End {
    std::optional<QString> reason;
    friend bool operator==(const End &, const End &) = default;
};
struct Cancel {
    std::optional<QString> reason;
    friend bool operator==(const Cancel &, const Cancel &) = default;
};

// Registry.
struct AgentReady {
    QString runner;
    std::optional<QString> parent;
    bool active = false;
    bool bridged = false;
    std::optional<double> startedAt; ///< monotonic seconds
    friend bool operator==(const AgentReady &, const AgentReady &) = default;
};
struct AgentRegistry {
    QString runner;
    QList<AgentRegistryEntry> agents;
    friend bool operator==(const AgentRegistry &, const AgentRegistry &) = default;
};
struct AgentError {
    QString error;
    friend bool operator==(const AgentError &, const AgentError &) = default;
};

// Task coordination.
struct TaskRequest {
    QString taskId;
    std::optional<QString> taskName; ///< nothing selects the default handler
    Json payload;
    friend bool operator==(const TaskRequest &, const TaskRequest &) = default;
};
struct TaskResponse {
    QString taskId;
    TaskStatus status = TaskStatus::Completed;
    Json response;
    friend bool operator==(const TaskResponse &, const TaskResponse &) = default;
};
/// As TaskResponse, with system priority.
struct TaskResponseUrgent {
    QString taskId;
    TaskStatus status = TaskStatus::Completed;
    Json response;
    friend bool operator==(const TaskResponseUrgent &, const TaskResponseUrgent &) = default;
};
struct TaskUpdate {
    QString taskId;
    Json update;
    friend bool operator==(const TaskUpdate &, const TaskUpdate &) = default;
};
/// As TaskUpdate, with system priority.
struct TaskUpdateUrgent {
    QString taskId;
    Json update;
    friend bool operator==(const TaskUpdateUrgent &, const TaskUpdateUrgent &) = default;
};
struct TaskUpdateRequest {
    QString taskId;
    friend bool operator==(const TaskUpdateRequest &, const TaskUpdateRequest &) = default;
};
struct TaskCancel {
    QString taskId;
    std::optional<QString> reason;
    friend bool operator==(const TaskCancel &, const TaskCancel &) = default;
};

// Task streaming.
struct TaskStreamStart {
    QString taskId;
    Json data;
    friend bool operator==(const TaskStreamStart &, const TaskStreamStart &) = default;
};
struct TaskStreamData {
    QString taskId;
    Json data;
    friend bool operator==(const TaskStreamData &, const TaskStreamData &) = default;
};
struct TaskStreamEnd {
    QString taskId;
    Json data;
    friend bool operator==(const TaskStreamEnd &, const TaskStreamEnd &) = default;
};

/// The content of a message: exactly one of the eighteen kinds. The order is that of Kind.
using BusPayload =
    std::variant<Frame, Activate, Deactivate, End, Cancel, AgentReady, AgentRegistry, AgentError, TaskRequest,
                 TaskResponse, TaskResponseUrgent, TaskUpdate, TaskUpdateUrgent, TaskUpdateRequest, TaskCancel,
                 TaskStreamStart, TaskStreamData, TaskStreamEnd>;

/// The kind of a payload; its value is the payload's index in BusPayload.
enum class Kind : quint8 {
    Frame,
    Activate,
    Deactivate,
    End,
    Cancel,
    AgentReady,
    AgentRegistry,
    AgentError,
    TaskRequest,
    TaskResponse,
    TaskResponseUrgent,
    TaskUpdate,
    TaskUpdateUrgent,
    TaskUpdateRequest,
    TaskCancel,
    TaskStreamStart,
    TaskStreamData,
    TaskStreamEnd,
};
inline constexpr int KindCount = int(std::variant_size_v<BusPayload>);
static_assert(KindCount == int(Kind::TaskStreamEnd) + 1, "Kind and BusPayload must list the same kinds");

[[nodiscard]] constexpr Kind kindOf(const BusPayload &payload) noexcept
{
    return Kind(payload.index());
}

/// Whether messages of this kind travel by the system queue: never dropped, always first (R1, R2).
[[nodiscard]] constexpr bool isSystem(Kind kind) noexcept
{
    constexpr quint32 system = 1u << int(Kind::Activate) | 1u << int(Kind::Deactivate) | 1u << int(Kind::End)
        | 1u << int(Kind::Cancel) | 1u << int(Kind::AgentReady) | 1u << int(Kind::AgentRegistry)
        | 1u << int(Kind::AgentError) | 1u << int(Kind::TaskResponseUrgent) | 1u << int(Kind::TaskUpdateUrgent)
        | 1u << int(Kind::TaskCancel);
    return system >> int(kind) & 1u;
}

/// The kind's name as it stands in JSON and filters: `TaskRequest`.
[[nodiscard]] LIBBUS_EXPORT QString kindName(Kind kind);
/// The kind of that name (exact, case-sensitive), or nothing.
[[nodiscard]] LIBBUS_EXPORT std::optional<Kind> kindFromName(QStringView name);

/// The JSON word of a status: `completed`.
[[nodiscard]] LIBBUS_EXPORT QString statusName(TaskStatus status);
[[nodiscard]] LIBBUS_EXPORT std::optional<TaskStatus> statusFromName(QStringView name);

/// The id of the task that the payload belongs to, or nullptr where it belongs to none. The pointer lives as
/// long as the payload.
[[nodiscard]] LIBBUS_EXPORT const QString *taskIdOf(const BusPayload &payload) noexcept;

} // namespace bus
