// A place in a payload.
#include <inspector/session/filter/json_path.h>

#include <inspector/session/filter/filter_text.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

/// The key that begins at `at`, which moves past it; nothing where none does.
std::optional<QString> takeKey(const QString &text, qsizetype &at)
{
    if (at == text.size() || text.at(at) != u'"') {
        const qsizetype begin = at;
        while (at < text.size() && text.at(at) != u'.' && text.at(at) != u'[')
            ++at;
        return at > begin ? std::optional(text.mid(begin, at - begin)) : std::nullopt;
    }
    QString key;
    for (++at; at < text.size(); ++at) {
        if (text.at(at) == u'"') {
            ++at;
            return key;
        }
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
        if (text.at(at) == u'\\' && (next == u'"' || next == u'\\'))
            ++at;
        key += text.at(at);
    }
    return std::nullopt; // never closed
}

/// Whether a word of the language can have the key in it as it is.
bool isPlainKey(const QString &key)
{
    static const QString special = u".[]()\"{},!=<>&|~\\"_s;
    return !key.isEmpty()
        && std::none_of(key.begin(), key.end(), [](QChar c) { return c.isSpace() || special.contains(c); });
}

} // namespace

std::optional<JsonPath> JsonPath::parse(const QString &text)
{
    JsonPath path;
    qsizetype at = 0;
    bool wantsKey = true; // at the beginning, and after a dot
    while (at < text.size() || wantsKey) {
        if (wantsKey) {
            const auto key = takeKey(text, at);
            if (!key)
                return std::nullopt;
            path.addKey(*key);
            wantsKey = false;
        } else if (text.at(at) == u'.') {
            ++at;
            wantsKey = true;
        } else if (text.at(at) == u'[') {
            const qsizetype close = text.indexOf(u']', at);
            bool isNumber = false;
            const uint index = close < 0 ? 0 : text.mid(at + 1, close - at - 1).toUInt(&isNumber);
            if (!isNumber)
                return std::nullopt;
            path.addIndex(index);
            at = close + 1;
        } else {
            return std::nullopt;
        }
    }
    return path;
}

QString JsonPath::text() const
{
    QString text;
    for (const Step &step : steps) {
        if (step.index) {
            text += u"[%1]"_s.arg(*step.index);
            continue;
        }
        if (!text.isEmpty())
            text += u'.';
        const QString key = QString::fromStdString(step.key);
        text += isPlainKey(key) ? key : inQuotes(key);
    }
    return text;
}

QString JsonPath::firstKey() const
{
    return steps.empty() ? QString() : QString::fromStdString(steps.front().key);
}

} // namespace inspector::filter
