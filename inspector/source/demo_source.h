// The built-in session: a voice assistant on a real LocalAgentBus in this process.
#pragma once

#include <inspector/source/source.h>

#include <QString>

#include <memory>

namespace inspector {

/// Runs the demo (inspector/source/demo/) and taps its bus.
class DemoSource : public Source {
    Q_OBJECT
public:
    static constexpr double LeastSpeed = 0.1;
    static constexpr double MostSpeed = 20;

    struct Options {
        quint64 seed = 1;        ///< decides what is said and decided
        double speed = 1.0;      ///< 1: the pace of speech; 10: ten times as quick, if the machine is
        int totalsEveryMs = 500; ///< how often a TotalsRecord is among the records
    };
    explicit DemoSource(const Options &options, QObject *parent = nullptr);
    ~DemoSource() override;

    [[nodiscard]] QString title() const override;
    void start() override;
    void stop() override;
    [[nodiscard]] std::vector<bus::Record> take(qsizetype atMost) override;
    [[nodiscard]] bool isFinished() const override;
    [[nodiscard]] QString whyNotSend() const override;
    QFuture<bus::Injection> send(const bus::BusMessage &message) override;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace inspector
