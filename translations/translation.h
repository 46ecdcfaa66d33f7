// The language that the programs speak.
#pragma once

#include <QString>
#include <QStringList>

namespace inspector {

/// Installs the translation for a language code (de, zh_CN), or for the system's locale where it is empty, Qt's own
/// texts included. Returns false where there is none; the texts are English then.
bool installTranslation(const QString &languageCode = {});

/// The codes that there are translations for, English among them.
[[nodiscard]] QStringList availableLanguages();

} // namespace inspector
