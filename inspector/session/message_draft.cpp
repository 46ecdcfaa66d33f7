// From typed text to a message, and back.
#include <inspector/session/message_draft.h>

#include <libbus/message/empty_payload.h>
#include <libbus/message/json.h>
#include <libbus/message/message_json.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace inspector {
namespace {

QString indented(const bus::BusPayload &payload)
{
    // In the documented order of keys.
    const auto json = nlohmann::ordered_json::parse(bus::payloadToText(payload).toStdString(), nullptr, false);
    return QString::fromStdString(json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

struct PlaceInText {
    qsizetype line = 0;
    qsizetype column = 0;
};

/// Where text ceases to be JSON, as an editor counts: the parser tells bytes, which nobody finds in a field.
std::optional<PlaceInText> endOfJson(const QByteArray &text)
{
    try {
        std::ignore = nlohmann::json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &error) {
        const QString before = QString::fromUtf8(text.first(std::min(qsizetype(error.byte), text.size())));
        return PlaceInText{before.count(u'\n') + 1, before.size() - (before.lastIndexOf(u'\n') + 1)};
    }
    return std::nullopt; // it is JSON, and refused for something else
}

} // namespace

MessageDraft MessageDraft::of(const bus::BusMessage &message)
{
    return {message.source(), message.target(), bus::kindName(message.kind()), indented(message.payload())};
}

QString MessageDraft::emptyPayload(bus::Kind kind)
{
    return indented(bus::emptyPayload(kind));
}

std::optional<bus::BusMessage> MessageDraft::message(QString *problem) const
{
    const std::optional<bus::Kind> kind = bus::kindFromName(type);
    if (!kind) {
        *problem = tr("there is no message type \"%1\"").arg(type);
        return std::nullopt;
    }
    if (source.isEmpty()) {
        *problem = tr("the message needs a sender");
        return std::nullopt;
    }
    QString error;
    const QByteArray text = payload.trimmed().isEmpty() ? "{}" : payload.toUtf8();
    const bus::Json json = bus::Json::parse(text, &error);
    if (!error.isEmpty()) {
        const std::optional<PlaceInText> end = endOfJson(text);
        *problem = end ? tr("the payload is not JSON at line %1, column %2").arg(end->line).arg(end->column)
                       : tr("the payload is %1").arg(error);
        return std::nullopt;
    }
    std::optional<bus::BusPayload> content = bus::payloadFromJson(*kind, json.value(), problem);
    if (!content)
        return std::nullopt;
    return bus::BusMessage(source, target, *std::move(content));
}

QString receiptText(const bus::Receipt &receipt)
{
    switch (receipt.outcome) {
    case bus::Receipt::Outcome::Sent:
        return MessageDraft::tr("Message %1: received by %L2, dropped for %L3")
            .arg(receipt.seq)
            .arg(receipt.received)
            .arg(receipt.dropped);
    case bus::Receipt::Outcome::UnknownTarget:
        return MessageDraft::tr("Message %1: nobody bears the name of its target").arg(receipt.seq);
    case bus::Receipt::Outcome::ToItself:
        return MessageDraft::tr("Message %1: source and target are the same, and nobody receives what it sends itself")
            .arg(receipt.seq);
    case bus::Receipt::Outcome::Stopped: return MessageDraft::tr("Not sent: the bus is stopped");
    case bus::Receipt::Outcome::NoSource: return MessageDraft::tr("Not sent: the message has no source");
    }
    return {};
}

} // namespace inspector
