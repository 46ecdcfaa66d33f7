// Endings of file names.
#include <inspector/convert/format.h>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

struct Ending {
    QLatin1StringView text;
    Format format;
};

/// Longer endings stand before those that they end in.
constexpr Ending Endings[] = {
    {".mcap"_L1, Format::Mcap},     {".otlp.jsonl"_L1, Format::Otlp},
    {".jsonl"_L1, Format::Jsonl},   {".perfetto.json"_L1, Format::Perfetto},
    {".pcapng"_L1, Format::Pcapng}, {".csv"_L1, Format::Csv},
    {".mmd"_L1, Format::Mermaid},
};

} // namespace

std::optional<Format> formatOf(const QString &path)
{
    const auto *const ending = std::ranges::find_if(
        Endings, [&path](const Ending &known) { return path.endsWith(known.text, Qt::CaseInsensitive); });
    return ending == std::end(Endings) ? std::nullopt : std::optional(ending->format);
}

QStringList formatEndings()
{
    QStringList endings;
    for (const Ending &ending : Endings)
        endings.append(ending.text);
    return endings;
}

} // namespace inspector
