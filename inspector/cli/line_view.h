// Messages as lines for a person, one each.
#pragma once

#include <inspector/cli/output.h>
#include <inspector/cli/settled_rows.h>
#include <inspector/cli/terminal.h>
#include <inspector/cli/view.h>
#include <inspector/session/filter/filter.h>

namespace inspector::cli {

class LineView : public View {
public:
    struct Options {
        Filter filter;
        quint64 most = 0;       ///< messages to show; 0: all
        bool countOnly = false; ///< shows their number, at the end
        bool countAsJson = false;
    };

    LineView(const Session &session, const Options &options, Output &output);

    bool show(const std::vector<bus::Record> &records) override;
    void finish() override;

private:
    void showSettled();
    void showLate(const bus::FateRecord &fate);
    [[nodiscard]] bool isFull() const { return options.most > 0 && shown >= options.most; }

    const Session &session;
    const Options options;
    Output &output;
    const Terminal terminal;
    SettledRows rows;
    quint64 shown = 0;
};

} // namespace inspector::cli
