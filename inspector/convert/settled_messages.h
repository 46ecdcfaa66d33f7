// Messages together with what became of them, for formats that tell both in one place.
#pragma once

#include <libbus/tap/record.h>

#include <QMap>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace inspector {

/// A message, once nothing more is expected to become of it.
struct SettledMessage {
    qint64 t = 0;
    bus::BusMessage message;
    std::vector<bus::FateRecord> fates; ///< in the order in which they were told
    /// The subscribers that it was for and that have no fate for it, unless some of those were lost: it waits there.
    QStringList waiting;
    bool injected = false; ///< sent by a viewer, not by the app itself
};

/// Puts a message and the fates right behind it together, which is how a Selection passes them on
/// (Selection::Options::joinsFates). It waits for none: what comes later than that is late.
class SettledMessages {
public:
    /// Looks at any record of the session. Take what has settled before the next one.
    void add(const bus::Record &record);
    /// No more records will come.
    void finish() { settle(); }

    /// The message that the last record settled; nothing where it was none.
    [[nodiscard]] std::optional<SettledMessage> next() { return std::exchange(settled, std::nullopt); }
    /// Fates that are not behind their message; each is given once.
    [[nodiscard]] std::vector<bus::FateRecord> takeLateFates() { return std::exchange(lateFates, {}); }

private:
    void settle();
    void begin(const bus::MessageRecord &record);
    void addFate(const bus::FateRecord &fate);
    void loseFates(quint64 from, quint64 to);
    void beginAnew();
    [[nodiscard]] QStringList audienceOf(const bus::MessageRecord &record) const;
    [[nodiscard]] bool hasLostFates(quint64 seq) const;

    std::optional<SettledMessage> newest; ///< more fates may follow
    std::optional<SettledMessage> settled;
    std::vector<bus::FateRecord> lateFates;
    QMap<QString, qint64> subscribedAt;
    bool toldWhoIsThere = false;          ///< there are subscription records; else fates tell
    std::map<quint64, quint64> lostFates; ///< seqs from … to …, apart from each other
};

} // namespace inspector
