// A session's last seconds.
#include <libbus/capture/flight_recorder.h>

#include <libbus/capture/mcap_writer.h>
#include <libbus/capture/numbered_files.h>
#include <libbus/capture/preamble.h>
#include <libbus/capture/record_time.h>

#include <algorithm>
#include <deque>
#include <limits>

namespace bus {

namespace {

qint64 bytesOf(const Record &record)
{
    const auto *message = std::get_if<MessageRecord>(&record);
    return qint64(sizeof(Record)) + (message ? message->message.approximateBytes() : 0);
}

/// Nothing for a record that does not move the session's time on.
std::optional<qint64> clockOf(const Record &record)
{
    return std::holds_alternative<FateRecord>(record) ? std::nullopt : detail::timeOf(record);
}

} // namespace

class FlightRecorder::Private {
public:
    Private(const QString &path, const Options &options) : options(options), names(path) {}

    struct Remembered {
        Record record;
        qint64 at; ///< the session's time then
    };

    void moveOnTo(qint64 t);
    void remember(const Record &record);
    void forgetTooOld();
    void forgetOldest();
    bool beginFile();
    void endFile();
    void fail(const QString &problem);

    const Options options;
    const detail::NumberedFiles names;
    detail::Preamble preamble; ///< to what is remembered
    std::deque<Remembered> remembered;
    qint64 bytes = 0;       ///< that the remembered records take
    qint64 newest = 0;      ///< the session's time
    qint64 savingUntil = 0; ///< while a file is being written
    std::unique_ptr<QFile> file; ///< the one that is being written
    std::unique_ptr<McapWriter> writer;
    quint64 written = 0; ///< in the files that are complete
    quint64 lost = 0;
    QString error;
    QStringList files;
};

void FlightRecorder::Private::moveOnTo(qint64 t)
{
    newest = std::max(newest, t);
    if (writer && newest > savingUntil)
        endFile();
    forgetTooOld();
}

void FlightRecorder::Private::remember(const Record &record)
{
    remembered.push_back({record, newest});
    bytes += bytesOf(record);
    forgetTooOld();
}

void FlightRecorder::Private::forgetTooOld()
{
    const qint64 begin = newest - detail::nanosecondsIn(options.before);
    while (!remembered.empty() && (bytes > options.memoryBytes || remembered.front().at < begin))
        forgetOldest();
}

void FlightRecorder::Private::forgetOldest()
{
    const Record &oldest = remembered.front().record;
    preamble.add(oldest);
    bytes -= bytesOf(oldest);
    remembered.pop_front();
}

/// What is written is remembered no longer: the next file begins after this one.
bool FlightRecorder::Private::beginFile()
{
    QString problem;
    file = names.create(&problem);
    if (!file) {
        fail(problem);
        return false;
    }
    writer = std::make_unique<McapWriter>(McapWriter::Options{.compression = options.compression});
    if (!writer->open(file.get())) {
        endFile();
        return false;
    }
    files += file->fileName();
    for (const Record &record : preamble.records())
        writer->write(record);
    while (!remembered.empty()) {
        writer->write(remembered.front().record);
        forgetOldest();
    }
    return writer->flush();
}

void FlightRecorder::Private::endFile()
{
    if (!writer->close())
        fail(writer->errorString());
    written += writer->recordsWritten();
    lost += writer->recordsLost();
    writer.reset();
    file.reset();
}

/// Keeps the first error.
void FlightRecorder::Private::fail(const QString &problem)
{
    if (error.isEmpty())
        error = problem;
}

FlightRecorder::FlightRecorder(const QString &path, const Options &options)
    : d(std::make_unique<Private>(path, options))
{
}

FlightRecorder::~FlightRecorder()
{
    close();
}

bool FlightRecorder::write(const Record &record)
{
    d->moveOnTo(clockOf(record).value_or(d->newest));
    if (!d->writer) {
        d->remember(record);
        return d->error.isEmpty();
    }
    d->preamble.add(record);
    return d->writer->write(record);
}

bool FlightRecorder::trigger()
{
    const qint64 after = detail::nanosecondsIn(d->options.after);
    d->savingUntil = d->newest + std::min(after, std::numeric_limits<qint64>::max() - d->newest);
    return d->writer ? d->writer->isOpen() : d->beginFile();
}

bool FlightRecorder::trigger(qint64 t)
{
    d->moveOnTo(t);
    return trigger();
}

bool FlightRecorder::flush()
{
    return !d->writer || d->writer->flush();
}

bool FlightRecorder::close()
{
    if (d->writer)
        d->endFile();
    return d->error.isEmpty();
}

bool FlightRecorder::isSaving() const
{
    return d->writer != nullptr;
}

QString FlightRecorder::errorString() const
{
    return d->error.isEmpty() && d->writer ? d->writer->errorString() : d->error;
}

quint64 FlightRecorder::recordsWritten() const
{
    return d->written + (d->writer ? d->writer->recordsWritten() : 0);
}

quint64 FlightRecorder::recordsLost() const
{
    return d->lost + (d->writer ? d->writer->recordsLost() : 0);
}

QStringList FlightRecorder::files() const
{
    return d->files;
}

} // namespace bus
