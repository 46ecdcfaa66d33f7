// What the invariant tests share.
#include "support.h"

#include <libbus/bus/patience.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QScopeGuard>
#include <QTest>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <csignal>
#include <deque>
#include <latch>
#include <thread>
#include <utility>
#include <vector>

#include <pthread.h>
#include <time.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace invariants {

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > patience.count())
            return condition();
        QCoreApplication::processEvents();
        QThread::usleep(200);
    }
    return true;
}

void inParallel(int threads, const std::function<void(int)> &work)
{
    std::latch ready(threads);
    std::vector<std::jthread> running;
    running.reserve(size_t(threads));
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([&, i] {
            ready.arrive_and_wait();
            work(i);
        });
    }
}

// --- Messages ----------------------------------------------------------------------------------------------

bus::BusMessage data(const QString &source, const std::optional<QString> &target, const QString &label)
{
    return {source, target, bus::TaskUpdate{label, {}}};
}

bus::BusMessage urgent(const QString &source, const std::optional<QString> &target, const QString &label)
{
    return {source, target, bus::TaskUpdateUrgent{label, {}}};
}

QString label(const bus::BusMessage &message)
{
    const QString *taskId = bus::taskIdOf(message.payload());
    return taskId ? *taskId : QString();
}

QStringList numbered(const QString &prefix, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(prefix + QString::number(i));
    return all;
}

namespace {

template <size_t... Kinds>
QList<bus::BusMessage> messagesOfKinds(const QString &source, const std::optional<QString> &target,
                                       std::index_sequence<Kinds...>)
{
    return {bus::BusMessage(source, target, bus::BusPayload(std::in_place_index<Kinds>))...};
}

} // namespace

QList<bus::BusMessage> oneOfEachKind(const QString &source, const std::optional<QString> &target)
{
    return messagesOfKinds(source, target, std::make_index_sequence<bus::KindCount>());
}

// --- Subscribers -------------------------------------------------------------------------------------------

void everyPlace()
{
    QTest::addColumn<Place>("place");
    QTest::newRow("shared worker") << Place::SharedWorker;
    QTest::newRow("own worker") << Place::OwnWorker;
    QTest::newRow("context thread") << Place::ContextThread;
    QTest::newRow("asynchronous") << Place::Asynchronous;
}

/// What the handler and the test share.
struct Recorder::State {
    explicit State(Options options) : options(std::move(options)), isOpen(!this->options.held) {}

    void handle(const bus::BusMessage &message)
    {
        begin(message);
        callInHandler(message);
        QMutexLocker lock(&mutex);
        while (!isOpen && permits == 0) {
            if (!changed.wait(&mutex, QDeadlineTimer(std::chrono::milliseconds(2 * Patience))))
                break;
        }
        if (!isOpen && permits > 0)
            --permits;
        end();
    }

    QFuture<void> handleLater(const bus::BusMessage &message)
    {
        begin(message);
        callInHandler(message);
        QPromise<void> promise;
        promise.start();
        QFuture<void> future = promise.future();
        QMutexLocker lock(&mutex);
        if (!isOpen && permits == 0) {
            held.push_back(std::move(promise));
            return future;
        }
        if (!isOpen)
            --permits;
        end();
        lock.unlock();
        promise.finish();
        return future;
    }

    void letGo(int handlers, bool forGood)
    {
        std::deque<QPromise<void>> finished;
        QMutexLocker lock(&mutex);
        isOpen = isOpen || forGood;
        permits += handlers;
        while (!held.empty() && (isOpen || permits > 0)) {
            finished.push_back(std::move(held.front()));
            held.pop_front();
            if (!isOpen)
                --permits;
            end();
        }
        changed.wakeAll();
        lock.unlock();
        for (QPromise<void> &promise : finished)
            promise.finish();
    }

    /// From now on `inHandler` is not called: what it refers to may go.
    void silence()
    {
        const QDeadlineTimer deadline{std::chrono::milliseconds(Patience)};
        QMutexLocker lock(&mutex);
        isSilent = true;
        while (callsInHandler > 0 && changed.wait(&mutex, deadline)) {}
    }

