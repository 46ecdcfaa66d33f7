// The JSON form of messages and payloads.
#include <libbus/message/field_reader.h>
#include <libbus/message/json_writer.h>
#include <libbus/message/message_json.h>
#include <libbus/message/payload_fields.h>

#include <cmath>

namespace bus {

using namespace Qt::StringLiterals;

namespace {

/// Builds an nlohmann object; a visitor of fields, as JsonWriter.
class ObjectBuilder {
public:
    nlohmann::json json = nlohmann::json::object();

    void operator()(const char *name, const QString &text) { json[name] = text.toStdString(); }
    void operator()(const char *name, bool value) { json[name] = value; }
    void operator()(const char *name, const QByteArray &bytes) { json[name] = bytes.toBase64().toStdString(); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char *name, Enum enumerator) { (*this)(name, detail::toWord(enumerator)); }
    void operator()(const char *name, const std::optional<QString> &text)
    {
        if (text)
            (*this)(name, *text);
    }
    void operator()(const char *name, const std::optional<double> &number)
    {
        if (number)
            json[name] = std::isfinite(*number) ? nlohmann::json(*number) : nlohmann::json();
    }
    void operator()(const char *name, const Json &value)
    {
        if (!value.isAbsent())
            json[name] = value.value();
    }
    void operator()(const char *name, const QList<AgentRegistryEntry> &entries)
    {
        nlohmann::json &array = json[name] = nlohmann::json::array();
        for (const AgentRegistryEntry &entry : entries) {
            ObjectBuilder builder;
            detail::visitFields(entry, builder);
            array.push_back(std::move(builder.json));
        }
    }
    void object(const char *name, auto &&fields)
    {
        ObjectBuilder inner;
        fields(inner);
        json[name] = std::move(inner.json);
    }
};

} // namespace

nlohmann::json payloadToJson(const BusPayload &payload)
{
    ObjectBuilder builder;
    std::visit([&builder](const auto &content) { detail::visitFields(content, builder); }, payload);
    return std::move(builder.json);
}

QByteArray payloadToText(const BusPayload &payload)
{
    QByteArray text;
    detail::writePayload(text, payload);
    return text;
}

std::optional<BusPayload> payloadFromJson(Kind kind, const nlohmann::json &json, QString *error)
{
    QString problem;
    std::optional<BusPayload> payload = detail::readPayload(kind, json, u"payload"_s, &problem);
    if (error && !problem.isEmpty())
        *error = problem;
    return payload;
}

nlohmann::json messageToJson(const BusMessage &message)
{
    return {
        {"seq", message.seq()},
        {"source", message.source().toStdString()},
        {"target", message.target() ? nlohmann::json(message.target()->toStdString()) : nlohmann::json()},
        {"priority", message.isSystem() ? "system" : "data"},
        {"type", kindName(message.kind()).toStdString()},
        {"payload", payloadToJson(message.payload())},
    };
}

std::optional<BusMessage> messageFromJson(const nlohmann::json &json, QString *error)
{
    QString problem;
    std::optional<BusMessage> message = detail::readMessage(json, &problem);
    if (error && !problem.isEmpty())
        *error = problem;
    return message;
}

} // namespace bus
