// Runs the workloads named on the command line, or all, and prints one JSON object a line for each metric.
#include "load.h"
#include "workloads.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Workload {
    QLatin1StringView name;
    void (*run)();
};

constexpr std::array Workloads{
    Workload{"handoff"_L1, bench::handoff},
    Workload{"fanout8"_L1, bench::fanout8},
    Workload{"fanout64"_L1, bench::fanout64},
    Workload{"fanout1000"_L1, bench::fanout1000},
    Workload{"contended4"_L1, bench::contended4},
    Workload{"drop_path"_L1, bench::dropPath},
    Workload{"control_under_flood"_L1, bench::controlUnderFlood},
    Workload{"idle_wake"_L1, bench::idleWake},
    Workload{"neighbour"_L1, bench::neighbour},
    Workload{"agents10000"_L1, bench::agents10000},
    Workload{"limit"_L1, bench::limit},
    Workload{"naive"_L1, bench::naive},
    Workload{"tap"_L1, bench::tap},
    Workload{"idle_cpu"_L1, bench::idleCpu},
};

QString workloadNames()
{
    QStringList names;
    for (const Workload &workload : Workloads)
        names.append(workload.name);
    return names.join(u", "_s);
}

/// Answers an unknown name with the known ones, before any workload has run.
bool allKnown(const QStringList &names)
{
    for (const QString &name : names) {
        if (std::ranges::none_of(Workloads, [&](const Workload &workload) { return workload.name == name; })) {
            std::fprintf(stderr, "bus_bench: there is no workload \"%s\". Choose from: %s.\n", qPrintable(name),
                         qPrintable(workloadNames()));
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures libbus, one JSON object a line for each metric.\nWorkloads: "_s
                                     + workloadNames() + u'.');
    parser.addHelpOption();
    const QCommandLineOption smoke(u"smoke"_s, u"A tiny load: shows that everything runs; the numbers mean nothing."_s);
    parser.addOption(smoke);
    parser.addPositionalArgument(u"workloads"_s, u"What to run; everything when none is named."_s, u"[workload…]"_s);
    parser.process(app);

    const QStringList chosen = parser.positionalArguments();
    if (!allKnown(chosen))
        return 2;
    if (parser.isSet(smoke))
        bench::useSmokeLoad();
#ifndef NDEBUG
    else
        std::fputs("bus_bench: built without optimisation; build with CMAKE_BUILD_TYPE=Release to compare numbers.\n",
                   stderr);
#endif
    for (const Workload &workload : Workloads) {
        if (chosen.isEmpty() || chosen.contains(workload.name))
            workload.run();
    }
    return 0;
}