    bool waitFor(const int &count, int wanted)
    {
        const QDeadlineTimer deadline{std::chrono::milliseconds(Patience)};
        QMutexLocker lock(&mutex);
        while (count < wanted) {
            if (!changed.wait(&mutex, deadline))
                return count >= wanted;
        }
        return true;
    }

    const Options options;
    QMutex mutex;
    QWaitCondition changed;
    bool isOpen;
    int permits = 0;
    int begun = 0;
    int handled = 0;
    int mostAtOnce = 0;
    QList<bus::BusMessage> messages;
    std::deque<QPromise<void>> held; ///< of asynchronous handlers

private:
    bool isSilent = false;
    int callsInHandler = 0;

    void callInHandler(const bus::BusMessage &message)
    {
        if (!options.inHandler)
            return;
        {
            QMutexLocker lock(&mutex);
            if (isSilent)
                return;
            ++callsInHandler;
        }
        const auto ended = qScopeGuard([this] {
            QMutexLocker lock(&mutex);
            --callsInHandler;
            changed.wakeAll();
        });
        options.inHandler(message);
    }

    void begin(const bus::BusMessage &message)
    {
        QMutexLocker lock(&mutex);
        messages.append(message);
        ++begun;
        mostAtOnce = std::max(mostAtOnce, begun - handled);
        changed.wakeAll();
    }

    void end() // with the mutex held
    {
        ++handled;
        changed.wakeAll();
    }
};

class Recorder::Subscriber : public bus::BusSubscriber {
public:
    Subscriber(QString name, std::shared_ptr<State> state) : ownName(std::move(name)), state(std::move(state)) {}
    QString name() const override { return ownName; }
    void onBusMessage(const bus::BusMessage &message) override { state->handle(message); }

private:
    const QString ownName;
    const std::shared_ptr<State> state;
};

/// A thread with an event loop, and an object that lives there.
class Recorder::ContextThread {
public:
    ContextThread() : context(new QObject)
    {
        context->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        thread.start();
    }
    ~ContextThread()
    {
        thread.quit();
        thread.wait();
    }
    QObject *object() const { return context; }

private:
    QThread thread;
    QObject *const context;
};

Recorder::Recorder(bus::AgentBus &bus, const QString &name, Options options)
    : state(std::make_shared<State>(std::move(options)))
{
    bus::SubscribeOptions how;
    how.dataCapacity = state->options.capacity;
    bus::Error error;
    // What the bus is given owns this token, so that the test can see whether it is still kept.
    const auto token = std::make_shared<int>(0);
    busSide = token;
    switch (state->options.place) {
    case Place::OwnWorker: how.worker = bus::Worker::Own; [[fallthrough]];
    case Place::SharedWorker: {
        const auto subscriber = std::make_shared<Subscriber>(name, state);
        busSide = subscriber;
        error = bus.subscribe(subscriber, how);
        break;
    }
    case Place::ContextThread:
        contextThread = std::make_unique<ContextThread>();
        error = bus.subscribe(
            name, contextThread->object(),
            [state = state, token](const bus::BusMessage &message) { state->handle(message); }, how);
        break;
    case Place::Asynchronous:
        error = bus.subscribe(
            name, [state = state, token](const bus::BusMessage &message) { return state->handleLater(message); }, how);
        break;
    }
    if (error)
        qFatal("%s", qPrintable(error.text));
}

Recorder::~Recorder()
{
    open();
    state->silence();
}

void Recorder::letGo(int handlers)
{
    state->letGo(handlers, false);
}

void Recorder::open()
{
    state->letGo(0, true);
}

bool Recorder::begins(int handlers) const
{
    return state->waitFor(state->begun, handlers);
}

bool Recorder::handles(int messages) const
{
    return state->waitFor(state->handled, messages);
}

int Recorder::begun() const
{
    QMutexLocker lock(&state->mutex);
    return state->begun;
}

int Recorder::handled() const
{
    QMutexLocker lock(&state->mutex);
    return state->handled;
}

