// Writes filters: a field and a value it has become a test, tests are put together.
#pragma once

#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/json_path.h>

#include <libbus/tap/record.h>

#include <QString>

namespace inspector::filter {

// --- Values ---

/// The text in quotes, whatever is in it.
[[nodiscard]] QString inQuotes(const QString &text);
/// The text as it is where it is one plain word, else in quotes.
[[nodiscard]] QString asValue(const QString &text);
/// Exactly this duration, in the largest unit that says it in a whole number: `1500us`.
[[nodiscard]] QString asDuration(qint64 ns);
/// A value of a payload. A text that looks like a number is put in quotes, so that it is not mistaken for one.
[[nodiscard]] QString asValue(const nlohmann::json &value);

// --- Tests ---

/// `source == "router"`, `type == Frame`.
[[nodiscard]] QString equalTest(FieldId field, const QString &value);
/// `seq == 12`.
[[nodiscard]] QString equalTest(FieldId field, quint64 value);
/// `waited >= 1500us`.
[[nodiscard]] QString atLeastTest(FieldId field, qint64 ns);
/// `payload.status == "completed"`; of an object or a list, that it is there.
[[nodiscard]] QString payloadTest(const JsonPath &path, const nlohmann::json &value);
/// `dropped_by == "stt"`, and so on.
[[nodiscard]] QString fateTest(bus::Fate fate, const QString &subscriber);
/// That nothing became of the message yet.
[[nodiscard]] QString waitingTest();

/// What the filter does not let through: `!(source == "router")`.
[[nodiscard]] QString negated(const QString &filter);

/// How a new test goes together with the filter that is there.
enum class Combination {
    Replace,
    ReplaceByNot,
    And,
    Or,
    AndNot,
    OrNot,
};
/// The filter with the test put to it, in parentheses where the language needs them. An empty filter adds nothing.
[[nodiscard]] QString combined(const QString &filter, const QString &test, Combination how);

} // namespace inspector::filter
