// Writes compact JSON text.
#include <libbus/message/json_writer.h>
#include <libbus/message/payload_fields.h>

#include <array>
#include <charconv>
#include <cmath>

namespace bus::detail {

using namespace Qt::StringLiterals;

namespace {

template <class Number>
void appendNumber(QByteArray &out, Number number)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    out.append(text.data(), end - text.data());
}

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    constexpr char digits[] = "0123456789abcdef";
    out += '\\';
    switch (c) {
    case '"':
    case '\\': out += c; break;
    case '\n': out += 'n'; break;
    case '\r': out += 'r'; break;
    case '\t': out += 't'; break;
    default:
        out += "u00";
        out += digits[c >> 4];
        out += digits[c & 0xf];
    }
}

} // namespace

void JsonWriter::separate()
{
    if (!isFirst)
        out += ',';
    isFirst = false;
}

void JsonWriter::key(const char *name)
{
    separate();
    out += '"';
    out += name;
    out += "\":";
}

void JsonWriter::key(const QString &name)
{
    separate();
    string(name);
    out += ':';
}

void JsonWriter::string(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (!needsEscape(utf8[i]))
            continue;
        out.append(utf8.constData() + plainFrom, i - plainFrom);
        appendEscaped(out, utf8[i]);
        plainFrom = i + 1;
    }
    out.append(utf8.constData() + plainFrom, utf8.size() - plainFrom);
    out += '"';
}

/// For words that need no escapes.
void JsonWriter::operator()(const char *name, QLatin1StringView text)
{
    key(name);
    out += '"';
    out.append(text.data(), text.size());
    out += '"';
}

void JsonWriter::operator()(const char *name, const QString &text)
{
    key(name);
    string(text);
}

void JsonWriter::operator()(const char *name, const std::optional<QString> &text)
{
    if (text)
        (*this)(name, *text);
}

void JsonWriter::operator()(const char *name, bool value)
{
    key(name);
    out += value ? "true" : "false";
}

void JsonWriter::operator()(const char *name, qint64 number)
{
    key(name);
    appendNumber(out, number);
}

void JsonWriter::operator()(const char *name, quint64 number)
{
    key(name);
    appendNumber(out, number);
}

/// JSON has no word for NaN and infinity: they become null, as they do inside of Json values.
void JsonWriter::operator()(const char *name, const std::optional<double> &number)
{
    if (!number)
        return;
    if (!std::isfinite(*number))
        return null(name);
    key(name);
    appendNumber(out, *number);
}

void JsonWriter::operator()(const char *name, const QByteArray &bytes)
{
    key(name);
    out += '"';
    out += bytes.toBase64();
    out += '"';
}

void JsonWriter::operator()(const char *name, const QDateTime &time)
{
    if (time.isValid())
        (*this)(name, time.toUTC().toString(Qt::ISODateWithMs));
}

void JsonWriter::operator()(const char *name, const Json &json)
{
    if (json.isAbsent())
        return;
    key(name);
    out += json.toText();
}

void JsonWriter::null(const char *name)
{
    key(name);
    out += "null";
}

void writePayload(QByteArray &out, const BusPayload &payload)
{
    JsonWriter writer(out);
    std::visit([&writer](const auto &content) { visitFields(content, writer); }, payload);
    writer.end();
}

} // namespace bus::detail
