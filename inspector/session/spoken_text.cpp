// Finds words in JSON, and joins the pieces of streams.
#include <inspector/session/spoken_text.h>

#include <inspector/session/json_preview.h>

#include <nlohmann/json.hpp>

namespace inspector {
namespace {

constexpr const char *WordFields[] = {"text",     "content", "delta",    "transcript", "transcription",
                                      "message",  "answer",  "question", "prompt",     "said",
                                      "progress", "warning", "error",    "reason"};
constexpr int MostLevels = 4;
constexpr qsizetype WordsInALine = 1000;

QString textOf(const nlohmann::json &value, int levels)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    if (!value.is_object() || levels == 0)
        return {};
    for (const char *field : WordFields) {
        const auto found = value.find(field);
        if (found == value.end())
            continue;
        if (const QString text = textOf(*found, levels - 1); !text.isEmpty())
            return text;
    }
    return {};
}

bool writesWithoutSpaces(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return c.unicode() >= 0x3000 && c.unicode() <= 0x303f; // ideographic punctuation
    }
}

bool needsSpaceBetween(QChar last, QChar first)
{
    return !writesWithoutSpaces(last) && !writesWithoutSpaces(first) && !QStringView(u".,;:!?)]}%…’").contains(first)
        && !QStringView(u"([{").contains(last);
}

} // namespace

QString textOf(const bus::Json &json)
{
    return textOf(json.value(), MostLevels);
}

QString wordsOf(const bus::Json &json)
{
    const QString text = textOf(json);
    return text.isEmpty() ? jsonPreview(json, WordsInALine) : text;
}

const bus::Json *taskContentOf(const bus::BusMessage &message)
{
    return std::visit(
        [](const auto &payload) -> const bus::Json * {
            if constexpr (requires {
                              payload.taskId;
                              payload.update;
                          })
                return &payload.update;
            else if constexpr (requires {
                                   payload.taskId;
                                   payload.data;
                               })
                return &payload.data;
            else if constexpr (requires {
                                   payload.taskId;
                                   payload.response;
                               })
                return &payload.response;
            else if constexpr (requires {
                                   payload.taskId;
                                   payload.payload;
                               })
                return &payload.payload;
            else
                return nullptr;
        },
        message.payload());
}

void JoinedText::add(const QString &piece)
{
    if (piece.isEmpty())
        return;
    if (!pieces.isEmpty() && piece.size() >= length && piece.startsWith(joined())) {
        pieces = {piece.first(std::min(piece.size(), MostCharacters))};
        length = pieces.first().size();
        isCut = piece.size() > length;
        return;
    }
    bringsSpaces = bringsSpaces || piece.front().isSpace() || piece.back().isSpace();
    const QString kept = piece.first(std::min(piece.size(), MostCharacters - length));
    isCut = isCut || kept.size() < piece.size();
    length += kept.size();
    if (!kept.isEmpty())
        pieces.append(kept);
}

QString JoinedText::text() const
{
    const QString all = joined().trimmed();
    return isCut ? all + u'…' : all;
}

QString JoinedText::joined() const
{
    QString all;
    all.reserve(length + pieces.size());
    for (const QString &piece : pieces) {
        if (!all.isEmpty() && !bringsSpaces && needsSpaceBetween(all.back(), piece.front()))
            all += u' ';
        all += piece;
    }
    return all;
}

} // namespace inspector
