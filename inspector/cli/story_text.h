// The story of a task, for a person and for programs.
#pragma once

#include <inspector/session/task_story.h>

#include <nlohmann/json_fwd.hpp>

namespace inspector::cli {

/// A line a step, those of tasks below indented; streams are joined.
[[nodiscard]] QString storyText(const Session &session, const TaskStory &story);
/// The task with its `steps`; one that other steps belong to has `steps` itself.
[[nodiscard]] nlohmann::json storyJson(const Session &session, const TaskStory &story);

} // namespace inspector::cli
