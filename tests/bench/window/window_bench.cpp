// What the inspector's window makes of much traffic: frame times of the real window, and filters beside what Qt has.
//   window_bench [--smoke] [--held N] [--rate N] [--seconds N]
//   window_bench --only PART          only one part of it: filter, proxy, live or long
//   window_bench --doing PHASE        only that while messages come: follow, scroll, filter or resize
//   window_bench --make CAPTURE       only writes a session of 1,000,000 messages there
//   window_bench --filter CAPTURE     only filters that session
#include "../load.h"
#include "../long_session.h"
#include "../report.h"
#include "metered_application.h"
#include "paced_source.h"
#include "proxy_model.h"

#include <inspector/gui/theme/theme.h>
#include <inspector/gui/traffic/shown_rows.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/main_window.h>
#include <inspector/gui/window/session_feed.h>
#include <inspector/source/open_source.h>
#include <libbus/capture/mcap_writer.h>

#include <QCommandLineParser>
#include <QDateTime>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTimer>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int FrameMs = 16;
constexpr qint64 GiB = 1 << 30;
constexpr quint64 MessagesAtOnce = 1024;

struct Load {
    quint64 held = 10'000'000;
    quint64 rate = 200'000;
    int seconds = 10;
    QString phase = {}; ///< only that one
};

/// What a person does, and the program for as long as it is done.
struct Phase {
    const char *name;
    int everyMs;
    std::function<void(inspector::MainWindow &, int step)> step;
};

void follow(inspector::MainWindow &, int) {}

/// Through the whole session, and lines up and down.
void scroll(inspector::MainWindow &window, int step)
{
    QScrollBar *bar = window.traffic()->list()->verticalScrollBar();
    if (step % 20 == 0)
        bar->setValue(int(qint64(bar->maximum()) * (step / 20 % 7) / 8));
    else
        bar->setValue(bar->value() + (step % 40 < 20 ? 3 : -3));
}

/// A key press each 150 ms: texts that are quick to decide, and some that need the payloads.
void filter(inspector::MainWindow &window, int step)
{
    static const QStringList texts = {u"type == TaskRequest"_s,
                                      u"agent == agent-7"_s,
                                      u"payload contains \"degrees\""_s,
                                      u"source matches \"[1-3]$\""_s,
                                      u"waited > 4900us"_s,
                                      u""_s,
                                      u"Londo"_s,
                                      u"London"_s,
                                      u"dropped_by == agent-9"_s,
                                      u"task == \"task-7\""_s};
    window.traffic()->setFilterText(texts[step % texts.size()]);
}

void resize(inspector::MainWindow &window, int step)
{
    window.resize(1100 + step * 7 % 180, 700 + step * 5 % 100);
}

const Phase Phases[] = {
    {"follow", 1000, follow},
    {"scroll", FrameMs, scroll},
    {"filter", 150, filter},
    {"resize", FrameMs, resize},
};

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void runUntil(const std::function<bool()> &isDone)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    look.start(1);
    loop.exec();
}

void runPhases(bench::MeteredApplication &app, inspector::Session &session, inspector::MainWindow &window,
               const bench::PacedSource *source, const QString &what, const Load &load)
{
    for (const Phase &phase : Phases) {
        if (!load.phase.isEmpty() && load.phase != QLatin1StringView(phase.name))
            continue;
        window.traffic()->setFilterText({});
        window.traffic()->setFollow(true);
        runFor(500);
        const QByteArray name = (what + u'_' + QLatin1StringView(phase.name)).toUtf8();
        const quint64 seenBefore = session.messagesSeen();
        const quint64 lostBefore = source->lost();
        int step = 0;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &window, [&] { phase.step(window, step++); });
        timer.start(phase.everyMs);
        QElapsedTimer clock;
        clock.start();
        app.begin();
        runFor(load.seconds * 1000);
        app.report(name.constData());
        const double ran = double(clock.nsecsElapsed()) / 1e9;
        bench::report(name.constData(), "messages_taken_in", double(session.messagesSeen() - seenBefore) / ran, "1/s");
        bench::report(name.constData(), "messages_lost", double(source->lost() - lostBefore) / ran, "1/s");
    }
}

/// The window on a session that already holds so many messages, while more come.
void runWindow(bench::MeteredApplication &app, const QString &what, quint64 held, qint64 memoryLimit, const Load &load)
{
    inspector::Session session;
    inspector::MainWindow window(&session, {});
    window.resize(1280, 800);
    window.show();
    bench::PacedSource *source = nullptr;
    window.openSession([&] {
        auto made = std::make_unique<bench::PacedSource>(load.rate);
        source = made.get();
        session.setMemoryLimit(std::numeric_limits<qint64>::max());
        source->makeAtOnce(held);
        return made;
    });
    session.setMemoryLimit(memoryLimit);
    runUntil([&] { return session.messagesSeen() >= held; });
    bench::report(what.toUtf8().constData(), "messages_held", double(session.messagesHeld()), "count");
    if (held > 0)
        bench::report(what.toUtf8().constData(), "memory", double(session.memoryUsed()) / double(held), "B a message");
    runPhases(app, session, window, source, what, load);
}

struct FilterTimes {
    double firstMs = 0; ///< until the list shows something
    double allMs = 0;
};

