// The entries that the filter lets through, kept as the conversation grows.
#pragma once

#include "entry_filter.h"

#include <QObject>

#include <deque>

namespace inspector {

/// A *position* counts what is shown, from 0; an *entry* is the conversation's number.
class ShownEntries : public QObject {
    Q_OBJECT
public:
    ShownEntries(const Session *session, Conversation *conversation, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const { return qint64(entries.size()); }
    [[nodiscard]] qint64 at(qint64 position) const { return entries[size_t(position)]; }
    /// The position of the entry, or of the next one that is shown; size() where there is none.
    [[nodiscard]] qint64 lowerBound(qint64 entry) const;

    [[nodiscard]] const EntryFilter &filter() const { return entryFilter; }
    void setFilter(const EntryFilter &filter);

signals:
    void changed();

private:
    void look(qint64 begin, qint64 end);
    void lookAgain(qint64 begin, qint64 end);
    void lookAtAll();

    const Session *const session;
    Conversation *const conversation;
    EntryFilter entryFilter;
    std::deque<qint64> entries;
};

} // namespace inspector
