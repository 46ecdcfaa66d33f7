// A tap: looks on at everything that happens on a bus, and harms nobody (D11, D12).
#pragma once

#include <libbus/bus/local_agent_bus.h>
#include <libbus/tap/record.h>

#include <memory>
#include <vector>

namespace bus {

namespace detail {
class TapCore;
}

/// Reads a bus's records. It sees every message that is sent while it lives; it may outlive the bus.
///
/// A tap is bounded: when nobody reads it, it loses what comes next, counts it and says so with LossRecords.
/// It never blocks or delays a sender or a handler. Nothing is signalled: poll it, some ten times a second or
/// more; the default options hold 65,536 messages between two looks.
///
/// The order of the records: a HeaderRecord first, then a SubscribedRecord for each current subscriber; then
/// messages in strictly rising seq, also with many concurrent senders, each before its own fates.
///
/// Example:
/// @code
/// bus::LocalAgentBus bus;
/// bus::Tap tap(bus);
/// auto receipt = bus.send(bus::BusMessage::broadcast(u"mic"_s, bus::End{}));
/// for (const bus::Record &record : tap.take()) {
///     if (const auto *message = std::get_if<bus::MessageRecord>(&record))
///         qInfo() << message->message.seq() << message->message.source();
/// }
/// @endcode
class LIBBUS_EXPORT Tap {
public:
    struct Options {
        int messageCapacity = 65'536; ///< messages held for the reader; rounded up to a power of two
        int fateCapacity = 262'144;   ///< fates and other records held; rounded up to a power of two
    };

    /// Attaches to the bus. Any thread, at any time; waits for sends that are under way, never for a handler.
    explicit Tap(LocalAgentBus &bus, const Options &options);
    explicit Tap(LocalAgentBus &bus) : Tap(bus, Options()) {}
    /// Detaches. Waits for sends that are under way, never for a handler.
    ~Tap();
    Q_DISABLE_COPY_MOVE(Tap)

    /// Takes what there is, at most about `atMost` records; empty where there is nothing new. Called by one
    /// thread at a time, any.
    [[nodiscard]] std::vector<Record> take(qsizetype atMost = 16'384);

    /// The bus's counters now, as a record for the session; nothing where the bus is gone.
    [[nodiscard]] std::optional<TotalsRecord> totals() const;

    /// Whether the bus is still there. What it reported before it went can still be taken.
    [[nodiscard]] bool isAttached() const;

    /// Sends a message on the bus, for those who look on and may speak too. Nothing where the bus is gone: unlike
    /// LocalAgentBus::send() it may be called whatever happens to the bus meanwhile. Any thread.
    std::optional<Receipt> send(BusMessage message);

    /// Messages and fates that came while the tap was full (D12); as fates count those, too, who came and went then. Any
    /// thread.
    [[nodiscard]] quint64 lostMessages() const;
    [[nodiscard]] quint64 lostFates() const;

private:
    const std::shared_ptr<detail::TapCore> core;
};

} // namespace bus
