// How far a file has been opened, and a button that ends it.
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace inspector {

class SessionFeed;

/// Shown while a file is being read, and where that takes longer than a moment.
class OpeningProgress : public QWidget {
    Q_OBJECT
public:
    /// The feed must outlive the widget.
    explicit OpeningProgress(SessionFeed *feed, QWidget *parent = nullptr);

private:
    void refresh();

    SessionFeed *const feed;
    QProgressBar *const bar;
    QTimer timer;
    bool wasReading = false;
};

} // namespace inspector