int Recorder::mostAtOnce() const
{
    QMutexLocker lock(&state->mutex);
    return state->mostAtOnce;
}

QList<bus::BusMessage> Recorder::messages() const
{
    QMutexLocker lock(&state->mutex);
    return state->messages;
}

QStringList Recorder::labels() const
{
    QStringList all;
    for (const bus::BusMessage &message : messages())
        all.append(label(message));
    return all;
}

bool Recorder::isHeldByBus() const
{
    return !busSide.expired();
}

ShortPatience::ShortPatience()
{
    bus::detail::patienceWithLeavers = std::chrono::milliseconds(100);
}

ShortPatience::~ShortPatience()
{
    bus::detail::patienceWithLeavers = std::chrono::seconds(2);
}

// --- Threads -----------------------------------------------------------------------------------------------

namespace {

// Only what is safe in a signal handler: two pipes.
int frozenPipe[2];
int thawPipe[2];

extern "C" void standStill(int)
{
    const int savedErrno = errno;
    char byte = 0;
    if (write(frozenPipe[1], &byte, 1) == 1) {
        while (read(thawPipe[0], &byte, 1) < 0) {}
    }
    errno = savedErrno;
}

} // namespace

struct FreezableLoop::Private {
    std::atomic<bool> ending = false;
    bool isFrozen = false;
    std::thread thread;
};

FreezableLoop::FreezableLoop(std::function<void()> step) : d(std::make_unique<Private>())
{
    if (pipe(frozenPipe) != 0 || pipe(thawPipe) != 0)
        qFatal("no pipes to freeze a thread with");
    struct sigaction action = {};
    action.sa_handler = standStill;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR2, &action, nullptr);
    d->thread = std::thread([this, step = std::move(step)] {
        while (!d->ending)
            step();
    });
}

FreezableLoop::~FreezableLoop()
{
    d->ending = true;
    if (d->isFrozen)
        thaw();
    d->thread.join();
    for (int end : {frozenPipe[0], frozenPipe[1], thawPipe[0], thawPipe[1]})
        close(end);
}

void FreezableLoop::freeze()
{
    char byte;
    pthread_kill(d->thread.native_handle(), SIGUSR2);
    while (read(frozenPipe[0], &byte, 1) < 0) {}
    d->isFrozen = true;
}

void FreezableLoop::thaw()
{
    const char byte = 0;
    d->isFrozen = false;
    while (write(thawPipe[1], &byte, 1) < 0) {}
}

std::chrono::nanoseconds threadTime()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

// --- The log -----------------------------------------------------------------------------------------------

namespace {

QMutex logMutex;
QList<std::pair<QtMsgType, QString>> logLines;
QtMessageHandler handlerBefore = nullptr;
std::function<void(const QString &)> warningCallback;

void catchLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg) {
        handlerBefore(type, context, text);
        return;
    }
    {
        QMutexLocker lock(&logMutex);
        logLines.append({type, text});
    }
    if (type == QtWarningMsg && warningCallback)
        warningCallback(text);
}

QStringList linesOf(QtMsgType type)
{
    QMutexLocker lock(&logMutex);
    QStringList lines;
    for (const auto &[lineType, text] : std::as_const(logLines)) {
        if (lineType == type)
            lines.append(text);
    }
    return lines;
}

} // namespace

LogCatcher::LogCatcher(std::function<void(const QString &)> onWarning)
{
    warningCallback = std::move(onWarning);
    {
        QMutexLocker lock(&logMutex);
        logLines.clear();
    }
    handlerBefore = qInstallMessageHandler(catchLine);
}

LogCatcher::~LogCatcher()
{
    qInstallMessageHandler(handlerBefore);
    warningCallback = nullptr;
}

QStringList LogCatcher::warnings() const
{
    return linesOf(QtWarningMsg);
}

QStringList LogCatcher::debugLines() const
{
    return linesOf(QtDebugMsg);
}

QStringList LogCatcher::warningsWith(const QStringList &words) const
{
    QStringList found;
    for (const QString &line : warnings()) {
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return line.contains(word); }))
            found.append(line);
    }
    return found;
}

} // namespace invariants
