// A signal handler may do little more than write a byte to a pipe; the event loop does the rest.
#include <inspector/cli/interrupt.h>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace inspector::cli {
namespace {

int signalPipe[2] = {-1, -1};
volatile std::sig_atomic_t cameSince = 0;

void onSignal(int signal)
{
    const char byte = 0;
    cameSince = 1;
    std::ignore = ::write(signalPipe[1], &byte, 1);
    std::signal(signal, SIG_DFL);
}

int openPipe()
{
    if (signalPipe[0] < 0)
        std::ignore = ::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK);
    return signalPipe[0];
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent), notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(signalPipe[0], &byte, 1) > 0) { }
        emit interrupted();
    });
    cameSince = 0;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::hasCome() const
{
    return cameSince != 0;
}

} // namespace inspector::cli
