// Sends messages where a session comes from, and tells what became of them.
#pragma once

#include <inspector/source/source.h>

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace inspector {

class MessageSender : public QObject {
    Q_OBJECT
public:
    /// `source` answers with where messages go now, or nullptr; it is asked each time.
    explicit MessageSender(std::function<Source *()> source, QObject *parent = nullptr);

    /// Why none can be sent now, in a sentence; empty where one can.
    [[nodiscard]] QString whyNot() const;
    /// Answers by answered(), later, even where it cannot be sent.
    void send(const bus::BusMessage &message);

signals:
    /// What became of it, in a sentence, and whether all that it was for received it.
    void answered(const QString &words, bool isReceived);

private:
    const std::function<Source *()> source;
};

} // namespace inspector
