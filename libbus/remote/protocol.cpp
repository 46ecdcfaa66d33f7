// What an app and its viewers tell each other.
#include <libbus/remote/protocol.h>

#include <libbus/message/message_json.h>

#include <QtEndian>

#include <nlohmann/json.hpp>

#include <concepts>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

// Each reads a member of that name, or says that it is missing or of another type.

bool readMember(const nlohmann::json &object, const char *name, QString &text)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string())
        return false;
    text = QString::fromStdString(member->get_ref<const std::string &>());
    return true;
}

bool readMember(const nlohmann::json &object, const char *name, bool &flag)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_boolean())
        return false;
    flag = member->get<bool>();
    return true;
}

template <std::integral Number>
requires(!std::same_as<Number, bool>) bool readMember(const nlohmann::json &object, const char *name, Number &number)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_number_integer())
        return false;
    number = member->get<Number>();
    return true;
}

bool readMember(const nlohmann::json &object, const char *name, QStringList &texts)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_array())
        return false;
    for (const nlohmann::json &text : *member) {
        if (!text.is_string())
            return false;
        texts.append(QString::fromStdString(text.get_ref<const std::string &>()));
    }
    return true;
}

nlohmann::json toJson(const Hello &hello)
{
    return {{"command", "hello"}, {"protocol", hello.protocolVersion}, {"bus", hello.bus.toStdString()}};
}

nlohmann::json toJson(const Send &send)
{
    return {{"command", "send"}, {"id", send.id}, {"message", messageToJson(send.message)}};
}

std::optional<Command> commandFrom(const nlohmann::json &json, QString *error)
{
    QString name;
    if (!json.is_object() || !readMember(json, "command", name)) {
        *error = u"it is no command"_s;
        return std::nullopt;
    }
    if (name == "hello"_L1) {
        Hello hello;
        if (readMember(json, "protocol", hello.protocolVersion) && readMember(json, "bus", hello.bus))
            return hello;
        *error = u"a hello needs \"protocol\" and \"bus\""_s;
    } else if (name == "send"_L1) {
        Send send;
        const auto message = json.find("message");
        if (message == json.end() || !readMember(json, "id", send.id)) {
            *error = u"a send needs \"id\" and \"message\""_s;
        } else if (std::optional<BusMessage> read = messageFromJson(*message, error)) {
            send.message = *std::move(read);
            return send;
        }
    } else {
        *error = u"there is no command \"%1\""_s.arg(name.left(40));
    }
    return std::nullopt;
}

} // namespace

nlohmann::json greetingToJson(const RunningApp &app)
{
    nlohmann::json buses = nlohmann::json::array();
    for (const QString &name : app.buses)
        buses.push_back(name.toStdString());
    return {{"protocol", app.protocolVersion},
            {"app", app.name.toStdString()},
            {"pid", app.pid},
            {"buses", buses},
            {"injection", app.allowsInjection}};
}

std::optional<RunningApp> greetingFromJson(const Json &json)
{
    RunningApp app;
    const nlohmann::json &object = json.value();
    if (!object.is_object() || !readMember(object, "protocol", app.protocolVersion))
        return std::nullopt;
    // Of another version nothing but the version is sure.
    const bool isWhole = readMember(object, "app", app.name) && readMember(object, "pid", app.pid)
        && readMember(object, "buses", app.buses) && readMember(object, "injection", app.allowsInjection);
    if (!isWhole && app.protocolVersion == RemoteProtocolVersion)
        return std::nullopt;
    return app;
}

nlohmann::json answerToJson(const SendAnswer &answer)
{
    const Injection &injection = answer.injection;
    nlohmann::json json = {{"id", answer.id}, {"error", injection.error.toStdString()}};
    if (injection.receipt) {
        json["seq"] = injection.receipt->seq;
        json["received"] = injection.receipt->received;
        json["dropped"] = injection.receipt->dropped;
        json["outcome"] = int(injection.receipt->outcome);
    }
    return json;
}

std::optional<SendAnswer> answerFromJson(const Json &json)
{
    SendAnswer answer;
    const nlohmann::json &object = json.value();
    if (!object.is_object() || !readMember(object, "id", answer.id)
        || !readMember(object, "error", answer.injection.error))
        return std::nullopt;
    Receipt receipt;
    int outcome = 0;
    if (readMember(object, "seq", receipt.seq) && readMember(object, "received", receipt.received)
        && readMember(object, "dropped", receipt.dropped) && readMember(object, "outcome", outcome)) {
        receipt.outcome = Receipt::Outcome(outcome);
        answer.injection.receipt = receipt;
    }
    return answer;
}

QByteArray encodeCommand(const Command &command)
{
    const nlohmann::json json = std::visit([](const auto &content) { return toJson(content); }, command);
    const QByteArray text = Json(json).toText();
    QByteArray frame(sizeof(quint32), Qt::Uninitialized);
    qToLittleEndian(quint32(text.size()), frame.data());
    return frame.append(text);
}

std::optional<Command> CommandReader::next()
{
    if (!problem.isEmpty() || buffer.size() < qsizetype(sizeof(quint32)))
        return std::nullopt;
    const auto length = qFromLittleEndian<quint32>(buffer.constData());
    if (length > LongestCommand) {
        problem = u"a command of %1 bytes is too long"_s.arg(length);
        return std::nullopt;
    }
    const qsizetype end = qsizetype(sizeof(quint32)) + qsizetype(length);
    if (buffer.size() < end)
        return std::nullopt;
    const Json json = Json::parse(QByteArrayView(buffer).first(end).sliced(sizeof(quint32)), &problem);
    buffer.remove(0, end);
    if (json.isAbsent())
        return std::nullopt;
    return commandFrom(json.value(), &problem);
}

} // namespace bus::remote
