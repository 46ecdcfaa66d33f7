// The forms that a session can be written in, known by a file's ending.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace inspector {

enum class Format {
    Mcap,     ///< .mcap
    Jsonl,    ///< .jsonl
    Perfetto, ///< .perfetto.json: Perfetto and chrome://tracing
    Otlp,     ///< .otlp.jsonl: OpenTelemetry
    Pcapng,   ///< .pcapng: Wireshark
    Csv,      ///< .csv
    Mermaid,  ///< .mmd
};

/// What the file's name asks for; nothing where it has none of the endings.
[[nodiscard]] std::optional<Format> formatOf(const QString &path);

/// All endings, as in `.mcap`, for a text that lists them.
[[nodiscard]] QStringList formatEndings();

} // namespace inspector
