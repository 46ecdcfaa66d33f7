// Writes what the selector lets through.
#include <inspector/cli/json_view.h>

#include <libbus/capture/jsonl.h>

namespace inspector::cli {

JsonView::JsonView(const Session &session, const Filter &filter, quint64 most, Output &to)
    : selector(session, filter, most), output(to)
{
}

bool JsonView::show(const std::vector<bus::Record> &records)
{
    write(selector.select(records));
    return output.isOpen() && !selector.isFull();
}

void JsonView::finish()
{
    write(selector.rest());
}

void JsonView::write(const std::vector<bus::Record> &records)
{
    for (const bus::Record &record : records)
        output.write(bus::toJsonLine(record));
    output.flush();
}

} // namespace inspector::cli
