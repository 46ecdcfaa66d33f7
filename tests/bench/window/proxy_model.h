// The same with what Qt has ready-made, for comparison.
#pragma once

#include <QtGlobal>

namespace bench {

/// A QStandardItemModel of so many messages behind a QSortFilterProxyModel: filling it, filtering it by type and by
/// text, and appending to it while the filter is on.
void measureProxyModel(quint64 messages);

} // namespace bench
