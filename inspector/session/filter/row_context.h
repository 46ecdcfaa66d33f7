// The row that a filter looks at, with what is costly made once and only when asked for.
#pragma once

#include <inspector/session/filter/row_source.h>

#include <nlohmann/json.hpp>

#include <optional>

namespace inspector::filter {

class RowContext {
public:
    RowContext(const RowSource &source, qint64 index, const MessageRow &row) : source(source), index(index), row(row) {}

    const RowSource &source;
    const qint64 index;
    const MessageRow &row;

    [[nodiscard]] bool isMessage() const { return row.type == MessageRow::Type::Message; }
    /// Whether there is a payload to read: not of a loss, not where the contents were evicted.
    [[nodiscard]] bool hasPayload() const { return isMessage() && !row.contentEvicted; }
    [[nodiscard]] const nlohmann::json &payload();
    [[nodiscard]] const QString &payloadText();
    /// The same without a frame's bytes: their Base64 would match short words by chance.
    [[nodiscard]] QString readablePayloadText();
    [[nodiscard]] const QString &summary();

private:
    [[nodiscard]] const std::optional<bus::BusMessage> &message();

    bool wasRead = false; ///< the message was asked for, whether or not there is one
    std::optional<bus::BusMessage> read;
    std::optional<nlohmann::json> json;
    std::optional<QString> text;
    std::optional<QString> line;
};

/// Compact JSON text; what is not UTF-8 is replaced.
[[nodiscard]] QString jsonText(const nlohmann::json &json);

} // namespace inspector::filter
