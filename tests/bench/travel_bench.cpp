// What it takes to show agents and tasks as they stood at any of a long session's messages: the state, and both views
// of it; the timeline; the sequence diagram there.
#include "load.h"
#include "long_session.h"
#include "report.h"

#include <inspector/gui/agents/agent_model.h>
#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/sequence/sequence_view.h>
#include <inspector/gui/tasks/task_model.h>
#include <inspector/gui/tasks/tasks_view.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/gui/timeline/timeline_bar.h>
#include <inspector/source/open_source.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QThread>

#include <algorithm>
#include <limits>
#include <memory>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

void report(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    const QByteArray name(what);
    bench::report("travel", (name + "_p50").constData(), times[times.size() / 2], "ms");
    bench::report("travel", (name + "_p99").constData(), times[times.size() * 99 / 100], "ms");
    bench::report("travel", (name + "_longest").constData(), times.back(), "ms");
}

/// Counts how often a widget is painted.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    [[nodiscard]] int count() const { return paints; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }

private:
    int paints = 0;
};

/// What moves of the cursor cost: the longest time for which a move kept the window from anything else, and the time
/// until the picture of the new place stands.
struct Costs {
    std::vector<double> blocked;
    std::vector<double> stands;

    template <class Move>
    void measure(const PaintCounter &paints, Move move)
    {
        double longest = 0;
        const auto run = [&longest](auto work) {
            QElapsedTimer clock;
            clock.start();
            work();
            longest = std::max(longest, milliseconds(clock));
        };
        const int before = paints.count();
        QElapsedTimer clock;
        clock.start();
        run(move);
        while (paints.count() == before)
            run([] { QApplication::processEvents(); });
        stands.push_back(milliseconds(clock));
        blocked.push_back(longest);
    }

    void report(const QByteArray &name) const
    {
        ::report((name + "_blocked").constData(), blocked);
        ::report((name + "_stands").constData(), stands);
    }
};

/// Goes to places all over the session, and back to the newest message.
void travelDiagram(const QByteArray &name, SequenceView &view, Cursor &cursor, std::mt19937_64 &numbers)
{
    const auto rows = quint64(view.sessionShown().rowEnd());
    const PaintCounter paints(view.viewport());
    Costs jumps;
    Costs live;
    QApplication::processEvents();
    for (quint64 i = 0; i < bench::scaled(300); ++i) {
        jumps.measure(paints, [&] { cursor.moveTo(qint64(numbers() % rows)); });
        live.measure(paints, [&] { cursor.goLive(); });
    }
    jumps.report(name + "_jump");
    live.report(name + "_live");
}

/// Moves the cursor among the messages, and waits for the views of agents and tasks and for the timeline.
void travelViews(Session &session, Cursor &cursor, std::mt19937_64 &numbers)
{
    StateAtCursor at(&session, &cursor);
    AgentsView agents(&session, &at);
    TasksView tasks(&session, &at);
    TimelineBar timeline(&session, &cursor);
    for (QWidget *view :
         {static_cast<QWidget *>(&agents), static_cast<QWidget *>(&tasks), static_cast<QWidget *>(&timeline)}) {
        view->resize(900, 300);
        view->show();
    }
    QApplication::processEvents();

    std::vector<double> moves;
    std::vector<double> timelines;
    QSignalSpy changed(&at, &StateAtCursor::changed);
    for (quint64 i = 0; i < bench::scaled(300); ++i) {
        cursor.moveTo(qint64(numbers() % quint64(session.rowEnd())));
        changed.clear();
        double work = 0; // till the views are painted; waiting for the frame is none
        while (changed.isEmpty()) {
            QElapsedTimer clock;
            clock.start();
            QApplication::processEvents();
            if (!changed.isEmpty())
                work += milliseconds(clock);
        }
        QElapsedTimer clock;
        clock.start();
        QApplication::processEvents();
        moves.push_back(work + milliseconds(clock));
        clock.start();
        timeline.slider()->repaint();
        timelines.push_back(milliseconds(clock));
        if (!agents.model()->showsPast())
            qFatal("the agents are not those of the past");
    }
    report("state_and_views", moves);
    report("timeline_paint", timelines);
    bench::report("travel", "tasks_listed", tasks.model()->rowCount(), "count");
}

/// With the payloads left in the file.
void open(const QString &capture, Session &session)
{
    const std::unique_ptr<FileSource> source = makeSource(capture);
    session.setMemoryLimit(std::numeric_limits<qint64>::max());
    session.setFetcher(source->fetcher());
    source->start();
    while (!source->isFinished()) {
        const std::vector<bus::CaptureEntry> entries = source->takeEntries(4096);
        if (entries.empty())
            QThread::usleep(100);
        session.appendEntries(entries);
    }
}

void travelDiagrams(Session &session, Cursor &cursor, std::mt19937_64 &numbers)
{
    ShownRows shown(&session);
    SequenceView diagram(&session, &shown, &cursor);
    diagram.resize(1280, 500);
    diagram.show();
    while (shown.isBusy())
        QApplication::processEvents();
    travelDiagram("sequence", diagram, cursor, numbers);
    diagram.setTimePerLine(std::chrono::milliseconds(1)); // a hundred messages
    travelDiagram("sequence_in_time", diagram, cursor, numbers);
    diagram.resize(1920, 1000);
    diagram.setZoom(SequenceView::LeastZoom);
    travelDiagram("sequence_small_in_time", diagram, cursor, numbers);
    diagram.setTimePerLine({});
    travelDiagram("sequence_small", diagram, cursor, numbers);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    Theme::apply(ThemeMode::Light); // as the program does
    QCommandLineParser options;
    options.addOptions({{u"smoke"_s, u"With a tiny load."_s},
                        {u"messages"_s, u"So many messages."_s, u"count"_s, u"10000000"_s},
                        {u"only"_s, u"Only that part: views, diagram or findings."_s, u"part"_s}});
    options.addPositionalArgument(u"capture"_s, u"A file, instead of a session in memory."_s, u"[CAPTURE]"_s);
    options.addHelpOption();
    options.process(app);
    if (options.isSet(u"smoke"_s))
        bench::useSmokeLoad();
    const auto isWanted = [only = options.value(u"only"_s)](const QString &part) {
        return only.isEmpty() || only == part;
    };

    Session session;
    if (options.positionalArguments().isEmpty())
        bench::fillLongSession(session, bench::scaled(options.value(u"messages"_s).toULongLong()));
    else
        open(options.positionalArguments().constFirst(), session);
    bench::report("travel", "messages", double(session.rowEnd()), "count");
    Cursor cursor(&session);
    std::mt19937_64 numbers(1);
    if (isWanted(u"views"_s))
        travelViews(session, cursor, numbers);
    if (isWanted(u"diagram"_s))
        travelDiagrams(session, cursor, numbers);
    if (!isWanted(u"findings"_s))
        return 0;
    QElapsedTimer clock;
    clock.start();
    const Findings findings = session.findings(AuditMoment::Live);
    bench::report("travel", "findings", milliseconds(clock), "ms");
    return findings.list.isEmpty() ? 1 : 0;
}
