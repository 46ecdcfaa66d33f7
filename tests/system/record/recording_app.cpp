// An app that records its bus to a file and goes on until it is killed, or until its recording fails.
//   recording_app FILE [MOST_BYTES_A_FILE_MAY_HAVE]
// Tells on stdout, line by line, how far it is: "SEQ MILLISECONDS", the last message sent and since when it runs; and at
// last "failed REASON" where the recording has stopped.
#include <libbus/bus/local_agent_bus.h>
#include <libbus/capture/recorder.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void limitFileSize(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // which would end the program
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc < 2)
        return 2;
    if (argc > 2)
        limitFileSize(QByteArray(argv[2]).toULongLong());

    bus::LocalAgentBus bus;
    if (bus.subscribe(u"b"_s, [](const bus::BusMessage &) {}))
        return 2;
    bus::Recorder recorder;
    if (!recorder.start(bus, QString::fromLocal8Bit(argv[1])))
        return 2;
    QElapsedTimer clock;
    clock.start();
    while (recorder.isRecording()) {
        quint64 seq = 0;
        for (int i = 0; i < 20; ++i)
            seq = bus.send({u"a"_s, u"b"_s, bus::Frame{u"X"_s, QByteArray(100, 'x'), {}, {}}}).seq;
        std::printf("%llu %lld\n", static_cast<unsigned long long>(seq), static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
        std::this_thread::sleep_for(5ms);
    }
    std::printf("failed %s\n", qPrintable(recorder.errorString()));
    return 0;
}
