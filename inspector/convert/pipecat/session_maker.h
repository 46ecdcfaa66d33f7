// Numbers what Pipecat's tools recorded, and makes records of a session of it.
#pragma once

#include <libbus/tap/record.h>

#include <utility>
#include <vector>

namespace inspector::pipecat {

/// Pipecat's recordings have neither numbers nor fates: messages are numbered here in their order, and nobody is
/// subscribed, so that none counts as waiting. A time is nothing where it cannot be read: that of what came before
/// stands in for it then, and at the beginning that of what comes after.
class SessionMaker {
public:
    /// The first call begins the session; later ones do nothing. `t` is ns since the UNIX epoch, here and below.
    void begin(const QString &app, std::optional<qint64> t)
    {
        if (std::exchange(hasBegun, true))
            return;
        noteTime(t);
        made.push_back(bus::HeaderRecord{app, 0, newest ? startedAt(*newest) : QDateTime()});
    }
    void add(bus::BusMessage message, std::optional<qint64> t)
    {
        begin(QStringLiteral("pipecat"), t);
        noteTime(t);
        message.setSeq(nextSeq++);
        made.push_back(bus::MessageRecord{newest.value_or(0), std::move(message)});
    }
    /// What was made since, once there is a time for it.
    [[nodiscard]] std::vector<bus::Record> take() { return newest ? takeRest() : std::vector<bus::Record>(); }
    /// The same where nothing follows that could have one.
    [[nodiscard]] std::vector<bus::Record> takeRest() { return std::exchange(made, {}); }
    /// Whether something came since the last call that had no time.
    [[nodiscard]] bool takeHasLackedTime() { return std::exchange(hasLackedTime, false); }

private:
    static QDateTime startedAt(qint64 t) { return QDateTime::fromMSecsSinceEpoch(t / 1'000'000, Qt::UTC); }

    void noteTime(std::optional<qint64> t)
    {
        hasLackedTime = hasLackedTime || !t;
        if (!t)
            return;
        if (!std::exchange(newest, t)) {
            for (bus::Record &waiting : made)
                setTime(waiting, *t);
        }
    }
    static void setTime(bus::Record &record, qint64 t)
    {
        if (auto *message = std::get_if<bus::MessageRecord>(&record))
            message->t = t;
        else if (auto *header = std::get_if<bus::HeaderRecord>(&record))
            header->started = startedAt(t);
    }

    std::vector<bus::Record> made;
    std::optional<qint64> newest; ///< the last time that could be read
    quint64 nextSeq = 0;
    bool hasBegun = false;
    bool hasLackedTime = false;
};

} // namespace inspector::pipecat
