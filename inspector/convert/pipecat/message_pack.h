// MessagePack values, one after the other, from a file that may be cut off, damaged or hostile.
#pragma once

#include <QtGlobal>

#include <nlohmann/json.hpp>

#include <istream>
#include <optional>

namespace inspector {

/// Values may nest 100 deep. Bytes become Base64 text, since the values are to be JSON.
///
/// Example:
/// @code
/// MessagePackReader reader(file);
/// while (const std::optional<nlohmann::json> value = reader.next())
///     use(*value);
/// if (!reader.atEnd())
///     qWarning() << "damaged at byte" << reader.position();
/// @endcode
class MessagePackReader {
public:
    /// The stream must outlive the reader.
    explicit MessagePackReader(std::istream &stream) : input(stream) {}

    /// The next value; nothing at the end, and at what is no value: no later one can be found after that.
    [[nodiscard]] std::optional<nlohmann::json> next();
    /// Whether everything was read.
    [[nodiscard]] bool atEnd() const { return ended; }
    /// Where the value began that could not be read; else where the next one begins.
    [[nodiscard]] qint64 position() const { return begin; }

private:
    std::istream &input;
    qint64 begin = 0;
    bool ended = false;
};

} // namespace inspector
