// JSON as one short line: a walk that stops as soon as the line is full.
#include <inspector/session/json_preview.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

/// Writes compact JSON into a string until it is longer than the limit. Each level of nesting writes at least
/// one character, so the limit bounds the recursion too.
class PreviewWriter {
public:
    explicit PreviewWriter(qsizetype limit) : limit(limit) {}

    void write(const nlohmann::json &value)
    {
        if (isFull())
            return;
        if (value.is_object())
            writeObject(value);
        else if (value.is_array())
            writeArray(value);
        else if (value.is_string())
            writeString(value.get_ref<const std::string &>());
        else if (value.is_number_unsigned())
            out += QString::number(value.get<quint64>());
        else
            out += QString::fromStdString(value.dump());
    }

    [[nodiscard]] bool isFull() const { return out.size() > limit; }
    [[nodiscard]] const QString &text() const { return out; }

private:
    void writeObject(const nlohmann::json &object)
    {
        out += u'{';
        bool first = true;
        for (auto it = object.begin(); it != object.end() && !isFull(); ++it) {
            if (!std::exchange(first, false))
                out += u',';
            writeString(it.key());
            out += u':';
            write(it.value());
        }
        out += u'}';
    }

    void writeArray(const nlohmann::json &array)
    {
        out += u'[';
        bool first = true;
        for (auto it = array.begin(); it != array.end() && !isFull(); ++it) {
            if (!std::exchange(first, false))
                out += u',';
            write(*it);
        }
        out += u']';
    }

    void writeString(const std::string &text)
    {
        // Four bytes a character are the most that UTF-8 takes: the rest would be cut off anyway.
        const auto bytes = std::min<size_t>(text.size(), size_t(limit) * 4);
        if (std::all_of(text.begin(), text.begin() + qint64(bytes), isPlain)) {
            out += u'"' + QLatin1StringView(text.data(), qsizetype(bytes)) + u'"';
            return;
        }
        const nlohmann::json shown(text.substr(0, bytes));
        out += QString::fromStdString(shown.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }

    /// Stands in JSON as it is.
    static bool isPlain(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

    const qsizetype limit;
    QString out;
};

/// Cuts off without tearing a surrogate pair.
QString cutOff(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    if (limit > 0 && text.at(limit - 1).isHighSurrogate())
        --limit;
    return text.left(limit) + u'…';
}

} // namespace

QString jsonPreview(const bus::Json &json, qsizetype limit)
{
    if (json.isAbsent())
        return {};
    PreviewWriter writer(limit);
    writer.write(json.value());
    return cutOff(writer.text(), limit);
}

QString textPreview(const QString &text, qsizetype limit)
{
    QString line = cutOff(text, limit);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.isSpace())
            c = u' ';
    }
    return line;
}

} // namespace inspector
