// Highlights pretty-printed JSON, line by line: no token goes over a line's end.
#include <inspector/gui/detail/json_highlighter.h>

#include <inspector/gui/theme/theme.h>

#include <QRegularExpression>

namespace inspector {

using namespace Qt::StringLiterals;

void JsonHighlighter::highlightBlock(const QString &text)
{
    constexpr int LongestLine = 10'000; // a longer one holds bytes or a document: not worth the time
    if (text.size() > LongestLine)
        return;
    static const QRegularExpression token(
        uR"((?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<word>\b(?:true|false|null)\b|-?\b\d[\d.eE+-]*))"_s);
    const ThemeColors &colors = Theme::colors();
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QColor color = match.hasCaptured(u"key"_s) ? colors.frame.mark
            : match.hasCaptured(u"string"_s)             ? colors.stream.mark
                                                         : colors.task.mark;
        setFormat(int(match.capturedStart()), int(match.capturedLength()), color);
    }
}

} // namespace inspector
