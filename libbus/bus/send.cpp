// The path of a message from send() into the queues.
#include <libbus/bus/bus_core.h>

#include <libbus/dispatch/clock.h>
#include <libbus/log.h>

#include <algorithm>

namespace bus::detail {

namespace {

/// The bytes of what may be large in a payload; names and ids are in the fixed part of the estimate.
qint64 contentBytes(const BusPayload &payload)
{
    return std::visit(
        [](const auto &content) -> qint64 {
            if constexpr (requires { content.data.size(); }) // Frame
                return content.data.size() + content.metadata.approximateBytes();
            else if constexpr (requires { content.payload.approximateBytes(); })
                return content.payload.approximateBytes();
            else if constexpr (requires { content.response.approximateBytes(); })
                return content.response.approximateBytes();
            else if constexpr (requires { content.update.approximateBytes(); })
                return content.update.approximateBytes();
            else if constexpr (requires { content.data.approximateBytes(); })
                return content.data.approximateBytes();
            else if constexpr (requires { content.args.approximateBytes(); })
                return content.args.approximateBytes();
            else if constexpr (requires { content.agents.size(); })
                return content.agents.size() * qint64(sizeof(AgentRegistryEntry));
            else if constexpr (requires { content.error.size(); })
                return content.error.size() * qint64(sizeof(QChar));
            else if constexpr (requires { content.reason->size(); })
                return content.reason ? content.reason->size() * qint64(sizeof(QChar)) : 0;
            else
                return 0;
        },
        payload);
}

} // namespace

/// What the log is to be told of a send (R4), after it: a log handler is a user's code, which may use the bus, and may
/// wait for a thread that waits for senders.
struct BusCore::DropWarning {
    QString subscriber;
    quint64 total = 0;
};

Receipt BusCore::send(BusMessage message)
{
    Receipt receipt;
    if (!message.data() || message.source().isEmpty()) [[unlikely]] {
        qCWarning(log, "a message without a source was not sent: give it the name of its sender");
        receipt.outcome = Receipt::Outcome::NoSource;
        return receipt;
    }
    DropWarnings warnings;
    sendUnderGuard(message, receipt, warnings);
    if (receipt.outcome == Receipt::Outcome::Stopped) [[unlikely]]
        qCDebug(log, "not sent, the bus is stopped: a message from '%s'", qPrintable(message.source()));
    for (const DropWarning &warning : warnings) {
        qCWarning(log, "data queue of '%s' is full: %llu message(s) dropped so far", qPrintable(warning.subscriber),
                  warning.total);
    }
    return receipt;
}

/// While it reads the table, those who subscribe and leave wait for it: so nothing here waits for anyone. As a call of its
/// own it would cost a send that is dropped a sixth more.
Q_ALWAYS_INLINE void BusCore::sendUnderGuard(BusMessage &message, Receipt &receipt, DropWarnings &warnings)
{
    const ReadGuard reading;
    const Routes &table = *routes.load(std::memory_order_seq_cst);
    if (table.stopped) [[unlikely]] {
        receipt.outcome = Receipt::Outcome::Stopped;
        return;
    }
    size_t hash = 0;
    if (message.target()) {
        hash = message.data()->targetHash; // known where this memory was last used for the same target
        if (hash == 0)
            hash = qHash(*message.target());
        table.expectFind(hash); // while the message is stamped
    }
    // R8: stamped here, before the fan-out. A copy that the caller kept is left as it is: setSeq() detaches, and nothing
    // is written before.
    receipt.seq = seq.fetch_add(1, std::memory_order_relaxed);
    message.setSeq(receipt.seq);
    message.data()->targetHash = hash;
    message.data()->contentBytes = contentBytes(message.payload());
    if (table.observers || message.data()->observers) [[unlikely]]
        tellObservers(table, message);
    if (message.target())
        sendTo(table, message, hash, receipt, warnings);
    else
        broadcast(table, message, receipt, warnings);
}

void BusCore::drop(Mailbox &mailbox, const MessageData &message, Receipt &receipt, DropWarnings &warnings)
{
    ++receipt.dropped;
    const quint64 total = mailbox.countDrop(message);
    if (total == 1 || total % 100 == 0) // R4
        warnings.push_back({mailbox.name, total});
}

void BusCore::tellObservers(const Routes &table, const BusMessage &message)
{
    MessageData *data = message.data();
    if (data->observers) // it was sent before; those who saw that are not concerned
        std::exchange(data->observers, nullptr)->leftByMessage();
    if (!table.observers)
        return;
    data->sentAt = epochNow();
    std::vector<std::shared_ptr<BusObserver>> uninterested;
    const auto &all = table.observers->observers;
    for (const auto &observer : all) {
        if (!observer->messagePublished(message)) [[unlikely]]
            uninterested.push_back(observer);
    }
    if (uninterested.empty()) {
        data->observers = table.observers;
        data->observers->keptByMessage();
    } else if (uninterested.size() < all.size()) {
        auto interested = all;
        std::erase_if(interested, [&](const auto &observer) {
            return std::find(uninterested.begin(), uninterested.end(), observer) != uninterested.end();
        });
        data->observers = new ObserverSet(std::move(interested));
        data->observers->keptByMessage();
        data->observers->disown();
    }
}

void BusCore::sendTo(const Routes &table, BusMessage &message, size_t hash, Receipt &receipt, DropWarnings &warnings)
{
    using Outcome = Receipt::Outcome;
    const QString &target = *message.target();
    if (target == message.source()) [[unlikely]] { // R7
        receipt.outcome = Outcome::ToItself;
        return;
    }
    Mailbox *mailbox = table.find(target, hash);
    if (!mailbox) {
        receipt.outcome = Outcome::UnknownTarget;
        return;
    }
    switch (mailbox->offer(message.data(), message.isSystem())) {
    case Mailbox::Offer::Received:
        (void)message.release(); // the reference is the queue's now
        receipt.received = 1;
        break;
    case Mailbox::Offer::Full:
        drop(*mailbox, *message.data(), receipt, warnings);
        break;
    case Mailbox::Offer::Closed:
        receipt.outcome = Outcome::UnknownTarget; // it has just left
        break;
    }
}

void BusCore::broadcast(const Routes &table, const BusMessage &message, Receipt &receipt, DropWarnings &warnings)
{
    // One step for the references of the whole fan-out; what was not received is given back after it. Relaxed: the
    // caller's own reference keeps the message meanwhile.
    MessageData *data = message.data();
    const auto offered = quint32(table.size());
    if (offered == 0)
        return;
    data->references.fetch_add(offered, std::memory_order_relaxed);
    const bool isSystem = message.isSystem();
    const Mailbox *source = table.find(message.source());
    table.forEach([&](Mailbox *mailbox) {
        if (mailbox == source) // R7
            return;
        switch (mailbox->offer(data, isSystem)) {
        case Mailbox::Offer::Received:
            ++receipt.received;
            break;
        case Mailbox::Offer::Full:
            drop(*mailbox, *data, receipt, warnings);
            break;
        case Mailbox::Offer::Closed:
            break;
        }
    });
    if (receipt.received < offered)
        data->references.fetch_sub(offered - receipt.received, std::memory_order_relaxed);
}

} // namespace bus::detail
