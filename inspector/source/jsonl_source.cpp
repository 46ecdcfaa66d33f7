// Reads JSONL in a thread, into a bounded store that take() empties.
#include <inspector/source/jsonl_source.h>

#include <inspector/source/damage_finder.h>
#include <inspector/source/input_device.h>
#include <libbus/capture/jsonl.h>

#include <QFileInfo>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>

namespace inspector {
namespace {
constexpr size_t MostReadAhead = 32'768; // records
} // namespace

class JsonlSource::Reader : public QThread {
public:
    explicit Reader(JsonlSource *source) : source(source) {}

    bool open(const QString &path)
    {
        if (input.openPath(path))
            return true;
        const QMutexLocker lock(&mutex);
        found.append(JsonlSource::tr("%1 cannot be read: %2").arg(source->title(), input.errorString()));
        return false;
    }

    void giveUp()
    {
        {
            const QMutexLocker lock(&mutex);
            unwanted = true;
            roomToRead.wakeAll();
        }
        input.giveUp();
        wait();
    }

    std::vector<bus::Record> take(qsizetype atMost)
    {
        const QMutexLocker lock(&mutex);
        const auto end = records.begin() + std::min<qsizetype>(atMost, qsizetype(records.size()));
        std::vector<bus::Record> taken(std::make_move_iterator(records.begin()), std::make_move_iterator(end));
        records.erase(records.begin(), end);
        roomToRead.wakeAll();
        return taken;
    }

    mutable QMutex mutex;
    QStringList found;       ///< problems
    qint64 malformed = 0;
    bool readable = true;
    bool done = false;       ///< nothing more will be read
    std::deque<bus::Record> records;

protected:
    void run() override
    {
        bus::JsonlReader lines(&input);
        DamageFinder damage;
        while (const std::optional<bus::Record> record = lines.next()) {
            noteProblems(lines, damage);
            if (const auto loss = damage.lossBefore(*record))
                store(*loss);
            if (!store(*record))
                break;
        }
        noteProblems(lines, damage);
        if (const auto loss = damage.lossAtEnd())
            store(*loss);
        finish();
    }

private:
    /// Waits for room; false where nobody wants any more.
    bool store(const bus::Record &record)
    {
        const QMutexLocker lock(&mutex);
        while (records.size() >= MostReadAhead && !unwanted)
            roomToRead.wait(&mutex);
        records.push_back(record);
        return !unwanted;
    }

    void noteProblems(const bus::JsonlReader &lines, DamageFinder &damage)
    {
        if (lines.problemCount() == malformedSeen)
            return;
        const QMutexLocker lock(&mutex);
        for (; malformedSeen < lines.problemCount(); ++malformedSeen) {
            damage.lineWasDamaged();
            if (malformedSeen < lines.problems().size()) {
                const bus::JsonlReader::Problem &problem = lines.problems().at(malformedSeen);
                found.append(JsonlSource::tr("%1, line %2: %3").arg(source->title()).arg(problem.line).arg(problem.text));
            }
        }
        malformed = malformedSeen;
    }

    void finish()
    {
        const QMutexLocker lock(&mutex);
        if (!input.readProblem().isEmpty()) {
            readable = false;
            found.append(JsonlSource::tr("%1 cannot be read any further: %2").arg(source->title(), input.readProblem()));
        }
        done = true;
        QMetaObject::invokeMethod(source, &JsonlSource::ended, Qt::QueuedConnection);
    }

    JsonlSource *const source;
    InputDevice input;
    qint64 malformedSeen = 0; ///< by the thread
    bool unwanted = false;
    QWaitCondition roomToRead;
};

JsonlSource::JsonlSource(const QString &filePath, QObject *parent)
    : Source(parent), path(filePath), reader(std::make_unique<Reader>(this))
{
}

JsonlSource::~JsonlSource()
{
    reader->giveUp();
}

QString JsonlSource::title() const
{
    return path == u"-" ? tr("standard input") : QFileInfo(path).fileName();
}

void JsonlSource::start()
{
    if (std::exchange(started, true))
        return;
    if (reader->open(path)) {
        reader->start();
        return;
    }
    reader->readable = false;
    reader->done = true;
    ended();
}

void JsonlSource::stop()
{
    reader->giveUp();
    const QMutexLocker lock(&reader->mutex);
    reader->done = true;
}

void JsonlSource::ended()
{
    const QStringList all = problems();
    if (!all.isEmpty()) {
        const qint64 more = std::max<qint64>(malformedLines() - 1, 0);
        emit failed(more > 0 ? tr("%1 (and %2 more)").arg(all.first()).arg(more) : all.first());
    }
    emit finished();
}

std::vector<bus::Record> JsonlSource::take(qsizetype atMost)
{
    return reader->take(atMost);
}

bool JsonlSource::isFinished() const
{
    const QMutexLocker lock(&reader->mutex);
    return reader->done && reader->records.empty();
}

bool JsonlSource::isReadable() const
{
    const QMutexLocker lock(&reader->mutex);
    return reader->readable;
}

QStringList JsonlSource::problems() const
{
    const QMutexLocker lock(&reader->mutex);
    return reader->found;
}

qint64 JsonlSource::malformedLines() const
{
    const QMutexLocker lock(&reader->mutex);
    return reader->malformed;
}

} // namespace inspector
