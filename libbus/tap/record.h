// What a tap reports: the records that make up a session, live, in a file or on a socket.
#pragma once

#include <libbus/bus/totals.h>
#include <libbus/dispatch/fate.h>
#include <libbus/message/bus_message.h>

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace bus {

/// Who lost records: the tap (could not keep up), retention (evicted to stay within memory), a damaged file.
enum class LossBy : quint8 { Tap, Retention, File };

/// First record of a session: where it comes from.
struct HeaderRecord {
    QString app;
    qint64 pid = 0;
    QDateTime started; ///< UTC
    friend bool operator==(const HeaderRecord &, const HeaderRecord &) = default;
};

/// A message was published. Its seq is the message's.
struct MessageRecord {
    qint64 t = 0; ///< ns since the UNIX epoch, taken in send()
    BusMessage message;
    bool injected = false; ///< sent by a viewer, not by the app itself
};

/// What became of message `seq` at `subscriber`.
struct FateRecord {
    quint64 seq = 0;
    QString subscriber;
    Fate fate = Fate::Handled;
    qint64 t = 0;        ///< ns since the UNIX epoch, when it was decided
    qint64 waitedNs = 0; ///< from send() to the handler's start; 0 where no handler ran
    qint64 ranNs = 0;    ///< from the handler's start to its end; 0 where no handler ran
    QString error;       ///< what a failed handler threw
    friend bool operator==(const FateRecord &, const FateRecord &) = default;
};

struct SubscribedRecord {
    qint64 t = 0;
    QString name;
    qint64 dataCapacity = 0;
    friend bool operator==(const SubscribedRecord &, const SubscribedRecord &) = default;
};

struct UnsubscribedRecord {
    qint64 t = 0;
    QString name;
    quint64 dropped = 0;
    friend bool operator==(const UnsubscribedRecord &, const UnsubscribedRecord &) = default;
};

/// `count` records between seq `from` and seq `to` (both included) are missing from the session; 0 where nobody can tell
/// how many.
struct LossRecord {
    enum class What : quint8 {
        Messages,
        Fates, ///< the messages are there, what became of them is not
    };
    LossBy by = LossBy::Tap;
    What what = What::Messages;
    quint64 from = 0;
    quint64 to = 0;
    quint64 count = 0;
    qint64 t = 0;
    friend bool operator==(const LossRecord &, const LossRecord &) = default;
};

/// The bus's counters at one moment: of all current subscribers, or of one that just left. A reader keeps the
/// last totals of each name.
struct TotalsRecord : Totals {
    qint64 t = 0;
    friend bool operator==(const TotalsRecord &, const TotalsRecord &) = default;
};

using Record = std::variant<HeaderRecord, MessageRecord, FateRecord, SubscribedRecord, UnsubscribedRecord, LossRecord,
                            TotalsRecord>;

/// The JSON word of a fate: `handled`.
[[nodiscard]] LIBBUS_EXPORT QString fateName(Fate fate);
[[nodiscard]] LIBBUS_EXPORT std::optional<Fate> fateFromName(QStringView name);

} // namespace bus
