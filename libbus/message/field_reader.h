// Internal: reads the fields of a JSON object, with errors that name the field.
#pragma once

#include <libbus/message/bus_message.h>
#include <libbus/message/words.h>

#include <QDateTime>
#include <QMap>

#include <nlohmann/json.hpp>

#include <type_traits>

namespace bus::detail {

/// Reads members of one JSON object into C++ values; itself a visitor of fields (payload_fields.h). The first
/// misfit sets the error, with the field's path, and ends the reading: what follows is left as it is.
///
/// Example: `payload.agents[2].name: expected a string, not a number`.
class FieldReader {
public:
    /// `path` names the object in errors; empty for the outermost. `*error` must be empty.
    FieldReader(const nlohmann::json &object, const QString &path, QString *error);

    /// Whether all fields fitted so far.
    [[nodiscard]] bool isOk() const { return error->isEmpty(); }

    // A field that is missing is an error, except for optional ones, bytes and times, where null is nothing too.
    void operator()(const char *name, QString &text);
    void operator()(const char *name, std::optional<QString> &text);
    void operator()(const char *name, bool &value);
    void operator()(const char *name, qint64 &number);
    void operator()(const char *name, quint64 &number);
    void operator()(const char *name, std::optional<double> &number);
    void operator()(const char *name, QByteArray &bytes);
    void operator()(const char *name, QDateTime &time);
    void operator()(const char *name, Json &json);
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char *name, Enum &enumerator)
    {
        QString word;
        (*this)(name, word);
        if (!isOk())
            return;
        if (const std::optional<Enum> known = fromWord<Enum>(word))
            enumerator = *known;
        else
            failWord(name, word, wordsOf<Enum>());
    }
    template <class Entry>
    void operator()(const char *name, QList<Entry> &entries)
    {
        const nlohmann::json *array = requireArray(name);
        for (std::size_t i = 0; array && i < array->size() && isOk(); ++i) {
            FieldReader inner((*array)[i], pathOf(name) + indexText(i), error);
            if (inner.isOk())
                visitFields(entries.emplace_back(), inner);
        }
    }
    template <class Entry>
    void operator()(const char *name, QMap<QString, Entry> &entries)
    {
        const nlohmann::json *members = require(name, "an object");
        if (!members)
            return;
        const FieldReader map(*members, pathOf(name), error);
        for (auto it = members->begin(); it != members->end() && map.isOk(); ++it) {
            const QString key = QString::fromStdString(it.key());
            FieldReader inner(*it, map.pathOf(key), error);
            if (inner.isOk())
                visitFields(entries[key], inner);
        }
    }

    /// A field that may be missing; the member keeps its value then.
    template <class Value>
    void optional(const char *name, Value &value, bool)
    {
        if (find(name))
            (*this)(name, value);
    }
    /// An object inside: `fields` is called with a reader for it.
    template <class Fields>
    void object(const char *name, Fields &&fields)
    {
        if (const nlohmann::json *member = require(name, "an object")) {
            FieldReader inner(*member, pathOf(name), error);
            if (inner.isOk())
                fields(inner);
        }
    }
    /// The member, or nullptr where it is missing or something went wrong before.
    [[nodiscard]] const nlohmann::json *find(const char *name) const;
    /// As find(); a missing member is an error: `expected …, but it is missing`.
    const nlohmann::json *require(const char *name, const char *expected);
    /// `path.name`
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] QString pathOf(const char *name) const { return pathOf(QString::fromUtf8(name)); }
    /// Sets the error for a field, unless there is one.
    void fail(const char *name, const QString &problem);

private:
    const nlohmann::json *requireArray(const char *name);
    static QString indexText(std::size_t index);
    void failWord(const char *name, const QString &word, const QStringList &known);
    void failExpected(const char *name, const char *expected, const nlohmann::json &found);

    const nlohmann::json &json;
    const QString path;
    QString *error;
};

/// The payload of that kind out of an object; or nothing, and the error is set.
[[nodiscard]] std::optional<BusPayload> readPayload(Kind kind, const nlohmann::json &json, const QString &path,
                                                    QString *error);

/// A message out of an object; or nothing, and the error is set.
[[nodiscard]] std::optional<BusMessage> readMessage(const nlohmann::json &json, QString *error);

} // namespace bus::detail
