// Writing to stdout without dying of a closed pipe.
#include <inspector/cli/output.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace inspector::cli {

Output &Output::standard()
{
    static Output output;
    return output;
}

bool Output::write(const QByteArray &text)
{
    if (!open)
        return false;
    if (std::fwrite(text.constData(), 1, size_t(text.size()), stdout) != size_t(text.size()))
        return fail();
    return true;
}

bool Output::flush()
{
    if (open && std::fflush(stdout) != 0)
        return fail();
    return open;
}

bool Output::fail()
{
    open = false;
    if (errno != EPIPE)
        failure = QString::fromLocal8Bit(std::strerror(errno));
    return false;
}

void print(const QString &text)
{
    Output::standard().write(text.toUtf8());
}

} // namespace inspector::cli
