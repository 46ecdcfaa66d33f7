// The argument SOURCE that most commands take, and the options of the built-in session.
#pragma once

#include <inspector/cli/command_line.h>
#include <inspector/session/marks.h>
#include <inspector/source/source.h>

#include <chrono>
#include <memory>

namespace inspector::cli {

struct SourceOptions {
    std::unique_ptr<Source> source;
    std::optional<std::chrono::milliseconds> limit;
    Marks::Notes marks; ///< that are kept with the file

    /// --seconds, --bus, --seed and --speed.
    static void declare(CommandLine &line);
    /// `name` is a file's, `-`, `demo`, or an app's name or pid. Nothing where the options make no sense or there is no
    /// such app, which was said then.
    [[nodiscard]] static std::optional<SourceOptions> read(const CommandLine &line, const QString &name);
    /// For the help: what SOURCE may be.
    [[nodiscard]] static QString help();
};

/// Says that the source holds no session at all; returns the exit code for that.
[[nodiscard]] int noRecords(const Source &source);

/// Says on stderr what was wrong with the source, line by line. Returns whether it could be used at all.
[[nodiscard]] bool reportProblems(const Source &source);

} // namespace inspector::cli
