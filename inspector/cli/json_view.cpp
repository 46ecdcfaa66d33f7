// Writes what the selection lets through.
#include <inspector/cli/json_view.h>

#include <inspector/cli/output.h>
#include <libbus/capture/jsonl.h>

namespace inspector::cli {

JsonView::JsonView(Session &session, const Choice &choice)
    : selection(session, {.filter = choice.filter, .most = choice.most, .patience = choice.patience, .ends = choice.ends})
{
}

bool JsonView::show(const std::vector<bus::CaptureEntry> &entries)
{
    selection.take(entries);
    write();
    return Output::standard().isOpen() && !selection.isFull();
}

void JsonView::finish()
{
    selection.finish();
    write();
}

void JsonView::write()
{
    Output &output = Output::standard();
    while (output.isOpen()) {
        const std::optional<bus::Record> record = selection.next();
        if (!record)
            break;
        const auto *fate = std::get_if<bus::FateRecord>(&*record);
        shownDrop = shownDrop || (fate && fate->fate == bus::Fate::Dropped);
        output.write(bus::toJsonLine(*record));
    }
    output.flush();
}

} // namespace inspector::cli
