// From a name or a pid to the one app that is meant.
#include <inspector/cli/app_choice.h>

#include <inspector/cli/command_line.h>
#include <inspector/cli/terminal.h>
#include <inspector/cli/text.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

QString namesOf(const QList<bus::RunningApp> &apps)
{
    QStringList names;
    for (const bus::RunningApp &app : apps)
        names += u"%1 (%2)"_s.arg(harmless(app.name), QString::number(app.pid));
    return names.join(u", "_s);
}

} // namespace

std::optional<QList<bus::RunningApp>> findApps()
{
    QString problem;
    const QList<bus::RunningApp> apps = bus::runningApps(std::chrono::milliseconds(500), &problem);
    if (problem.isEmpty())
        return apps;
    complain(Cli::tr("apps cannot be looked for: %1").arg(problem));
    return std::nullopt;
}

std::optional<bus::RunningApp> chooseApp(const QString &nameOrPid)
{
    const std::optional<QList<bus::RunningApp>> found = findApps();
    if (!found)
        return std::nullopt;
    const QList<bus::RunningApp> &apps = *found;
    const QList<bus::RunningApp> meant = bus::appsNamed(apps, nameOrPid);
    if (meant.size() == 1)
        return meant.constFirst();
    if (!meant.isEmpty())
        complain(Cli::tr("%1 is the name of several apps: %2; say which by its pid").arg(nameOrPid, namesOf(meant)));
    else if (nameOrPid.contains(u'.')) // as a file's name, and an app's may
        complain(Cli::tr("there is no file \"%1\", and no app of that name offers its bus").arg(nameOrPid));
    else if (!apps.isEmpty())
        complain(Cli::tr("no app \"%1\" offers its bus; there are %2").arg(nameOrPid, namesOf(apps)));
    else
        complain(Cli::tr("no app \"%1\" offers its bus; \"LIBBUS_INSPECT=1 APP\" makes one do so")
                     .arg(nameOrPid));
    return std::nullopt;
}

} // namespace inspector::cli
