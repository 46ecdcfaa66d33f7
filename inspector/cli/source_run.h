// Runs a source in the event loop, until it ends, the time is up, or somebody has had enough.
#pragma once

#include <inspector/source/source.h>

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace inspector::cli {

class SourceRun : public QObject {
    Q_OBJECT
public:
    /// Called with each batch of records, and some 30 times a second without any. False: enough; the source is
    /// stopped, and what it still has is used up.
    using Use = std::function<bool(const std::vector<bus::Record> &)>;
    /// The same, with the heads of messages that are in a file (Source::takeEntries()).
    using UseEntries = std::function<bool(const std::vector<bus::CaptureEntry> &)>;

    SourceRun(Source &source, std::optional<std::chrono::milliseconds> limit, Use use);
    SourceRun(Source &source, std::optional<std::chrono::milliseconds> limit, UseEntries useEntries);

    /// Returns when the source has ended and all of its records have been used.
    void run();

    /// Whether there was more than word of a loss: what cannot be read at all gives no more than that.
    [[nodiscard]] bool hasSeenRecords() const { return recordsSeen; }
    /// Whether Ctrl-C or SIGTERM ended it.
    [[nodiscard]] bool wasInterrupted() const { return interrupted; }
    /// Whether that, or the time that was up, came before the source's end.
    [[nodiscard]] bool wasCutShort() const { return cutShort; }

signals:
    void done();

private:
    SourceRun(Source &source, std::optional<std::chrono::milliseconds> limit, Use use, UseEntries useEntries);
    void poll();
    /// Uses what was taken; answers whether there was anything.
    template <class Item>
    bool useBatch(const std::vector<Item> &batch, const std::function<bool(const std::vector<Item> &)> &useIt);
    void stop();
    void cut();

    Source &source;
    const std::optional<std::chrono::milliseconds> limit;
    const Use use; ///< either this …
    const UseEntries useEntries; ///< … or this
    QTimer timer;
    bool recordsSeen = false;
    bool interrupted = false;
    bool cutShort = false;
};

} // namespace inspector::cli
