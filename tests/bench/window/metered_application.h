// An application that knows how long its event loop was busy, turn by turn.
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <vector>

namespace bench {

/// A *turn* is what the event loop does between two looks at what the window system and other threads want: slots of
/// timers, posted events, painting. Waiting is not counted. A turn with a repaint is a *frame*.
class MeteredApplication : public QApplication {
public:
    MeteredApplication(int &argc, char **argv);

    /// Forgets what was measured.
    void begin();
    /// Prints p50, p99 and the longest of frames and their painting, and the longest turn, in ms, with what took
    /// longest in it.
    void report(const char *workload) const;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void turnBegins();

    QElapsedTimer clock;
    int depth = 0;
    qint64 busyNs = 0;     ///< in this turn
    qint64 paintNs = 0;    ///< in this turn
    qint64 resumedAt = -1; ///< -1 while it waits
    qint64 longestEventNs = 0;
    qint64 longestTurn = 0;
    QByteArray longestEvent; ///< of those in this turn
    QByteArray longestOfAll; ///< in the longest turn
    std::vector<qint64> frames;
    std::vector<qint64> paints;
};

} // namespace bench
