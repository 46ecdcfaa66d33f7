// How far long work has come, on a terminal.
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <optional>

namespace inspector::cli {

/// One line on stderr, drawn over and over, which is gone in the end. It appears only where stderr is a terminal and
/// the work takes longer than half a second.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    Q_DISABLE_COPY_MOVE(ProgressBar)

    /// `part` is from 0 to 1, nothing where nobody knows; `done` is how many pieces of work are done.
    void show(std::optional<double> part, quint64 done);
    /// Takes the line away, for other text. The next show() brings it back.
    void clear();

private:
    const bool isWanted;
    bool isShown = false;
    QElapsedTimer sinceStart;
    qint64 nextAt; ///< ms after the start
};

} // namespace inspector::cli
