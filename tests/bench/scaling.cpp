// How cost grows: send cost and delivery rate against the number of subscribers and of senders, as JSON lines.
#include "agents.h"
#include "load.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <barrier>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int Capacity = 8192;

enum class Shape {
    Broadcast, ///< every message goes to all subscribers
    Targeted,  ///< every message goes to one of them, in turn; the others are bystanders
};

struct Cell {
    Shape shape;
    quint64 subscribers;
    quint64 senders;
};

struct Result {
    double sendNs;     ///< processor time of the sending thread for one send
    double deliveries; ///< a second, from the first send to the last handler
};

/// The processor time that the calling thread has used.
qint64 threadCpuNs()
{
    timespec used = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return qint64(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
}

/// Sends in bursts that the queues can hold, and waits between them until all was handled: so a sender's
/// processor time is that of its sends, not of its waiting.
class Measurement {
public:
    explicit Measurement(const Cell &cell)
        : cell(cell), burst(burstOf(cell)),
          rounds(std::max<quint64>(1, bench::scaled(DeliveriesPerCell) / (burst * cell.senders * receivers()))),
          bus(Capacity), agents(bench::subscribeAgents<bench::Counter>(bus, u"agent"_s, int(cell.subscribers))),
          perRound(cell.subscribers, cell.shape == Shape::Broadcast ? burst * cell.senders : 0),
          roundBegins(qsizetype(cell.senders))
    {
        if (cell.shape == Shape::Targeted) {
            for (quint64 i = 0; i < burst * cell.senders; ++i)
                ++perRound[i % cell.subscribers];
        }
    }

    Result run()
    {
        QElapsedTimer timer;
        timer.start();
        {
            std::vector<std::jthread> senders;
            for (quint64 i = 0; i < cell.senders; ++i)
                senders.emplace_back([this, i] { send(i); });
        }
        const double seconds = double(timer.nsecsElapsed()) * 1e-9;
        const double sends = double(rounds * burst * cell.senders);
        return {double(sendCpuNs) / sends, sends * double(receivers()) / seconds};
    }

private:
    static constexpr quint64 DeliveriesPerCell = 1'000'000;
    static constexpr quint64 DeliveriesPerRound = 200'000;

    static quint64 burstOf(const Cell &cell)
    {
        const quint64 receivers = cell.shape == Shape::Broadcast ? cell.subscribers : 1;
        const quint64 round = std::min<quint64>(Capacity, DeliveriesPerRound / receivers);
        return std::max<quint64>(1, round / cell.senders);
    }

    [[nodiscard]] quint64 receivers() const { return cell.shape == Shape::Broadcast ? cell.subscribers : 1; }

    /// The body of one sending thread.
    void send(quint64 number)
    {
        const QString source = u"sender"_s + QString::number(number);
        QStringList targets;
        for (quint64 i = 0; i < burst; ++i)
            targets.append(u"agent"_s + QString::number((number * burst + i) % cell.subscribers));

        for (quint64 round = 0; round < rounds; ++round) {
            roundBegins.arrive_and_wait();
            const qint64 before = threadCpuNs();
            sendBurst(source, targets);
            sendCpuNs.fetch_add(threadCpuNs() - before, std::memory_order_relaxed);
            if (number == 0)
                bench::yieldUntil([&] { return allHandled(round + 1); });
        }
    }

    void sendBurst(const QString &source, const QStringList &targets)
    {
        for (quint64 i = 0; i < burst; ++i) {
            bench::sendToAll(bus,
                             cell.shape == Shape::Broadcast ? bench::dataBroadcast(source)
                                                            : bench::dataMessage(source, targets[qsizetype(i)]));
        }
    }

    [[nodiscard]] bool allHandled(quint64 finishedRounds) const
    {
        for (size_t i = 0; i < agents.size(); ++i) {
            if (agents[i]->handled() < finishedRounds * perRound[i])
                return false;
        }
        return true;
    }

    const Cell cell;
    const quint64 burst; ///< sends of one sender in one round
    const quint64 rounds;
    bus::LocalAgentBus bus;
    const bench::Agents<bench::Counter> agents;
    std::vector<quint64> perRound; ///< deliveries to each agent in one round
    std::barrier<> roundBegins;
    std::atomic<qint64> sendCpuNs = 0;
};

void measure(const Cell &cell)
{
    const Result result = Measurement(cell).run();
    std::printf("{\"workload\":\"scaling\",\"shape\":\"%s\",\"subscribers\":%llu,\"senders\":%llu,"
                "\"send_ns\":%.1f,\"deliveries_per_s\":%.1f}\n",
                cell.shape == Shape::Broadcast ? "broadcast" : "targeted", cell.subscribers, cell.senders,
                result.sendNs, result.deliveries);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures how cost grows with subscribers and senders, one JSON object a line. "
                                     "plot_scaling.py draws it."_s);
    parser.addHelpOption();
    const QCommandLineOption smoke(u"smoke"_s, u"A tiny load: shows that everything runs; the numbers mean nothing."_s);
    parser.addOption(smoke);
    parser.process(app);
    if (parser.isSet(smoke))
        bench::useSmokeLoad();

    for (const Shape shape : {Shape::Broadcast, Shape::Targeted}) {
        for (const quint64 subscribers : {1, 10, 100, 1'000, 10'000}) {
            for (const quint64 senders : {1, 2, 4, 8})
                measure({shape, subscribers, senders});
        }
    }
    return 0;
}
