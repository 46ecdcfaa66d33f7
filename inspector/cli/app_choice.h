// From a name or a pid to the one app that is meant.
#pragma once

#include <libbus/remote/running_app.h>

#include <QString>

#include <optional>

namespace inspector::cli {

/// The apps that offer their buses; nothing where they cannot be looked for, which was said then.
[[nodiscard]] std::optional<QList<bus::RunningApp>> findApps();

/// Nothing where no app or more than one bears the name, which was said then.
[[nodiscard]] std::optional<bus::RunningApp> chooseApp(const QString &nameOrPid);

} // namespace inspector::cli
