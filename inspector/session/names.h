// Names as numbers: each agent name and task id is kept once, rows hold its number.
#pragma once

#include <inspector/session/message_row.h>
#include <inspector/session/name_hash.h>

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace inspector {

/// Numbers names from 0 in the order of first appearance. A name is never forgotten.
class Names {
public:
    Names();

    [[nodiscard]] NameId intern(const QString &name);
    /// Remembers what was asked for: only for the session's own thread, unlike the other const functions.
    [[nodiscard]] std::optional<NameId> find(const QString &name) const;
    /// Empty for NoName.
    [[nodiscard]] QString text(NameId id) const { return id < NameId(texts.size()) ? texts.at(id) : QString(); }
    [[nodiscard]] NameId size() const { return NameId(texts.size()); }
    [[nodiscard]] qint64 bytes() const { return bytesHeld; }
    /// Another one for each table: who remembers things about ids can tell whether they are of this table.
    [[nodiscard]] quint64 serial() const { return tableSerial; }

private:
    /// Names that came a moment ago, each where its ending says. Agents are few and speak often: most names are found
    /// there by one comparison, which costs a fraction of a hash.
    static constexpr int RecentBits = 9;
    mutable std::array<NameId, 1 << RecentBits> recent;
    NameHash<NameId> ids;
    QList<QString> texts;
    qint64 bytesHeld = 0;
    quint64 tableSerial;
};

} // namespace inspector
