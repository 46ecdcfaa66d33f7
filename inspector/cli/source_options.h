// The argument SOURCE that most commands take, and the options of the built-in session.
#pragma once

#include <inspector/cli/command_line.h>
#include <inspector/convert/settled_rows.h>
#include <inspector/session/filter/filter.h>
#include <inspector/session/marks.h>
#include <inspector/source/source.h>

#include <chrono>
#include <memory>

namespace inspector::cli {

class SourceRun;

/// How long a message waits for its fates where this filter decides about it.
[[nodiscard]] Patience patienceWith(const Filter &filter, bool isFile);

struct SourceOptions {
    std::unique_ptr<Source> source;
    std::optional<std::chrono::milliseconds> limit;
    Marks::Notes marks; ///< that are kept with the file
    bool isFile = false; ///< it can be read to its end at any time, as no app or pipe can

    [[nodiscard]] Patience patience(const Filter &filter) const { return patienceWith(filter, isFile); }

    /// --seconds, --bus, --seed and --speed.
    static void declare(CommandLine &line);
    /// `name` is a file's, `-`, `demo`, or an app's name or pid. Nothing where the options make no sense, do not go
    /// with such a source, or there is no such app, which was said then.
    [[nodiscard]] static std::optional<SourceOptions> read(const CommandLine &line, const QString &name);
    /// For the help: what SOURCE may be.
    [[nodiscard]] static QString help();
};

/// The marks that are kept with a capture. Says on stderr where there is something else in their place.
[[nodiscard]] Marks::Notes readMarks(const QString &capture);

/// Whether a SOURCE of this name is a file, or a file is standard input and the name says that.
[[nodiscard]] bool isRegularFile(const QString &name);

/// Says that the source holds no session at all; returns the exit code for that.
[[nodiscard]] int noRecords(const Source &source);

/// Says on stderr what was wrong with the source, line by line. Returns whether it could be used at all.
[[nodiscard]] bool reportProblems(const Source &source);

/// Says where only a part of a file was read, since that would pass for the whole; what is live ends when somebody ends
/// it. Returns whether all was read that there is.
[[nodiscard]] bool wasReadWhole(const SourceOptions &from, const SourceRun &run);

} // namespace inspector::cli
