// What bustap answers to its caller.
#pragma once

namespace inspector::cli {

enum ExitCode : int {
    Fine = 0,
    BadNews = 1,  ///< the session does not add up; with --fail-on-drop: something was dropped
    Unusable = 2, ///< wrong usage, or input or output that could not be used
};

} // namespace inspector::cli
