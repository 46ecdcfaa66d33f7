// What an entry of a menu says, where it stands elsewhere.
#pragma once

#include <QString>

namespace inspector {

/// Without the letter that opens it: `Save As…` of `&Save As…`, and `另存为…` of `另存为(&S)…`.
[[nodiscard]] QString withoutMnemonic(const QString &menuText);

} // namespace inspector
