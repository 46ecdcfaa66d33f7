// Internal: lines of a device, of which none takes more memory than a bound.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <algorithm>
#include <array>

namespace bus::detail {

/// What is longer than a line may be is passed over up to its end: a file need not have line ends at all.
class LineReader {
public:
    struct Line {
        /// With its line feed, good until the next call; empty at the end. Of a line that is too long, the beginning.
        QByteArrayView text;
        bool isTooLong = false;
    };

    /// The device must be open and outlive the reader. A line has at most `longest` bytes, its line feed included.
    explicit LineReader(QIODevice *device, qint64 longest) : device(device), longest(longest) {}

    [[nodiscard]] Line next()
    {
        if (!device->isReadable())
            return {};
        if (buffer.size() > Usual)
            buffer = {}; // a long line was the exception
        qint64 size = 0;
        while (size < longest) {
            if (buffer.size() < size + 2) // readLine() ends with a 0
                buffer.resize(std::min(std::max<qint64>(2 * buffer.size(), Usual), longest + 1));
            const qint64 count = device->readLine(buffer.data() + size, buffer.size() - size);
            size += std::max<qint64>(count, 0);
            if (count <= 0 || buffer[size - 1] == '\n')
                return {QByteArrayView(buffer).first(size)};
        }
        return {QByteArrayView(buffer).first(size), passOverRest()};
    }

    /// What is wrong with a line that is too long.
    [[nodiscard]] QString problem() const
    {
        return QStringLiteral("longer than %1 bytes; it is passed over").arg(longest);
    }

private:
    static constexpr qint64 Usual = 64 * 1024;

    /// Whether there was any.
    bool passOverRest()
    {
        std::array<char, 4096> rest;
        bool any = false;
        qint64 count = 0;
        while ((count = device->readLine(rest.data(), rest.size())) > 0) {
            any = true;
            if (rest[size_t(count) - 1] == '\n')
                break;
        }
        return any;
    }

    QIODevice *const device;
    const qint64 longest;
    QByteArray buffer;
};

} // namespace bus::detail
