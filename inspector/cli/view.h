// Something that shows a growing session on stdout.
#pragma once

#include <inspector/convert/settled_rows.h>
#include <inspector/session/filter/filter.h>

#include <functional>
#include <vector>

namespace inspector::cli {

class View {
public:
    /// What all views choose by.
    struct Choice {
        Filter filter;
        quint64 most = 0; ///< messages to show; 0: all
        Patience patience = Patience::Moment;
        std::function<void()> ends{}; ///< called where another session begins, before the one shown is forgotten
    };

    virtual ~View() = default;

    /// Takes entries into the session and shows what there is to show; also called without any, now and then. False:
    /// enough, or nobody looks any more.
    [[nodiscard]] virtual bool show(const std::vector<bus::CaptureEntry> &entries) = 0;
    /// Shows the rest: no more records will come.
    virtual void finish() = 0;

    /// Whether a message that was shown had been dropped for somebody.
    [[nodiscard]] virtual bool hasShownDrop() const = 0;
    /// How many messages it decided about before all was known of them (SettledRows::passedEarly()).
    [[nodiscard]] virtual quint64 decidedEarly() const = 0;
};

} // namespace inspector::cli
