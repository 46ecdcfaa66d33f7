// bustap list: the apps that offer their buses now.
#include <inspector/cli/app_choice.h>
#include <inspector/cli/command.h>
#include <inspector/cli/command_line.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/output.h>
#include <inspector/cli/selection_options.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/text.h>
#include <inspector/cli/text_table.h>
#include <libbus/remote/running_app.h>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

nlohmann::json toJson(const bus::RunningApp &app)
{
    nlohmann::json buses = nlohmann::json::array();
    for (const QString &name : app.buses)
        buses.push_back(name.toStdString());
    return {{"name", app.name.toStdString()},
            {"pid", app.pid},
            {"answers", app.answers},
            {"buses", std::move(buses)},
            {"allows_injection", app.allowsInjection},
            {"protocol_version", app.protocolVersion},
            {"address", app.address.toStdString()}};
}

TextTable::Cell remarkOn(const bus::RunningApp &app)
{
    if (!app.answers)
        return {Cli::tr("does not answer"), Colour::Yellow};
    if (app.protocolVersion != bus::RemoteProtocolVersion)
        return {Cli::tr("speaks version %1, this bustap speaks %2").arg(app.protocolVersion).arg(bus::RemoteProtocolVersion),
                Colour::Red};
    return app.allowsInjection ? Cli::tr("takes messages") : QString();
}

void printText(const QList<bus::RunningApp> &apps)
{
    if (apps.isEmpty()) {
        complain(Cli::tr("no app offers its bus; \"LIBBUS_INSPECT=1 APP\" makes one do so"));
        return;
    }
    TextTable table({{Cli::tr("app")}, {Cli::tr("pid"), TextTable::Align::Right}, {Cli::tr("buses")}, {QString()}});
    for (const bus::RunningApp &app : apps)
        table.addRow({harmless(app.name), QString::number(app.pid), harmless(app.buses.join(u", "_s)), remarkOn(app)});
    print(table.toText(Terminal()));
}

} // namespace

int runList(const QStringList &arguments)
{
    CommandLine line({.name = u"list"_s,
                      .arguments = {},
                      .text = Cli::tr("Lists the apps of this user that offer their buses: those with a TapServer, and those started\n"
                                      "with LIBBUS_INSPECT=1 in the environment."),
                      .examples = {u"bustap list"_s, u"bustap list --json | jq -r .name"_s}});
    line.addOption({u"json"_s, Cli::tr("Write one JSON object a line.")});
    line.addOption({u"count"_s, Cli::tr("Show only how many there are.")});
    if (const std::optional<int> done = line.read(arguments, 0, 0))
        return *done;
    const std::optional<QList<bus::RunningApp>> found = findApps();
    if (!found)
        return Unusable;
    const QList<bus::RunningApp> &apps = *found;
    if (line.isSet(u"count"_s)) {
        printCount(quint64(apps.size()), line.isSet(u"json"_s));
    } else if (line.isSet(u"json"_s)) {
        for (const bus::RunningApp &app : apps)
            printJsonLine(toJson(app));
    } else {
        printText(apps);
    }
    return Fine;
}

} // namespace inspector::cli
