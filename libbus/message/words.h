// Internal: the words that stand for enumerators in JSON and filters.
#pragma once

#include <libbus/message/payload.h>

#include <QStringList>

#include <optional>

namespace bus::detail {

/// The words of an enumeration, in the order of its enumerators.
template <class Enum>
[[nodiscard]] const QStringList &wordsOf();
template <>
const QStringList &wordsOf<Kind>();
template <>
const QStringList &wordsOf<TaskStatus>();
template <>
const QStringList &wordsOf<FrameDirection>();

template <class Enum>
[[nodiscard]] QString toWord(Enum enumerator)
{
    return wordsOf<Enum>().value(qsizetype(enumerator));
}

template <class Enum>
[[nodiscard]] std::optional<Enum> fromWord(QStringView word)
{
    const qsizetype index = wordsOf<Enum>().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(Enum(index));
}

} // namespace bus::detail
