// Draws a line over itself.
#include <inspector/cli/progress_bar.h>

#include <inspector/cli/text.h>

#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {
constexpr qint64 FirstMs = 500;
constexpr qint64 EveryMs = 100;
constexpr int BarWidth = 30;
} // namespace

ProgressBar::ProgressBar() : isWanted(::isatty(STDERR_FILENO) != 0 && qgetenv("TERM") != "dumb"), nextAt(FirstMs)
{
    sinceStart.start();
}

ProgressBar::~ProgressBar()
{
    clear();
}

void ProgressBar::show(std::optional<double> part, quint64 done)
{
    if (!isWanted || sinceStart.elapsed() < nextAt)
        return;
    nextAt = sinceStart.elapsed() + EveryMs;
    isShown = true;
    QString line = Cli::tr("%1 records").arg(QLocale().toString(done));
    if (part) {
        const int filled = int(std::clamp(*part, 0.0, 1.0) * BarWidth);
        line = u"[%1%2] %3 %  "_s.arg(QString(filled, u'='), QString(BarWidth - filled, u' ')).arg(int(*part * 100), 3)
            + line;
    }
    std::fputs(qUtf8Printable(u"\r"_s + line + u"\x1b[K"_s), stderr);
}

void ProgressBar::clear()
{
    if (std::exchange(isShown, false))
        std::fputs("\r\x1b[K", stderr);
}

} // namespace inspector::cli
