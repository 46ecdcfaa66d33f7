// Runs the built-in session in a thread of its own, and reads it by a tap as any bus would be read.
#include <inspector/source/demo_source.h>

#include <inspector/source/demo/demo_session.h>
#include <libbus/bus/local_agent_bus.h>
#include <libbus/remote/injected_seqs.h>
#include <libbus/tap/tap.h>

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector {
namespace {

bool isOfSubscription(const bus::Record &record)
{
    return std::holds_alternative<bus::SubscribedRecord>(record) || std::holds_alternative<bus::UnsubscribedRecord>(record);
}

} // namespace

class DemoSource::Private {
public:
    explicit Private(const Options &chosen) : options(chosen)
    {
        options.speed = std::clamp(options.speed, LeastSpeed, MostSpeed);
        options.totalsEveryMs = std::max(options.totalsEveryMs, 10);
        thread.setObjectName(u"demo"_s);
    }

    Options options;
    bus::LocalAgentBus bus;
    std::unique_ptr<bus::Tap> tap;
    QThread thread;
    std::unique_ptr<demo::DemoSession> session; ///< lives in the thread
    bus::remote::InjectedSeqs injected;
    QElapsedTimer sinceTotals;
    std::optional<bus::TotalsRecord> lastTotals; ///< of the stopped bus, still to be taken
    bool isStopped = false;
};

DemoSource::DemoSource(const Options &options, QObject *parent)
    : Source(parent), d(std::make_unique<Private>(options))
{
}

DemoSource::~DemoSource()
{
    stop();
}

QString DemoSource::title() const
{
    return tr("Built-in session");
}

void DemoSource::start()
{
    if (d->tap || d->isStopped)
        return;
    QString error;
    std::optional<demo::Recording> recording = demo::Recording::load(&error);
    if (!recording) {
        d->isStopped = true;
        emit failed(tr("The built-in session cannot start: %1").arg(error));
        emit finished();
        return;
    }
    d->tap = std::make_unique<bus::Tap>(d->bus);
    d->sinceTotals.start();
    d->session = std::make_unique<demo::DemoSession>(
        demo::Stage{.bus = d->bus,
                    .recording = std::make_shared<const demo::Recording>(std::move(*recording)),
                    .seed = d->options.seed,
                    .speed = d->options.speed});
    d->session->moveToThread(&d->thread);
    d->thread.start();
    QMetaObject::invokeMethod(d->session.get(), &demo::DemoSession::begin, Qt::QueuedConnection);
}

void DemoSource::stop()
{
    if (std::exchange(d->isStopped, true) || !d->tap)
        return;
    // Objects with timers must go in the thread that they live in.
    QMetaObject::invokeMethod(
        d->session.get(),
        [this] {
            d->session->end();
            d->session.reset();
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
    d->bus.stop();
    d->lastTotals = d->tap->totals();
    emit finished();
}

std::vector<bus::Record> DemoSource::take(qsizetype atMost)
{
    if (!d->tap)
        return {};
    const bool totalsAreDue = !d->isStopped && d->sinceTotals.hasExpired(d->options.totalsEveryMs);
    const std::optional<bus::TotalsRecord> totals = totalsAreDue ? d->tap->totals() : std::nullopt;

    std::vector<bus::Record> records = d->tap->take(atMost);
    d->injected.mark(records);
    for (bus::Record &record : records) {
        if (auto *header = std::get_if<bus::HeaderRecord>(&record))
            header->app = u"voice-demo"_s;
    }
    // Counters tell of subscriptions. When one begins or ends just now they wait, so that they never stand among the
    // records of another one of the same name.
    const bool tookAll = qsizetype(records.size()) < atMost;
    if (totals && tookAll && std::ranges::none_of(records, isOfSubscription)) {
        records.emplace_back(*totals);
        d->sinceTotals.restart();
    }
    if (d->isStopped && records.empty() && d->lastTotals)
        records.emplace_back(*std::exchange(d->lastTotals, std::nullopt));
    return records;
}

bool DemoSource::isFinished() const
{
    return d->isStopped && !d->lastTotals;
}

QString DemoSource::whyNotSend() const
{
    return d->tap && !d->isStopped ? QString() : tr("The built-in session does not run.");
}

QFuture<bus::Injection> DemoSource::send(const bus::BusMessage &message)
{
    if (!whyNotSend().isEmpty())
        return Source::send(message);
    const bus::Receipt receipt = d->bus.send(message);
    d->injected.add(receipt);
    return QtFuture::makeReadyFuture(bus::Injection{receipt, {}});
}

} // namespace inspector
