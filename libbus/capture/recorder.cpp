// Records what happens on a bus to files, in a thread of its own.
#include <libbus/capture/recorder.h>

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <optional>
#include <utility>

namespace bus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto PollEvery = 10ms;
constexpr qint64 TotalsEveryMs = 500; // and to the disk with them: the last second is all that a crash may take

} // namespace

/// The thread owns the files; what others may ask is copied out under the lock.
class Recorder::Private : public QThread {
public:
    explicit Private(const Options &options) : options(options) { setObjectName(u"libbus recorder"_s); }

    bool begin(LocalAgentBus &bus, const QString &path);
    void trigger();
    void end();

    struct State {
        bool recording = false;
        QString error;
        quint64 written = 0;
        quint64 lost = 0;
        QStringList files;
    };
    [[nodiscard]] State current() const;

protected:
    void run() override;

private:
    using Files = std::variant<CaptureSeries, FlightRecorder>;

    bool openFiles(const QString &path, QString *error);
    bool waitForWork(std::chrono::milliseconds pause);
    void saveLastSeconds();
    bool writeSome();
    void writeWhatIsThere();
    void writeTotals();
    void tellState(bool recording);

    const Options options;
    std::optional<Files> files;
    std::optional<Tap> tap;

    mutable QMutex mutex;
    QWaitCondition work;
    bool ending = false;
    bool triggered = false;
    State state;
};

bool Recorder::Private::begin(LocalAgentBus &bus, const QString &path)
{
    if (isRunning())
        return false;
    State now;
    now.recording = openFiles(path, &now.error);
    {
        const QMutexLocker lock(&mutex);
        ending = triggered = false;
        state = now;
    }
    if (!now.recording)
        return false;
    tap.emplace(bus, options.tap);
    start();
    return true;
}

bool Recorder::Private::openFiles(const QString &path, QString *error)
{
    if (const auto *lastSeconds = std::get_if<FlightRecorder::Options>(&options.files)) {
        files.emplace(std::in_place_type<FlightRecorder>, path, *lastSeconds);
        return true;
    }
    files.emplace(std::in_place_type<CaptureSeries>, std::get<CaptureSeries::Options>(options.files));
    auto &series = std::get<CaptureSeries>(*files);
    const bool isOpen = series.open(path);
    *error = series.errorString();
    return isOpen;
}

void Recorder::Private::trigger()
{
    const QMutexLocker lock(&mutex);
    triggered = true;
    work.wakeAll();
}

void Recorder::Private::end()
{
    {
        const QMutexLocker lock(&mutex);
        ending = true;
        work.wakeAll();
    }
    wait();
}

Recorder::Private::State Recorder::Private::current() const
{
    const QMutexLocker lock(&mutex);
    return state;
}

void Recorder::Private::run()
{
    QElapsedTimer sinceTotals;
    sinceTotals.start();
    writeSome(); // the header goes first
    writeTotals();
    std::chrono::milliseconds pause = 0ms;
    while (waitForWork(pause)) {
        pause = writeSome() ? 0ms : PollEvery;
        if (sinceTotals.hasExpired(TotalsEveryMs)) {
            writeTotals();
            std::visit([](auto &all) { all.flush(); }, *files);
            tellState(true);
            sinceTotals.start();
        }
    }
    writeWhatIsThere();
    writeTotals();
    std::visit([](auto &all) { all.close(); }, *files);
    tellState(false);
    tap.reset();
}

/// Pauses, unless there is something to do. False where the recording is to end.
bool Recorder::Private::waitForWork(std::chrono::milliseconds pause)
{
    bool wasTriggered = false;
    bool isEnding = false;
    {
        const QMutexLocker lock(&mutex);
        if (!ending && !triggered && pause > 0ms)
            work.wait(&mutex, QDeadlineTimer(pause));
        wasTriggered = std::exchange(triggered, false);
        isEnding = ending;
    }
    if (wasTriggered)
        saveLastSeconds();
    return !isEnding;
}

void Recorder::Private::saveLastSeconds()
{
    auto *recorder = std::get_if<FlightRecorder>(&*files);
    if (!recorder)
        return;
    writeWhatIsThere(); // what led to the trigger came before it
    recorder->trigger();
}

/// Writes a batch of what the tap has. False where it has nothing.
bool Recorder::Private::writeSome()
{
    const std::vector<Record> records = tap->take();
    std::visit(
        [&records](auto &all) {
            for (const Record &record : records)
                all.write(record);
        },
        *files);
    return !records.empty();
}

/// All that the tap has; of a bus that is busier than this thread, what it had to begin with.
void Recorder::Private::writeWhatIsThere()
{
    const QDeadlineTimer patience(1s);
    while (writeSome() && !patience.hasExpired()) { }
}

void Recorder::Private::writeTotals()
{
    if (const std::optional<TotalsRecord> totals = tap->totals())
        std::visit([&totals](auto &all) { all.write(*totals); }, *files);
}

void Recorder::Private::tellState(bool recording)
{
    State now;
    std::visit(
        [&now](const auto &all) {
            now.error = all.errorString();
            now.written = all.recordsWritten();
            now.lost = all.recordsLost();
            now.files = all.files();
        },
        *files);
    now.lost += tap->lostMessages() + tap->lostFates();
    now.recording = recording && now.error.isEmpty();
    const QMutexLocker lock(&mutex);
    state = now;
}

Recorder::Recorder() : Recorder(Options()) {}

Recorder::Recorder(const Options &options) : d(std::make_unique<Private>(options)) {}

Recorder::~Recorder()
{
    stop();
}

bool Recorder::start(LocalAgentBus &bus, const QString &path)
{
    return d->begin(bus, path);
}

void Recorder::trigger()
{
    d->trigger();
}

bool Recorder::stop()
{
    d->end();
    return errorString().isEmpty();
}

bool Recorder::isRecording() const
{
    return d->current().recording;
}

QString Recorder::errorString() const
{
    return d->current().error;
}

quint64 Recorder::recordsWritten() const
{
    return d->current().written;
}

quint64 Recorder::recordsLost() const
{
    return d->current().lost;
}

QStringList Recorder::files() const
{
    return d->current().files;
}

} // namespace bus
