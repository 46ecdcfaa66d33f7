// Internal. What a server has its records from: a bus of this process, or somebody else's feed.
#pragma once

#include <libbus/remote/tap_server.h>
#include <libbus/tap/tap.h>

#include <QElapsedTimer>

#include <memory>
#include <optional>
#include <vector>

namespace bus::remote {

class RecordSource {
public:
    RecordSource() = default;
    virtual ~RecordSource() = default;
    Q_DISABLE_COPY_MOVE(RecordSource)

    /// The next records, at most about `atMost`.
    [[nodiscard]] virtual std::vector<Record> take(qsizetype atMost) = 0;
    /// Whether nothing more will come, and all that came was taken.
    [[nodiscard]] virtual bool isOver() const = 0;
    /// Whether it is asked for no more than its viewers read.
    [[nodiscard]] virtual bool waitsForViewers() const { return false; }
    /// Sends a message on its bus. Nothing where there is none, or none any more.
    [[nodiscard]] virtual std::optional<Receipt> send(BusMessage) { return std::nullopt; }
};

/// A tap on a bus, and the bus's counters now and then.
class BusSource : public RecordSource {
public:
    /// `appName` is what the header says.
    BusSource(std::unique_ptr<Tap> tap, const QString &appName);

    [[nodiscard]] std::vector<Record> take(qsizetype atMost) override;
    [[nodiscard]] bool isOver() const override { return over; }
    [[nodiscard]] std::optional<Receipt> send(BusMessage message) override;

private:
    [[nodiscard]] std::optional<TotalsRecord> totalsIfDue();

    const std::unique_ptr<Tap> tap;
    const QString appName;
    Totals lastTotals;
    QElapsedTimer sinceTotals;
    bool over = false;
};

/// Whatever a function gives.
class FeedSource : public RecordSource {
public:
    FeedSource(RecordFeed feed, TapServer::Pace pace) : feed(std::move(feed)), pace(pace) {}

    [[nodiscard]] std::vector<Record> take(qsizetype atMost) override;
    [[nodiscard]] bool isOver() const override { return over; }
    [[nodiscard]] bool waitsForViewers() const override { return pace == TapServer::Pace::Viewers; }
    /// Nothing more will come than what the feed has now.
    void end() { ending = true; }

private:
    const RecordFeed feed;
    const TapServer::Pace pace;
    bool ending = false;
    bool over = false;
};

} // namespace bus::remote
