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
#include <inspector/gui/timeline/timeline_bar.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>
#include <random>
#include <vector>

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

/// Goes to places all over the session, and paints the diagram there, and then at the newest message.
void travelDiagram(const char *name, SequenceView &view, Cursor &cursor, std::mt19937_64 &numbers)
{
    const qint64 rows = view.sessionShown().rowEnd();
    std::vector<double> jumps;
    std::vector<double> live;
    for (quint64 i = 0; i < bench::scaled(300); ++i) {
        QElapsedTimer clock;
        clock.start();
        cursor.moveTo(qint64(numbers() % quint64(rows)));
        view.viewport()->repaint();
        jumps.push_back(milliseconds(clock));
        clock.start();
        cursor.goLive();
        view.viewport()->repaint();
        live.push_back(milliseconds(clock));
    }
    report((QByteArray(name) + "_jump").constData(), jumps);
    report((QByteArray(name) + "_live").constData(), live);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--smoke") == 0)
        bench::useSmokeLoad();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    Session session;
    bench::fillLongSession(session, bench::scaled(10'000'000));
    Cursor cursor(&session);
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
    bench::report("travel", "messages", double(session.rowEnd()), "count");

    std::mt19937_64 numbers(1);
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
            return 1;
    }
    report("state_and_views", moves);
    report("timeline_paint", timelines);
    bench::report("travel", "tasks_listed", tasks.model()->rowCount(), "count");

    ShownRows shown(&session);
    SequenceView diagram(&session, &shown, &cursor);
    diagram.resize(1280, 500);
    diagram.show();
    while (shown.isBusy())
        QApplication::processEvents();
    travelDiagram("sequence", diagram, cursor, numbers);
    diagram.setTimePerLine(std::chrono::milliseconds(1)); // a hundred messages
    travelDiagram("sequence_in_time", diagram, cursor, numbers);

    QElapsedTimer clock;
    clock.start();
    const Findings findings = session.findings(AuditMoment::Live);
    bench::report("travel", "findings", milliseconds(clock), "ms");
    return findings.list.isEmpty() ? 1 : 0;
}
