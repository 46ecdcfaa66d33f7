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
    /// Prints p50, p99 and the longest of frames, of the processor's time in them and of their painting, in ms; and of
    /// what the longest turn was made.
    void report(const char *workload) const;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    /// What passed, and what of it this thread was running: where threads share the processors, it waits for its turn.
    /// What the machine needs to give it a page of memory for the first time counts as running.
    struct Span {
        qint64 wallNs = 0;
        qint64 cpuNs = 0;
        qint64 newPages = 0;
        Span operator-(const Span &other) const
        {
            return {wallNs - other.wallNs, cpuNs - other.cpuNs, newPages - other.newPages};
        }
        Span &operator+=(const Span &other);
    };
    struct Part {
        const char *receiver = nullptr; ///< its class
        QEvent::Type type = QEvent::None;
        Span took;
    };
    struct Turn {
        Span busy;
        Span painting;
        std::vector<Part> parts; ///< those that took a while
    };

    [[nodiscard]] Span now() const;
    void turnBegins();
    void pause();

    QElapsedTimer clock;
    int depth = 0;
    bool isBusy = false; ///< not waiting
    Span resumedAt;
    Turn turn;
    Turn longest;
    std::vector<Span> frames;
    std::vector<Span> paints;
};

} // namespace bench
