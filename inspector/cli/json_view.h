// Records as JSONL on stdout, for jq and other programs.
#pragma once

#include <inspector/cli/output.h>
#include <inspector/cli/record_selector.h>
#include <inspector/cli/view.h>

namespace inspector::cli {

class JsonView : public View {
public:
    JsonView(const Session &session, const Filter &filter, quint64 most, Output &output);

    bool show(const std::vector<bus::Record> &records) override;
    void finish() override;

private:
    void write(const std::vector<bus::Record> &records);

    RecordSelector selector;
    Output &output;
};

} // namespace inspector::cli
