// JSON as one short line: a walk that stops as soon as the line is full.
#include <inspector/session/json_preview.h>

#include <nlohmann/json.hpp>

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

/// Writes compact JSON until it is longer than the limit. Each level of nesting writes at least one character, so the
/// limit bounds the recursion too. Most of it is short, and the same few characters: it is gathered on the stack.
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
            writeNumber(value.get<quint64>());
        else
            add(QString::fromStdString(value.dump()));
    }

    [[nodiscard]] bool isFull() const { return out.size() > limit; }
    [[nodiscard]] QStringView text() const { return out; }

private:
    void writeObject(const nlohmann::json &object)
    {
        add("{");
        bool first = true;
        for (auto it = object.begin(); it != object.end() && !isFull(); ++it) {
            if (!std::exchange(first, false))
                add(",");
            writeString(it.key());
            add(":");
            write(it.value());
        }
        add("}");
    }

    void writeArray(const nlohmann::json &array)
    {
        add("[");
        bool first = true;
        for (auto it = array.begin(); it != array.end() && !isFull(); ++it) {
            if (!std::exchange(first, false))
                add(",");
            write(*it);
        }
        add("]");
    }

    void writeString(const std::string &text)
    {
        // Four bytes a character are the most that UTF-8 takes: the rest would be cut off anyway.
        const auto bytes = std::min<size_t>(text.size(), size_t(limit) * 4);
        if (std::all_of(text.begin(), text.begin() + qint64(bytes), isPlain)) {
            add("\"");
            add(std::string_view(text).substr(0, bytes));
            add("\"");
            return;
        }
        const nlohmann::json shown(text.substr(0, bytes));
        add(QString::fromStdString(shown.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
    }

    void writeNumber(quint64 number)
    {
        std::array<char, std::numeric_limits<quint64>::digits10 + 1> digits;
        const char *const end = std::to_chars(digits.begin(), digits.end(), number).ptr;
        add(std::string_view(digits.data(), size_t(end - digits.data())));
    }

    void add(std::string_view ascii)
    {
        for (const char c : ascii)
            out.append(QLatin1Char(c));
    }
    void add(QStringView text) { out.append(text.data(), text.size()); }

    /// Stands in JSON as it is.
    static bool isPlain(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

    const qsizetype limit;
    QVarLengthArray<QChar, 2 * PreviewLength> out;
};

/// Cuts off without tearing a surrogate pair.
QString cutOff(QStringView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text.toString();
    if (limit > 0 && text.at(limit - 1).isHighSurrogate())
        --limit;
    return text.left(limit).toString() + u'…';
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
