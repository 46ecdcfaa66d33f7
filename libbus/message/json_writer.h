// Internal: writes compact JSON text with its keys in the order of the calls.
#pragma once

#include <libbus/message/payload.h>
#include <libbus/message/words.h>

#include <QByteArray>
#include <QDateTime>
#include <QMap>

#include <type_traits>

namespace bus::detail {

/// Appends one JSON object to a byte array; itself a visitor of fields (payload_fields.h). Absent optional
/// fields are left out, bytes are Base64, times are ISO 8601 in UTC.
class JsonWriter {
public:
    /// Opens the object.
    explicit JsonWriter(QByteArray &out) : out(out) { out += '{'; }
    /// Closes it. Nothing may be written after that.
    void end() { out += '}'; }

    void operator()(const char *name, const QString &text);
    void operator()(const char *name, QLatin1StringView text);
    void operator()(const char *name, const std::optional<QString> &text);
    void operator()(const char *name, bool value);
    void operator()(const char *name, qint64 number);
    void operator()(const char *name, quint64 number);
    void operator()(const char *name, const std::optional<double> &number);
    void operator()(const char *name, const QByteArray &bytes);
    void operator()(const char *name, const QDateTime &time);
    void operator()(const char *name, const Json &json);
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char *name, Enum enumerator) { (*this)(name, toWord(enumerator)); }
    template <class Entry>
    void operator()(const char *name, const QList<Entry> &entries)
    {
        key(name);
        out += '[';
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (i > 0)
                out += ',';
            JsonWriter inner(out);
            visitFields(entries[i], inner);
            inner.end();
        }
        out += ']';
    }
    template <class Entry>
    void operator()(const char *name, const QMap<QString, Entry> &entries)
    {
        object(name, [&entries](JsonWriter &inner) {
            for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
                inner.object(it.key(), [&it](JsonWriter &entry) { visitFields(it.value(), entry); });
            }
        });
    }
    void null(const char *name);

    /// A field that is only written where it says something.
    template <class Value>
    void optional(const char *name, const Value &value, bool worthwhile)
    {
        if (worthwhile)
            (*this)(name, value);
    }
    /// An object inside: `fields` is called with a writer for it.
    template <class Name, class Fields>
    void object(const Name &name, Fields &&fields)
    {
        key(name);
        JsonWriter inner(out);
        fields(inner);
        inner.end();
    }
    /// Only the key; the caller appends the value to the byte array.
    void key(const char *name);
    void key(const QString &name);

private:
    void separate();
    void string(const QString &text);

    QByteArray &out;
    bool isFirst = true;
};

/// Appends the payload's fields as an object.
void writePayload(QByteArray &out, const BusPayload &payload);

} // namespace bus::detail
