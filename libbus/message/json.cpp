// Json values: parsing, text, size.
#include <libbus/message/json.h>
#include <libbus/message/json_parse.h>

#include <algorithm>

namespace bus {

using namespace Qt::StringLiterals;

namespace {

/// The deepest nesting of brackets in JSON text; those inside strings do not count. Text that is not JSON gets
/// some number: it is the parser's task to refuse it.
int nestingDepth(QByteArrayView text)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

/// The parser's own words, without its prefix in brackets and without the text that it quotes at length.
QString withoutPrefix(const char *what)
{
    constexpr qsizetype longest = 200;
    QString text = QString::fromUtf8(what);
    if (const qsizetype end = text.indexOf("] "_L1); text.startsWith(u'[') && end >= 0)
        text.remove(0, end + 2);
    if (const qsizetype colon = text.indexOf(": "_L1); text.startsWith("parse error"_L1) && colon >= 0)
        text.remove(0, colon + 2);
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    return text;
}

void setError(QString *error, const QString &text)
{
    if (error)
        *error = text;
}

qsizetype bytesOf(const nlohmann::json &value)
{
    qsizetype bytes = sizeof(nlohmann::json);
    if (value.is_string()) {
        bytes += qsizetype(value.get_ref<const std::string &>().size());
    } else if (value.is_array()) {
        for (const nlohmann::json &element : value)
            bytes += bytesOf(element);
    } else if (value.is_object()) {
        constexpr qsizetype node = sizeof(std::string) + 4 * sizeof(void *); // of the tree that holds the keys
        for (const auto &[key, member] : value.items())
            bytes += node + qsizetype(key.size()) + bytesOf(member);
    } else if (value.is_binary()) {
        bytes += qsizetype(value.get_binary().size());
    }
    return bytes;
}

} // namespace

std::optional<nlohmann::json> detail::parseJson(QByteArrayView text, QString *error)
{
    if (nestingDepth(text) > MaxJsonDepth) {
        setError(error, u"nested more than %1 deep"_s.arg(MaxJsonDepth));
        return std::nullopt;
    }
    try {
        return nlohmann::json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error &e) {
        setError(error, u"not JSON at byte %1: %2"_s.arg(e.byte).arg(withoutPrefix(e.what())));
    } catch (const nlohmann::json::exception &e) { // a number that no double can hold
        setError(error, withoutPrefix(e.what()));
    }
    return std::nullopt;
}

Json::Json(const nlohmann::json &value) : Json(nlohmann::json(value)) {}

Json::Json(nlohmann::json &&value)
    : d(std::make_shared<const Value>(Value{bytesOf(value), std::make_shared<const nlohmann::json>(std::move(value))}))
{
}

Json Json::parse(QByteArrayView text, QString *error)
{
    if (std::optional<nlohmann::json> value = detail::parseJson(text, error))
        return Json(std::move(*value));
    return {};
}

const nlohmann::json &Json::value() const noexcept
{
    static const nlohmann::json null;
    return d ? *d->json : null;
}

QByteArray Json::toText() const
{
    if (!d)
        return {};
    return QByteArray::fromStdString(d->json->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

bool operator==(const Json &a, const Json &b)
{
    if (a.d == b.d)
        return true;
    return a.d && b.d && *a.d->json == *b.d->json;
}

} // namespace bus
