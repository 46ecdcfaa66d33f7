// Messages as lines for a person, one each.
#pragma once

#include <inspector/cli/output.h>
#include <inspector/cli/terminal.h>
#include <inspector/cli/view.h>

#include <span>

namespace inspector::cli {

class LineView : public View {
public:
    enum class Form {
        Lines,
        Count, ///< only the number of messages, at the end
        JsonCount,
    };

    LineView(Session &session, const Choice &choice, Form form);

    bool show(const std::vector<bus::CaptureEntry> &entries) override;
    void finish() override;
    [[nodiscard]] bool hasShownDrop() const override { return shownDrop; }
    [[nodiscard]] quint64 decidedEarly() const override { return rows.passedEarly(); }

private:
    void showSettled();
    void showLate(std::span<const bus::CaptureEntry> entries);
    void showLate(const bus::FateRecord &fate);
    void endSession();
    [[nodiscard]] bool isFull() const { return choice.most > 0 && shown >= choice.most; }

    Session &session;
    const Choice choice;
    const Form form;
    Output &output = Output::standard();
    const Terminal terminal;
    SettledRows rows;
    quint64 shown = 0;
    bool shownDrop = false;
};

} // namespace inspector::cli
