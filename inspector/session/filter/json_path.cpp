// A place in a payload.
#include <inspector/session/filter/json_path.h>

namespace inspector::filter {

std::optional<JsonPath> JsonPath::parse(const QString &text)
{
    JsonPath path;
    qsizetype at = 0;
    bool wantsKey = true; // at the beginning, and after a dot
    while (at < text.size() || wantsKey) {
        if (wantsKey) {
            const bool quoted = at < text.size() && text.at(at) == u'"';
            const qsizetype begin = quoted ? at + 1 : at;
            qsizetype end = begin;
            while (end < text.size() && (quoted ? text.at(end) != u'"' : text.at(end) != u'.' && text.at(end) != u'['))
                ++end;
            if (end == begin || (quoted && end == text.size()))
                return std::nullopt;
            path.steps.push_back({text.mid(begin, end - begin).toStdString(), {}});
            at = quoted ? end + 1 : end;
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
            path.steps.push_back({{}, index});
            at = close + 1;
        } else {
            return std::nullopt;
        }
    }
    return path;
}

QString JsonPath::firstKey() const
{
    return steps.empty() ? QString() : QString::fromStdString(steps.front().key);
}

} // namespace inspector::filter
