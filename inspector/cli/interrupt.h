// Ctrl-C and SIGTERM as a Qt signal, so that a session ends in order.
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace inspector::cli {

/// The first one asks for the end; the second ends the program at once, as if nobody had listened.
class Interrupt : public QObject {
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    /// Whether it has come: for work that does not come back to the event loop for long.
    [[nodiscard]] bool hasCome() const;

signals:
    void interrupted();

private:
    QSocketNotifier notifier;
};

} // namespace inspector::cli
