// The row that a filter looks at.
#include <inspector/session/filter/row_context.h>

#include <libbus/message/message_json.h>

#include <utility>

namespace inspector::filter {

const nlohmann::json &RowContext::payload()
{
    if (!json)
        json = message() ? bus::payloadToJson(message()->payload()) : nlohmann::json();
    return *json;
}

const QString &RowContext::payloadText()
{
    if (!text)
        text = message() ? jsonText(payload()) : QString();
    return *text;
}

QString RowContext::readablePayloadText()
{
    const bus::Frame *whole = message() ? message()->as<bus::Frame>() : nullptr;
    if (!whole)
        return payloadText();
    bus::Frame frame = *whole;
    frame.data.clear();
    return jsonText(bus::payloadToJson(frame));
}

const QString &RowContext::summary()
{
    if (!line)
        line = source.summary(index, row, message());
    return *line;
}

const std::optional<bus::BusMessage> &RowContext::message()
{
    if (!std::exchange(wasRead, true) && hasPayload())
        read = source.message(index);
    return read;
}

QString jsonText(const nlohmann::json &json)
{
    return QString::fromStdString(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace inspector::filter
