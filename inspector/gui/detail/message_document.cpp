// Makes documents of messages.
#include <inspector/gui/detail/message_document.h>

#include <libbus/message/message_json.h>

namespace inspector {

nlohmann::ordered_json messageDocument(const bus::BusMessage &message)
{
    const QByteArray payload = bus::payloadToText(message.payload());
    nlohmann::ordered_json document;
    document["seq"] = message.seq();
    document["source"] = message.source().toStdString();
    document["target"] = nullptr;
    if (message.target())
        document["target"] = message.target()->toStdString();
    document["priority"] = message.isSystem() ? "system" : "data";
    document["type"] = bus::kindName(message.kind()).toStdString();
    document["payload"] = nlohmann::ordered_json::parse(payload.cbegin(), payload.cend(), nullptr, false);
    return document;
}

QByteArray documentText(const nlohmann::ordered_json &document, bool indented)
{
    constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace; // text that is no UTF-8 never throws
    return QByteArray::fromStdString(document.dump(indented ? 2 : -1, ' ', false, replace));
}

} // namespace inspector
