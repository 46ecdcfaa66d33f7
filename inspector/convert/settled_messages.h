// Messages together with what became of them, for formats that tell both in one place.
#pragma once

#include <libbus/tap/record.h>

#include <QHash>
#include <QMap>

#include <deque>
#include <optional>
#include <vector>

namespace inspector {

/// A message, once nothing more is expected to become of it.
struct SettledMessage {
    qint64 t = 0;
    bus::BusMessage message;
    std::vector<bus::FateRecord> fates; ///< in the order in which they were told
    /// The subscribers that it was for and that have no fate for it: it waits there, or its fate was lost.
    QStringList waiting;
    bool injected = false; ///< sent by a viewer, not by the app itself
};

/// Holds messages back, in the order in which they come, until each receiver has told its fate.
///
/// A receiver that hangs would hold back everything behind its first message, so no more than MostHeld messages and
/// MostBytes bytes are held; beyond that the oldest goes as it stands, and fates that come for it later are late. None is
/// late where fates come right behind their messages (Selection::Options::joinsFates).
class SettledMessages {
public:
    static constexpr size_t MostHeld = 16'384;
    static constexpr qint64 MostBytes = 64 * 1024 * 1024;

    /// Looks at any record of the session; keeps messages and fates. Take what has settled before the next one: a
    /// header begins another session, in which the numbers begin anew.
    void add(const bus::Record &record);
    /// No more records will come: nothing is waited for any longer.
    void finish() { isFinished = true; }

    /// The next message that has settled; nothing where there is none yet.
    [[nodiscard]] std::optional<SettledMessage> next();
    /// Fates whose message had gone before, or was never seen; each is given once.
    [[nodiscard]] std::vector<bus::FateRecord> takeLateFates() { return std::exchange(lateFates, {}); }

private:
    struct Held {
        bus::MessageRecord record;
        std::vector<bus::FateRecord> fates;
        QStringList audience; ///< who is to tell a fate
        qint64 bytes = 0;     ///< that all of this takes, roughly
    };

    void add(const bus::MessageRecord &record);
    void add(const bus::FateRecord &fate);
    void forgetLostFates(const bus::LossRecord &loss);
    void beginAnew();
    void count(Held &held, qint64 bytes);
    [[nodiscard]] bool wasThere(const QString &name, qint64 t) const;
    [[nodiscard]] bool isSettled(const Held &held) const;
    [[nodiscard]] Held *find(quint64 seq);

    std::deque<Held> messages;
    QHash<quint64, quint64> numbers; ///< of those messages by their seqs: the first of the deque has `gone`
    quint64 gone = 0;
    bool newestIsOpen = false; ///< nothing came after it but fates of it: more may follow, whoever is known to be there
    qint64 bytesHeld = 0;
    std::vector<bus::FateRecord> lateFates;
    QMap<QString, qint64> subscribedAt;
    bool toldWhoIsThere = false; ///< there are subscription records; else fates tell
    bool isFinished = false;
};

} // namespace inspector
