// What it takes to filter a session: the time for a million messages, by what the filter has to look at.
#include "load.h"
#include "long_session.h"
#include "report.h"

#include <inspector/session/filter/filter.h>

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Case {
    const char *name;
    QString filter;
};

void measure(const inspector::Session &session, const Case &one)
{
    const inspector::Filter filter = inspector::Filter::parse(one.filter);
    if (!filter.isValid()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(one.filter), qPrintable(filter.error().text));
        std::exit(1);
    }
    QElapsedTimer clock;
    clock.start();
    qint64 hits = 0;
    for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row)
        hits += filter.matches(session, row);
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    const double rows = double(session.rowEnd() - session.rowBegin());
    bench::report(one.name, "time_for_a_million", ms * 1e6 / rows, "ms");
    bench::report(one.name, "matches", double(hits) / rows * 100, "%");
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--smoke") == 0)
        bench::useSmokeLoad();
    inspector::Session session;
    bench::fillLongSession(session, bench::scaled(1'000'000));
    const Case cases[] = {
        {"header_type", u"type == TaskRequest"_s},
        {"header_names", u"agent == agent-7 and not group == frame"_s},
        {"header_pattern", u"source matches \"^agent-[1-3]\" && seq in {1000..2000000, 40}"_s},
        {"header_many", u"(type == TaskRequest or type == TaskResponse) && source != agent-3 && size > 10 && priority == data"_s},
        {"fates", u"dropped_by == agent-9 or waited > 4900us"_s},
        {"payload_of_few", u"type == TaskResponse and payload.response.degrees > 20"_s},
        {"payload_of_all", u"payload contains \"degrees\\\":29\""_s},
        {"search", u"London"_s},
    };
    for (const Case &one : cases)
        measure(session, one);
    return 0;
}
