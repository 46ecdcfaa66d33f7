// Reading with poll(2), so that it can be given up.
#include <inspector/source/input_device.h>

#include <QFile>

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
    if (::pipe2(wakeUp, O_CLOEXEC) != 0)
        return fail(errno);
    return QIODevice::open(QIODevice::ReadOnly);
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

qint64 InputDevice::readData(char *data, qint64 maxSize)
{
    if (maxSize <= 0)
        return 0; // QIODevice asks so at the end of its buffer; it must not wait then
    for (;;) {
        pollfd waiting[] = {{wakeUp[0], POLLIN, 0}, {input, POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR)
            break;
        if (waiting[0].revents != 0)
            return -1; // given up
        if (waiting[1].revents == 0)
            continue;
        const ssize_t count = ::read(input, data, size_t(maxSize));
        if (count > 0)
            return count;
        if (count == 0)
            return -1; // the end
        if (errno != EINTR && errno != EAGAIN)
            break;
    }
    problem = QString::fromLocal8Bit(std::strerror(errno));
    return -1;
}

} // namespace inspector
