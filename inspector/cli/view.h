// Something that shows a growing session on stdout.
#pragma once

#include <libbus/tap/record.h>

#include <vector>

namespace inspector::cli {

class View {
public:
    virtual ~View() = default;

    /// Shows what there is to show of records that the session has just taken in; also called without any, now
    /// and then. False: enough, or nobody looks any more.
    [[nodiscard]] virtual bool show(const std::vector<bus::Record> &records) = 0;
    /// Shows the rest: no more records will come.
    virtual void finish() = 0;
};

} // namespace inspector::cli
