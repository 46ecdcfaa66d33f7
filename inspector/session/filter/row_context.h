// The row that a filter looks at, with what is costly made once and only when asked for.
#pragma once

#include <inspector/session/session.h>

#include <nlohmann/json.hpp>

#include <optional>

namespace inspector::filter {

class RowContext {
public:
    RowContext(const Session &session, qint64 index) : session(session), index(index), row(session.row(index)) {}

    const Session &session;
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
    std::optional<nlohmann::json> json;
    std::optional<QString> text;
    std::optional<QString> line;
};

/// Compact JSON text; what is not UTF-8 is replaced.
[[nodiscard]] QString jsonText(const nlohmann::json &json);

} // namespace inspector::filter
