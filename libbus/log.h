// Internal. The library's log category: `QT_LOGGING_RULES="libbus.debug=true"` shows its debug lines.
#pragma once

#include <QLoggingCategory>

namespace bus::detail {
Q_DECLARE_LOGGING_CATEGORY(log)
}
