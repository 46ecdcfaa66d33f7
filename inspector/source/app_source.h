// Records from a running app, through its TapServer.
#pragma once

#include <inspector/source/source.h>
#include <libbus/remote/running_app.h>
#include <libbus/remote/tap_client.h>

#include <QFutureWatcher>
#include <QTimer>

#include <memory>

namespace inspector {

/// Attaches to one bus of an app. A source that waits for its app outlives it: when an app of that name is there again,
/// its records follow, beginning with its header.
class AppSource : public Source {
    Q_OBJECT
public:
    enum class WhenGone : quint8 {
        End,  ///< the session ends with the app
        Wait, ///< for an app of the same name, for as long as it takes; also where it refuses, which is said once
    };

    /// `busName` may be empty: the app's first bus.
    AppSource(const bus::RunningApp &app, WhenGone whenGone, const QString &busName = {}, QObject *parent = nullptr);
    ~AppSource() override;

    /// Also says whether it waits for the app.
    [[nodiscard]] QString title() const override;
    void start() override;
    void stop() override;
    [[nodiscard]] std::vector<bus::Record> take(qsizetype atMost) override;
    [[nodiscard]] bool isFinished() const override;
    /// An app takes messages only where it allows that (TapServer::Options::allowInjection).
    [[nodiscard]] QString whyNotSend() const override;
    QFuture<bus::Injection> send(const bus::BusMessage &message) override;

    /// The app as it was last seen.
    [[nodiscard]] bus::RunningApp app() const { return lastSeen; }
    /// As it was asked for; may be empty.
    [[nodiscard]] QString bus() const { return busName; }
    [[nodiscard]] bool isAttached() const;

private:
    void attach();
    void detached(const QString &reason);
    void look();
    void looked();

    bus::RunningApp lastSeen;
    const WhenGone whenGone;
    const QString busName;
    std::unique_ptr<bus::TapClient> client; ///< null before start()
    bool wasAttached = false;               ///< this client
    QString toldRefusal;                    ///< not said again each time that the app is asked
    bool stopped = false;
    QTimer pause; ///< between two looks for the app
    QFutureWatcher<QList<bus::RunningApp>> search;
};

} // namespace inspector
