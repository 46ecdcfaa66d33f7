// The language that the programs speak: looks for the compiled translations among the resources.
#include <translations/translation.h>

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

const QString Folder = u":/i18n"_s;
const QString Prefix = u"bus-inspector"_s;

/// Loads a translator and keeps it for as long as the program runs.
bool install(const QLocale &locale, const QString &prefix, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, prefix, u"_"_s, folder) && QCoreApplication::installTranslator(translator))
        return true;
    delete translator;
    return false;
}

} // namespace

bool installTranslation(const QString &languageCode)
{
    const QLocale locale = languageCode.isEmpty() ? QLocale::system() : QLocale(languageCode);
    const bool isUnknown = locale.language() == QLocale::C; // what QLocale makes of a code that it does not know
    if (!isUnknown) {
        QLocale::setDefault(locale);
        install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        if (install(locale, Prefix, Folder))
            return true;
    }
    install(QLocale::English, Prefix, Folder); // its plural forms
    return locale.language() == QLocale::English;
}

QStringList availableLanguages()
{
    QStringList codes;
    const QStringList files = QDir(Folder).entryList({Prefix + u"_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes.append(file.sliced(Prefix.size() + 1).chopped(3));
    if (!codes.contains(u"en"_s))
        codes.prepend(u"en"_s);
    return codes;
}

} // namespace inspector
