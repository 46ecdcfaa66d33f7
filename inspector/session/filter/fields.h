// The fields that a filter can test: one table for the parser, the check and the completion.
#pragma once

#include <libbus/message/payload.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace inspector::filter {

enum class FieldId {
    Seq,
    Time,
    Size,
    Type,
    Priority,
    Group,
    Source,
    Target,
    Agent,
    Task,
    Broadcast,
    Injected,
    Loss,
    Handled,
    Dropped,
    Discarded,
    Failed,
    HandledBy,
    DroppedBy,
    DiscardedBy,
    FailedBy,
    Waited,
    Ran,
    Error,
    Marked,
    Note,
    Summary,
    Payload,
};

/// What a field holds, and so which operators and values suit it.
enum class FieldType {
    Number,
    Bytes,    ///< a number with B, KB, MB, GB, KiB, MiB or GiB
    Duration, ///< a number with ns, us, ms, s, min or h
    Word,     ///< one of a few words that are known
    Name,     ///< of an agent, or a task's id
    Text,
    Flag, ///< there or not
    Json, ///< the payload: as a text, or a value in it by its path
};

struct Field {
    FieldId id;
    QString name;
    FieldType type;
    bool standsAlone;         ///< as a test of its own: whether there is one, or any
    QString (*description)(); ///< for a person, translated
};

[[nodiscard]] const std::vector<Field> &allFields();
/// `payload.task_id` finds the payload; nullptr for a name that is no field.
[[nodiscard]] const Field *findField(const QString &name);
/// How the field is called in a filter.
[[nodiscard]] QString fieldName(FieldId id);
/// "==", "!=", "in": what can be done with such a field.
[[nodiscard]] QStringList operatorsOf(FieldType type);
/// The same of a value in the payload, `payload.status`.
[[nodiscard]] QStringList operatorsOfPayloadValues();

/// The word that a kind has in the field: `type`, `priority` or `group`.
[[nodiscard]] QString wordOf(bus::Kind kind, FieldId field);
/// All that the field can have.
[[nodiscard]] QStringList wordsOf(FieldId field);

} // namespace inspector::filter
