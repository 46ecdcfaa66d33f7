// Reads the fields of a JSON object.
#include <libbus/message/alternative.h>
#include <libbus/message/field_reader.h>
#include <libbus/message/payload_fields.h>

#include <utility>

namespace bus::detail {

using namespace Qt::StringLiterals;

namespace {

QString toQString(const nlohmann::json &string)
{
    const auto &text = string.get_ref<const std::string &>();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// What a value is, for errors.
QLatin1StringView typeOf(const nlohmann::json &value)
{
    switch (value.type()) {
    case nlohmann::json::value_t::null: return "null"_L1;
    case nlohmann::json::value_t::object: return "an object"_L1;
    case nlohmann::json::value_t::array: return "an array"_L1;
    case nlohmann::json::value_t::string: return "a string"_L1;
    case nlohmann::json::value_t::boolean: return "true or false"_L1;
    case nlohmann::json::value_t::number_float: return "a number with a fraction or beyond 64 bits"_L1;
    case nlohmann::json::value_t::number_integer:
    case nlohmann::json::value_t::number_unsigned: return "a whole number"_L1;
    default: return "something else"_L1;
    }
}

/// What is wrong with text that should be Base64; empty where it is.
QLatin1StringView base64Problem(const QByteArray &text, QByteArray::Base64DecodingStatus status)
{
    switch (status) {
    case QByteArray::Base64DecodingStatus::IllegalCharacter: return "it has a character that does not belong there"_L1;
    case QByteArray::Base64DecodingStatus::IllegalPadding: return "its padding is wrong"_L1;
    case QByteArray::Base64DecodingStatus::IllegalInputLength: return "its length is wrong"_L1;
    case QByteArray::Base64DecodingStatus::Ok: break;
    }
    // Qt takes a single character at the end, which is not enough for a byte.
    return (text.size() - text.count('=')) % 4 == 1 ? "its length is wrong"_L1 : QLatin1StringView();
}

} // namespace

FieldReader::FieldReader(const nlohmann::json &object, const QString &path, QString *error)
    : json(object), path(path), error(error)
{
    if (isOk() && !json.is_object())
        *error = (path.isEmpty() ? QString() : path + ": "_L1) + u"expected an object, not %1"_s.arg(typeOf(json));
}

const nlohmann::json *FieldReader::find(const char *name) const
{
    if (!isOk())
        return nullptr;
    const auto found = json.find(name);
    return found == json.end() ? nullptr : &*found;
}

const nlohmann::json *FieldReader::require(const char *name, const char *expected)
{
    const nlohmann::json *found = find(name);
    if (!found)
        fail(name, u"expected %1, but it is missing"_s.arg(QLatin1StringView(expected)));
    return found;
}

QString FieldReader::pathOf(const QString &name) const
{
    return path.isEmpty() ? name : path + u'.' + name;
}

void FieldReader::fail(const char *name, const QString &problem)
{
    if (isOk())
        *error = pathOf(name) + ": "_L1 + problem;
}

void FieldReader::failExpected(const char *name, const char *expected, const nlohmann::json &found)
{
    fail(name, u"expected %1, not %2"_s.arg(QLatin1StringView(expected), typeOf(found)));
}

void FieldReader::operator()(const char *name, QString &text)
{
    const nlohmann::json *found = require(name, "a string");
    if (!found)
        return;
    if (!found->is_string())
        return failExpected(name, "a string", *found);
    text = toQString(*found);
}

void FieldReader::operator()(const char *name, std::optional<QString> &text)
{
    const nlohmann::json *found = find(name);
    if (!found || found->is_null())
        return;
    if (!found->is_string())
        return failExpected(name, "a string or null", *found);
    text = toQString(*found);
}

void FieldReader::operator()(const char *name, bool &value)
{
    const nlohmann::json *found = require(name, "true or false");
    if (!found)
        return;
    if (!found->is_boolean())
        return failExpected(name, "true or false", *found);
    value = found->get<bool>();
}

void FieldReader::operator()(const char *name, qint64 &number)
{
    constexpr const char *expected = "a whole number from -9223372036854775808 to 9223372036854775807";
    const nlohmann::json *found = require(name, expected);
    if (!found)
        return;
    const bool fits =
        found->is_number_unsigned() ? std::in_range<qint64>(found->get<quint64>()) : found->is_number_integer();
    if (!fits)
        return failExpected(name, expected, *found);
    number = found->get<qint64>();
}

void FieldReader::operator()(const char *name, quint64 &number)
{
    constexpr const char *expected = "a whole number from 0 to 18446744073709551615";
    const nlohmann::json *found = require(name, expected);
    if (!found)
        return;
    const bool fits = found->is_number_unsigned() || (found->is_number_integer() && found->get<qint64>() >= 0);
    if (!fits)
        return fail(name,
                    u"expected %1, not %2"_s.arg(QLatin1StringView(expected),
                                                 found->is_number_integer() ? "a negative one"_L1 : typeOf(*found)));
    number = found->get<quint64>();
}

void FieldReader::operator()(const char *name, std::optional<double> &number)
{
    const nlohmann::json *found = find(name);
    if (!found || found->is_null())
        return;
    if (!found->is_number())
        return failExpected(name, "a number or null", *found);
    number = found->get<double>();
}

void FieldReader::operator()(const char *name, QByteArray &bytes)
{
    const nlohmann::json *found = find(name);
    if (!found || found->is_null())
        return;
    if (!found->is_string())
        return failExpected(name, "a Base64 string", *found);
    const auto &string = found->get_ref<const std::string &>();
    const QByteArray text = QByteArray::fromRawData(string.data(), qsizetype(string.size()));
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (const auto problem = base64Problem(text, decoded.decodingStatus); !problem.isEmpty())
        return fail(name, u"expected Base64, but %1"_s.arg(problem));
    bytes = *decoded;
}

void FieldReader::operator()(const char *name, QDateTime &time)
{
    std::optional<QString> text;
    (*this)(name, text);
    if (!text)
        return;
    time = QDateTime::fromString(*text, Qt::ISODateWithMs).toUTC();
    if (!time.isValid())
        fail(name, u"expected a time in ISO 8601, not \"%1\""_s.arg(*text));
}

void FieldReader::operator()(const char *name, Json &value)
{
    if (const nlohmann::json *found = find(name))
        value = Json(*found);
}

const nlohmann::json *FieldReader::requireArray(const char *name)
{
    const nlohmann::json *found = require(name, "an array");
    if (!found || found->is_array())
        return found;
    failExpected(name, "an array", *found);
    return nullptr;
}

QString FieldReader::indexText(std::size_t index)
{
    return u"[%1]"_s.arg(index);
}

void FieldReader::failWord(const char *name, const QString &word, const QStringList &known)
{
    fail(name, u"expected one of %1, not \"%2\""_s.arg(known.join(", "_L1), word));
}

std::optional<BusPayload> readPayload(Kind kind, const nlohmann::json &json, const QString &path, QString *error)
{
    FieldReader reader(json, path, error);
    BusPayload payload = makeAlternative<BusPayload>(std::size_t(kind));
    std::visit([&reader](auto &content) { visitFields(content, reader); }, payload);
    return reader.isOk() ? std::optional(std::move(payload)) : std::nullopt;
}

std::optional<BusMessage> readMessage(const nlohmann::json &json, QString *error)
{
    quint64 seq = 0;
    QString source;
    std::optional<QString> target;
    Kind kind = Kind::Frame;
    FieldReader reader(json, QString(), error);
    reader.optional("seq", seq, true);
    reader("source", source);
    reader("target", target);
    reader("type", kind);
    const nlohmann::json *content = reader.require("payload", "an object");
    if (!content)
        return std::nullopt;
    std::optional<BusPayload> payload = readPayload(kind, *content, u"payload"_s, error);
    if (!payload)
        return std::nullopt;
    BusMessage message(std::move(source), std::move(target), *std::move(payload));
    message.setSeq(seq);
    return message;
}

} // namespace bus::detail
