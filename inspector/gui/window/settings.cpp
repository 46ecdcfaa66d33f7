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
const QString RecentFiltersKey = u"filters/recent"_s;
const QString SavedFiltersKey = u"filters/saved"_s;
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

QStringList recentFilters()
{
    return QSettings().value(RecentFiltersKey).toStringList();
}

void setRecentFilters(const QStringList &filters)
{
    QSettings().setValue(RecentFiltersKey, filters);
}

QList<SavedFilter> savedFilters()
{
    QSettings store;
    QList<SavedFilter> filters;
    const int count = store.beginReadArray(SavedFiltersKey);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        filters += SavedFilter{store.value(u"name"_s).toString(), store.value(u"filter"_s).toString()};
    }
    return filters;
}

void setSavedFilters(const QList<SavedFilter> &filters)
{
    QSettings store;
    store.remove(SavedFiltersKey);
    store.beginWriteArray(SavedFiltersKey, int(filters.size()));
    for (int i = 0; i < filters.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue(u"name"_s, filters.at(i).name);
        store.setValue(u"filter"_s, filters.at(i).text);
    }
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
