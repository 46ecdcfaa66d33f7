// What the program remembers between runs.
#include "settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QThreadPool>

#include <functional>
#include <memory>

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

/// QSettings writes a file anew and waits for the disk, for which a window must not. One thread, so that what was set
/// last is written last.
QThreadPool &writer()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool isSetUp = [] {
        pool.setMaxThreadCount(1);
        qAddPostRoutine(waitUntilWritten);
        return true;
    }();
    return pool;
}

void change(const std::function<void(QSettings &)> &how)
{
    writer().start([how] {
        QSettings store;
        how(store);
    });
}

void write(const QString &key, const QVariant &value)
{
    change([key, value](QSettings &store) { store.setValue(key, value); });
}

/// The store with all that was set.
std::unique_ptr<QSettings> settled()
{
    waitUntilWritten();
    return std::make_unique<QSettings>();
}

QVariant read(const QString &key, const QVariant &otherwise = {})
{
    return settled()->value(key, otherwise);
}

} // namespace

void waitUntilWritten()
{
    writer().waitForDone();
}

int memoryLimitMiB()
{
    bool isNumber = false;
    const int mib = read(MemoryLimitKey, DefaultMemoryLimitMiB).toInt(&isNumber);
    return isNumber ? qBound(LeastMemoryLimitMiB, mib, MostMemoryLimitMiB) : DefaultMemoryLimitMiB;
}

void setMemoryLimitMiB(int mib)
{
    write(MemoryLimitKey, mib);
}

ThemeMode theme()
{
    return Theme::modeFromName(read(ThemeKey).toString()).value_or(ThemeMode::System);
}

void setTheme(ThemeMode mode)
{
    write(ThemeKey, Theme::modeName(mode));
}

QByteArray viewState(const QString &view)
{
    return read(ViewGroup + u'/' + view).toByteArray();
}

void setViewState(const QString &view, const QByteArray &state)
{
    write(ViewGroup + u'/' + view, state);
}

void clearViewStates()
{
    change([](QSettings &store) { store.remove(ViewGroup); });
}

QByteArray colourRules()
{
    return read(ColourRulesKey).toByteArray();
}

void setColourRules(const QByteArray &rules)
{
    write(ColourRulesKey, rules);
}

QStringList recentFilters()
{
    return read(RecentFiltersKey).toStringList();
}

void setRecentFilters(const QStringList &filters)
{
    write(RecentFiltersKey, filters);
}

QList<SavedFilter> savedFilters()
{
    const std::unique_ptr<QSettings> store = settled();
    QList<SavedFilter> filters;
    const int count = store->beginReadArray(SavedFiltersKey);
    for (int i = 0; i < count; ++i) {
        store->setArrayIndex(i);
        filters += SavedFilter{store->value(u"name"_s).toString(), store->value(u"filter"_s).toString()};
    }
    return filters;
}

void setSavedFilters(const QList<SavedFilter> &filters)
{
    change([filters](QSettings &store) {
        store.remove(SavedFiltersKey);
        store.beginWriteArray(SavedFiltersKey, int(filters.size()));
        for (int i = 0; i < filters.size(); ++i) {
            store.setArrayIndex(i);
            store.setValue(u"name"_s, filters.at(i).name);
            store.setValue(u"filter"_s, filters.at(i).text);
        }
    });
}

QString lastApp()
{
    return read(LastAppKey).toString();
}

void setLastApp(const QString &name)
{
    write(LastAppKey, name);
}

QString folder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = read(FolderKey, documents).toString();
    return QFileInfo(last).isDir() ? last : QDir::homePath(); // it may be gone by now
}

void setFolder(const QString &path)
{
    write(FolderKey, path);
}

} // namespace inspector::settings
