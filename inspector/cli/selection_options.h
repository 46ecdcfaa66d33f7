// The options by which most commands choose what they tell, and how.
#pragma once

#include <inspector/cli/command_line.h>
#include <inspector/session/filter/filter.h>

namespace inspector::cli {

struct SelectionOptions {
    Filter filter;
    quint64 most = 0; ///< so many; 0: all
    bool json = false;
    bool countOnly = false;
    bool failOnDrop = false;

    /// Whether every message is looked at.
    [[nodiscard]] bool isEverything() const { return filter.isEmpty() && most == 0; }

    /// --json, --filter, -n, --count and --fail-on-drop. The texts say what -f, -n and --count mean to the command.
    struct Texts {
        QString filter;
        QString most;
        QString count;
        QString json;
    };
    static void declare(CommandLine &line, const Texts &texts);
    /// Nothing where they make no sense, which was said then.
    [[nodiscard]] static std::optional<SelectionOptions> read(const CommandLine &line);
};

/// The filter of option --filter; nothing where it is wrong, which was said then.
[[nodiscard]] std::optional<Filter> readFilter(const CommandLine &line);

/// Says on stderr that the answer is not whole, where messages were decided about too early (Selection::decidedEarly()).
void reportDecidedEarly(quint64 messages);

/// Writes the answer to --count.
void printCount(quint64 count, bool asJson);

} // namespace inspector::cli
