// What the program remembers between runs.
#include "settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace inspector::settings {

using namespace Qt::StringLiterals;

namespace {

const QString MemoryLimitKey = u"session/memoryLimitMiB"_s;
const QString ThemeKey = u"window/theme"_s;
const QString ViewGroup = u"views"_s;
const QString ColourRulesKey = u"traffic/colourRules"_s;
const QString LastAppKey = u"session/lastApp"_s;
const QString FolderKey = u"window/folder"_s;

} // namespace

int memoryLimitMiB()
{
    bool isNumber = false;
    const int mib = QSettings().value(MemoryLimitKey, DefaultMemoryLimitMiB).toInt(&isNumber);
    return isNumber ? qBound(LeastMemoryLimitMiB, mib, MostMemoryLimitMiB) : DefaultMemoryLimitMiB;
}

void setMemoryLimitMiB(int mib)
{
    QSettings().setValue(MemoryLimitKey, mib);
}

ThemeMode theme()
{
    return Theme::modeFromName(QSettings().value(ThemeKey).toString()).value_or(ThemeMode::System);
}

void setTheme(ThemeMode mode)
{
    QSettings().setValue(ThemeKey, Theme::modeName(mode));
}

QByteArray viewState(const QString &view)
{
    return QSettings().value(ViewGroup + u'/' + view).toByteArray();
}

void setViewState(const QString &view, const QByteArray &state)
{
    QSettings().setValue(ViewGroup + u'/' + view, state);
}

void clearViewStates()
{
    QSettings().remove(ViewGroup);
}

QByteArray colourRules()
{
    return QSettings().value(ColourRulesKey).toByteArray();
}

void setColourRules(const QByteArray &rules)
{
    QSettings().setValue(ColourRulesKey, rules);
}

QString lastApp()
{
    return QSettings().value(LastAppKey).toString();
}

void setLastApp(const QString &name)
{
    QSettings().setValue(LastAppKey, name);
}

QString folder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(FolderKey, documents).toString();
}

void setFolder(const QString &path)
{
    QSettings().setValue(FolderKey, path);
}

} // namespace inspector::settings
