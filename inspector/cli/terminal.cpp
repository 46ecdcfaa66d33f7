// Escape codes, window size and character widths.
#include <inspector/cli/terminal.h>

#include <QList>

#include <algorithm>
#include <cwchar>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

int widthOfTerminal()
{
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    const int fromEnvironment = qEnvironmentVariableIntValue("COLUMNS");
    return fromEnvironment > 0 ? fromEnvironment : 80;
}

int columnsOf(char32_t character)
{
    return std::max(0, ::wcwidth(wchar_t(character)));
}

} // namespace

Terminal::Terminal()
{
    if (::isatty(STDOUT_FILENO) == 0)
        return;
    columns = widthOfTerminal();
    colours = qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

QString Terminal::coloured(Colour colour, const QString &text) const
{
    static constexpr int codes[] = {0, 2, 31, 32, 33, 34, 35, 36};
    if (!colours || colour == Colour::None)
        return text;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(codes[int(colour)]).arg(text);
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t character : text.toUcs4())
        columns += columnsOf(character);
    return columns;
}

QString cutTo(const QString &text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    QString kept;
    int used = 0;
    for (const char32_t character : text.toUcs4()) {
        used += columnsOf(character);
        if (used > columns - 1)
            break;
        kept += QString::fromUcs4(&character, 1);
    }
    return columns > 0 ? kept + u'…' : QString();
}

QString leftIn(const QString &text, int columns)
{
    const QString cut = cutTo(text, columns);
    return cut + QString(columns - columnsOf(cut), u' ');
}

QString rightIn(const QString &text, int columns)
{
    const QString cut = cutTo(text, columns);
    return QString(columns - columnsOf(cut), u' ') + cut;
}

QString harmless(QString text)
{
    for (QChar &character : text) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            character = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace inspector::cli
