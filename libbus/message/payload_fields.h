// Internal: the fields of every payload, spelled once as they stand in JSON; writers, readers and sizes visit them.
#pragma once

#include <libbus/message/payload.h>

#include <concepts>

namespace bus::detail {

/// T, const or not, is one of these.
template <class T, class... Types>
concept OneOf = (std::same_as<std::remove_const_t<T>, Types> || ...);

// visitFields(payload, visit) calls visit(name, member) for each field, in the documented order, and
// visit.object(name, function) for an object inside.

void visitFields(OneOf<Frame> auto &p, auto &visit)
{
    visit("direction", p.direction);
    visit.object("frame", [&p](auto &inner) {
        inner("type", p.type);
        inner("data", p.data);
        inner("metadata", p.metadata);
    });
}

void visitFields(OneOf<Activate> auto &p, auto &visit)
{
    visit("args", p.args);
}

void visitFields(OneOf<Deactivate> auto &, auto &) {}

void visitFields(OneOf<End, Cancel> auto &p, auto &visit)
{
    visit("reason", p.reason);
}

void visitFields(OneOf<AgentReady> auto &p, auto &visit)
{
    visit("runner", p.runner);
    visit("parent", p.parent);
    visit("active", p.active);
    visit("bridged", p.bridged);
    visit("started_at", p.startedAt);
}

void visitFields(OneOf<AgentRegistryEntry> auto &p, auto &visit)
{
    visit("name", p.name);
    visit("parent", p.parent);
    visit("active", p.active);
    visit("bridged", p.bridged);
    visit("started_at", p.startedAt);
}

void visitFields(OneOf<AgentRegistry> auto &p, auto &visit)
{
    visit("runner", p.runner);
    visit("agents", p.agents);
}

void visitFields(OneOf<AgentError> auto &p, auto &visit)
{
    visit("error", p.error);
}

void visitFields(OneOf<TaskRequest> auto &p, auto &visit)
{
    visit("task_id", p.taskId);
    visit("task_name", p.taskName);
    visit("payload", p.payload);
}

void visitFields(OneOf<TaskResponse, TaskResponseUrgent> auto &p, auto &visit)
{
    visit("task_id", p.taskId);
    visit("status", p.status);
    visit("response", p.response);
}

void visitFields(OneOf<TaskUpdate, TaskUpdateUrgent> auto &p, auto &visit)
{
    visit("task_id", p.taskId);
    visit("update", p.update);
}

void visitFields(OneOf<TaskUpdateRequest> auto &p, auto &visit)
{
    visit("task_id", p.taskId);
}

void visitFields(OneOf<TaskCancel> auto &p, auto &visit)
{
    visit("task_id", p.taskId);
    visit("reason", p.reason);
}

void visitFields(OneOf<TaskStreamStart, TaskStreamData, TaskStreamEnd> auto &p, auto &visit)
{
    visit("task_id", p.taskId);
    visit("data", p.data);
}

} // namespace bus::detail
