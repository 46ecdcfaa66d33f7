// Records as JSONL on stdout, for jq and other programs.
#pragma once

#include <inspector/cli/view.h>
#include <inspector/convert/selection.h>

namespace inspector::cli {

class JsonView : public View {
public:
    JsonView(Session &session, const Choice &choice);

    bool show(const std::vector<bus::CaptureEntry> &entries) override;
    void finish() override;
    [[nodiscard]] bool hasShownDrop() const override { return shownDrop; }
    [[nodiscard]] quint64 decidedEarly() const override { return selection.decidedEarly(); }

private:
    void write();

    Selection selection;
    bool shownDrop = false;
};

} // namespace inspector::cli
