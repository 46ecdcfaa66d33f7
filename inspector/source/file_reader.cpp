// The bounded store between a thread that reads a file and whoever takes what it reads.
#include <inspector/source/file_reader.h>

#include <algorithm>
#include <iterator>

namespace inspector {
namespace {
constexpr size_t MostReadAhead = 32'768; // entries
} // namespace

std::vector<bus::CaptureEntry> FileReader::take(qsizetype atMost)
{
    const QMutexLocker lock(&mutex);
    const auto end = entries.begin() + std::min<qsizetype>(atMost, qsizetype(entries.size()));
    std::vector<bus::CaptureEntry> taken(std::make_move_iterator(entries.begin()), std::make_move_iterator(end));
    entries.erase(entries.begin(), end);
    roomToRead.wakeAll();
    return taken;
}

bool FileReader::isFinished() const
{
    const QMutexLocker lock(&mutex);
    return done && entries.empty();
}

bool FileReader::isReadable() const
{
    const QMutexLocker lock(&mutex);
    return readable;
}

QStringList FileReader::problems() const
{
    const QMutexLocker lock(&mutex);
    return sentences;
}

qint64 FileReader::problemCount() const
{
    const QMutexLocker lock(&mutex);
    return found;
}

void FileReader::fail(const QString &problem)
{
    setUnreadable(problem);
    const QMutexLocker lock(&mutex);
    done = true;
}

void FileReader::giveUp()
{
    {
        const QMutexLocker lock(&mutex);
        unwanted = true;
        roomToRead.wakeAll();
    }
    interruptInput();
    wait();
    const QMutexLocker lock(&mutex);
    done = true;
}

void FileReader::run()
{
    readAll();
    const QMutexLocker lock(&mutex);
    done = true;
}

bool FileReader::store(std::vector<bus::CaptureEntry> more)
{
    const QMutexLocker lock(&mutex);
    while (entries.size() >= MostReadAhead && !unwanted)
        roomToRead.wait(&mutex);
    std::move(more.begin(), more.end(), std::back_inserter(entries));
    return !unwanted;
}

void FileReader::report(const QString &problem)
{
    constexpr qsizetype kept = 100;
    const QMutexLocker lock(&mutex);
    ++found;
    if (sentences.size() < kept)
        sentences.append(problem);
}

void FileReader::countProblems(qint64 count)
{
    const QMutexLocker lock(&mutex);
    found += count;
}

void FileReader::setUnreadable(const QString &problem)
{
    report(problem);
    const QMutexLocker lock(&mutex);
    readable = false;
}

} // namespace inspector
