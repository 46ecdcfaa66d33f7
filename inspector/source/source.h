// Where a session's records come from: the built-in demo, a running app, a capture.
#pragma once

#include <inspector/session/message_fetcher.h>
#include <libbus/remote/injection.h>
#include <libbus/tap/record.h>

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace inspector {

/// Gives records in batches. A source never slows what it looks at; the reader takes them when it likes.
class Source : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A name for a person: "Built-in session", the file's name.
    [[nodiscard]] virtual QString title() const = 0;
    virtual void start() = 0;
    /// Ends it; what it still has can be taken.
    virtual void stop() = 0;
    /// The next records, at most about `atMost`; empty where there are none now.
    [[nodiscard]] virtual std::vector<bus::Record> take(qsizetype atMost) = 0;
    /// The same, but of messages that stand in a file only the heads, except where saysSomethingOfAgents(): much quicker
    /// where payloads are not looked at. fetcher() reads the rest when it is wanted. A reader uses either this or take().
    [[nodiscard]] virtual std::vector<bus::CaptureEntry> takeEntries(qsizetype atMost);
    /// Reads the messages of which takeEntries() gave the heads; null where it gives none.
    [[nodiscard]] virtual std::shared_ptr<MessageFetcher> fetcher() const { return nullptr; }
    /// Whether nothing more will come.
    [[nodiscard]] virtual bool isFinished() const = 0;
    /// The part of it that was read so far, 0 to 1; nothing where there is no end to tell it from.
    [[nodiscard]] virtual std::optional<double> progress() const { return std::nullopt; }

    /// Why no message can be sent to where the records come from, in a sentence; empty where one can.
    [[nodiscard]] virtual QString whyNotSend() const;
    /// Sends a message there, under its own source; its record will be marked as injected. Never waits.
    virtual QFuture<bus::Injection> send(const bus::BusMessage &message);

signals:
    /// Nothing more will come once take() answers with nothing.
    void finished();
    /// title() says something else now.
    void titleChanged();
    /// Something went wrong; a sentence for a person, and where there is more than one, each in a line of its own.
    void failed(const QString &problem);
};

} // namespace inspector
