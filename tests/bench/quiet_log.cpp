// Qt's message handler is one function for the whole program; so is the count.
#include "quiet_log.h"

#include <atomic>

namespace bench {

static std::atomic<quint64> counted = 0;
static std::atomic<QtMessageHandler> fallback = nullptr;

static void countWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtWarningMsg)
        counted.fetch_add(1, std::memory_order_relaxed);
    else if (const QtMessageHandler handler = fallback)
        handler(type, context, text);
}

QuietLog::QuietLog() : previous(qInstallMessageHandler(countWarnings))
{
    counted = 0;
    fallback = previous;
}

QuietLog::~QuietLog()
{
    qInstallMessageHandler(previous);
}

quint64 QuietLog::warnings() const
{
    return counted;
}

} // namespace bench
