// The row that a filter looks at.
#include <inspector/session/filter/row_context.h>

#include <libbus/message/message_json.h>

namespace inspector::filter {

const nlohmann::json &RowContext::payload()
{
    if (!json)
        json = hasPayload() ? bus::payloadToJson(session.message(index).payload()) : nlohmann::json();
    return *json;
}

const QString &RowContext::payloadText()
{
    if (!text)
        text = hasPayload() ? jsonText(payload()) : QString();
    return *text;
}

QString RowContext::readablePayloadText()
{
    if (!hasPayload() || row.kind != bus::Kind::Frame)
        return payloadText();
    bus::Frame frame = *session.message(index).as<bus::Frame>();
    frame.data.clear();
    return jsonText(bus::payloadToJson(frame));
}

const QString &RowContext::summary()
{
    if (!line)
        line = session.summary(index);
    return *line;
}

QString jsonText(const nlohmann::json &json)
{
    return QString::fromStdString(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace inspector::filter
