// The known word that a mistyped one was meant to be.
#pragma once

#include <QString>
#include <QStringList>

namespace inspector::filter {

/// The nearest of `known` to `word`, or empty where none is near.
[[nodiscard]] QString nearest(const QString &word, const QStringList &known);

} // namespace inspector::filter
