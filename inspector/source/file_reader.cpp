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
    std::vector<bus::CaptureEntry> taken;
    while (!batches.empty() && qsizetype(taken.size()) < atMost) {
        std::vector<bus::CaptureEntry> &batch = batches.front();
        const auto count = std::min(size_t(atMost) - taken.size(), batch.size());
        if (taken.empty() && count == batch.size()) {
            taken = std::move(batch); // as a whole, which is quickest
            batches.pop_front();
            continue;
        }
        const auto end = batch.begin() + qsizetype(count);
        taken.insert(taken.end(), std::make_move_iterator(batch.begin()), std::make_move_iterator(end));
        batch.erase(batch.begin(), end);
        if (batch.empty())
            batches.pop_front();
    }
    waiting -= taken.size();
    roomToRead.wakeAll();
    return taken;
}

bool FileReader::isFinished() const
{
    const QMutexLocker lock(&mutex);
    return done && batches.empty();
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
    while (waiting >= MostReadAhead && !unwanted)
        roomToRead.wait(&mutex);
    waiting += more.size();
    if (!more.empty())
        batches.push_back(std::move(more));
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
