// Reading with poll(2), so that it can be given up.
#include <inspector/source/input_device.h>

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inspector {
namespace {

void closeAndForget(int &descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

} // namespace

InputDevice::~InputDevice()
{
    close();
}

bool InputDevice::openPath(const QString &path)
{
    // Opening a pipe without O_NONBLOCK would wait for its writer.
    input = path == u"-" ? ::dup(STDIN_FILENO)
                         : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (input < 0)
        return fail(errno);
    struct stat about = {};
    if (::fstat(input, &about) == 0 && S_ISDIR(about.st_mode))
        return fail(EISDIR);
    if (S_ISREG(about.st_mode))
        bytesInAll = about.st_size;
    if (::pipe2(wakeUp, O_CLOEXEC) != 0)
        return fail(errno);
    return QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool InputDevice::fail(int error)
{
    setErrorString(QString::fromLocal8Bit(std::strerror(error)));
    close();
    return false;
}

void InputDevice::giveUp()
{
    // Writing leaves the descriptors alone, which the reading thread uses.
    const char byte = 0;
    if (wakeUp[1] >= 0)
        std::ignore = ::write(wakeUp[1], &byte, 1);
}

void InputDevice::close()
{
    if (isOpen())
        QIODevice::close();
    closeAndForget(input);
    closeAndForget(wakeUp[0]);
    closeAndForget(wakeUp[1]);
}

std::optional<double> InputDevice::partRead() const
{
    const qint64 inAll = bytesInAll;
    return inAll > 0 ? std::optional(std::min(1.0, double(bytesRead) / double(inAll))) : std::nullopt;
}

qint64 InputDevice::readData(char *data, qint64 maxSize)
{
    if (maxSize <= 0)
        return 0; // QIODevice asks so now and then; it must not wait then
    if (ahead.isEmpty() && !fill())
        return -1;
    return takeAhead(data, std::min<qint64>(maxSize, ahead.size()));
}

qint64 InputDevice::readLineData(char *data, qint64 maxSize)
{
    qint64 taken = 0;
    while (taken < maxSize && (!ahead.isEmpty() || fill())) {
        const qsizetype lineFeed = ahead.indexOf('\n');
        const qsizetype wanted = lineFeed < 0 ? ahead.size() : lineFeed + 1;
        taken += takeAhead(data + taken, std::min<qint64>(maxSize - taken, wanted));
        if (data[taken - 1] == '\n')
            break;
    }
    return taken > 0 ? taken : -1;
}

qint64 InputDevice::takeAhead(char *data, qint64 count)
{
    std::memcpy(data, ahead.data(), size_t(count));
    ahead = ahead.sliced(count);
    return count;
}

/// Reads the next block, as soon as there is anything. False at the end, and where nobody wants it any more.
bool InputDevice::fill()
{
    constexpr qsizetype blockSize = 256 * 1024;
    block.resize(blockSize);
    for (;;) {
        pollfd waiting[] = {{wakeUp[0], POLLIN, 0}, {input, POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR)
            break;
        if (waiting[0].revents != 0)
            return false; // given up
        if (waiting[1].revents == 0)
            continue;
        const ssize_t count = ::read(input, block.data(), size_t(block.size()));
        if (count > 0) {
            ahead = QByteArrayView(block).first(count);
            bytesRead += count;
            return true;
        }
        if (count == 0)
            return false; // the end
        if (errno != EINTR && errno != EAGAIN)
            break;
    }
    problem = QString::fromLocal8Bit(std::strerror(errno));
    return false;
}

} // namespace inspector
