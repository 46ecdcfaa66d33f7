// Labels of messages.
#include <inspector/convert/message_label.h>

namespace inspector {
namespace {

QString detailOf(const bus::BusMessage &message)
{
    if (const auto *frame = message.as<bus::Frame>())
        return frame->type;
    if (const auto *request = message.as<bus::TaskRequest>())
        return request->taskName.value_or(QString());
    if (const auto *response = message.as<bus::TaskResponse>())
        return bus::statusName(response->status);
    if (const auto *urgent = message.as<bus::TaskResponseUrgent>())
        return bus::statusName(urgent->status);
    return {};
}

} // namespace

QString labelOf(const bus::BusMessage &message)
{
    const QString kind = bus::kindName(message.kind());
    const QString detail = detailOf(message);
    return detail.isEmpty() ? kind : kind + u' ' + detail;
}

} // namespace inspector