FilterTimes filterTimes(inspector::ShownRows &shown, const QString &text)
{
    inspector::RowFilter filter;
    filter.text = inspector::Filter::parse(text);
    FilterTimes times;
    QElapsedTimer clock;
    bool hasStartedOver = false; // until then the list is that of the filter before
    QEventLoop loop;
    QObject::connect(&shown, &inspector::ShownRows::startedOver, &loop, [&] { hasStartedOver = true; });
    QObject::connect(&shown, &inspector::ShownRows::changed, &loop, [&] {
        if (times.firstMs == 0 && hasStartedOver && shown.size() > 0)
            times.firstMs = double(clock.nsecsElapsed()) / 1e6;
        if (!shown.isBusy())
            loop.quit();
    });
    clock.start();
    shown.setFilter(filter);
    if (shown.isBusy())
        loop.exec();
    times.allMs = double(clock.nsecsElapsed()) / 1e6;
    return times;
}

void reportFilter(inspector::ShownRows &shown, const inspector::Session &session, const char *name, const QString &text)
{
    const FilterTimes times = filterTimes(shown, text);
    bench::report(name, "messages", double(session.messagesHeld()), "count");
    bench::report(name, "matches", double(shown.size()), "count");
    bench::report(name, "first_hits", times.firstMs, "ms");
    bench::report(name, "complete", times.allMs, "ms");
}

void filterAMillion()
{
    inspector::Session session;
    bench::fillLongSession(session, bench::scaled(1'000'000));
    inspector::ShownRows shown(&session);
    reportFilter(shown, session, "filter_type", u"type == TaskRequest"_s);
    reportFilter(shown, session, "filter_names", u"agent == agent-7 and not group == frame"_s);
    reportFilter(shown, session, "filter_pattern", u"source matches \"^agent-[1-3]\""_s);
    reportFilter(shown, session, "filter_task", u"task == \"task-77\""_s);
    reportFilter(shown, session, "filter_fates", u"dropped_by == agent-9 or waited > 4900us"_s);
    reportFilter(shown, session, "filter_payload", u"payload contains \"degrees\\\":29\""_s);
}

/// By type, in a capture.
void filterCapture(const QString &path)
{
    inspector::Session session;
    inspector::SessionFeed feed(&session);
    feed.setSource(inspector::makeSource(path));
    runUntil([&] { return feed.isAtEnd(); });
    inspector::ShownRows shown(&session);
    reportFilter(shown, session, "filter_type", u"type == TaskRequest"_s);
}

void makeCapture(const QString &path)
{
    bus::McapWriter writer;
    bench::LongSession session;
    const quint64 messages = bench::scaled(1'000'000);
    bool isWritten = writer.open(path);
    const auto write = [&](const std::vector<bus::Record> &records) {
        for (const bus::Record &record : records)
            writer.write(record);
    };
    write({bus::HeaderRecord{u"bench"_s, 1, QDateTime::currentDateTimeUtc()}});
    write(session.subscriptions());
    for (quint64 made = 0; made < messages; made += MessagesAtOnce)
        write(session.next(std::min(MessagesAtOnce, messages - made)));
    isWritten = isWritten && writer.close();
    if (!isWritten)
        qFatal("%s", qPrintable(writer.errorString()));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1"); // MeteredApplication's turns are those of Qt's own event loop
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"libbus-bench"_s);
    QCoreApplication::setApplicationName(u"window_bench"_s);
    bench::MeteredApplication app(argc, argv);
    inspector::Theme::apply(inspector::ThemeMode::Light); // as the program does

    QCommandLineParser options;
    options.setApplicationDescription(u"Frame times of the inspector's window, and filter times."_s);
    options.addHelpOption();
    options.addOptions({{u"smoke"_s, u"A tiny load, that shows that it still runs."_s},
                        {u"held"_s, u"Messages in the long session."_s, u"count"_s, u"10000000"_s},
                        {u"rate"_s, u"Messages that come in a second."_s, u"count"_s, u"200000"_s},
                        {u"seconds"_s, u"How long each thing is done."_s, u"count"_s, u"10"_s},
                        {u"only"_s, u"Only that part: filter, proxy, live or long."_s, u"part"_s},
                        {u"doing"_s, u"Only that while messages come: follow, scroll, filter or resize."_s, u"phase"_s},
                        {u"make"_s, u"Only writes the million messages into a capture."_s, u"file"_s},
                        {u"filter"_s, u"Only filters that capture."_s, u"file"_s}});
    options.process(app);
    Load load{options.value(u"held"_s).toULongLong(), options.value(u"rate"_s).toULongLong(),
              options.value(u"seconds"_s).toInt(), options.value(u"doing"_s)};
    if (options.isSet(u"smoke"_s)) {
        bench::useSmokeLoad();
        load = {2'000, 2'000, 1, load.phase};
    }
    if (options.isSet(u"make"_s)) {
        makeCapture(options.value(u"make"_s));
        return 0;
    }
    if (options.isSet(u"filter"_s)) {
        filterCapture(options.value(u"filter"_s));
        return 0;
    }
    const auto isWanted = [only = options.value(u"only"_s)](const QString &part) {
        return only.isEmpty() || only == part;
    };
    if (isWanted(u"filter"_s))
        filterAMillion();
    if (isWanted(u"proxy"_s))
        bench::measureProxyModel(bench::scaled(100'000));
    if (isWanted(u"live"_s))
        runWindow(app, u"live"_s, 0, GiB / 2, load);
    if (isWanted(u"long"_s))
        runWindow(app, u"long"_s, load.held, std::numeric_limits<qint64>::max(), load);
    return 0;
}
