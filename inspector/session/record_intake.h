// Takes records into what a session knows, one kind each.
#pragma once

#include <inspector/session/session_data.h>
#include <libbus/capture/message_head.h>
#include <libbus/tap/record.h>

#include <limits>
#include <vector>

namespace inspector {

class FateListener;

/// What some records changed.
struct Changes {
    qint64 firstNewRow = 0;
    qint64 changedBegin = std::numeric_limits<qint64>::max(); ///< rows that were told more of, new ones among them
    qint64 changedEnd = 0;
    bool agents = false;
    bool tasks = false;

    void row(qint64 index)
    {
        changedBegin = std::min(changedBegin, index);
        changedEnd = std::max(changedEnd, index + 1);
    }
};

class RecordIntake {
public:
    /// Both must outlive it.
    RecordIntake(SessionData &data, const std::vector<FateListener *> &listeners) : data(data), listeners(listeners)
    {
        changed.firstNewRow = data.rows.end();
    }

    /// False where it is the header of another session: that is for the data of that one.
    [[nodiscard]] bool take(const bus::Record &record);
    [[nodiscard]] bool take(const bus::CaptureEntry &entry);
    [[nodiscard]] const Changes &changes() const { return changed; }

private:
    void takeOne(const bus::HeaderRecord &record) { data.header = record; }
    void takeOne(const bus::MessageRecord &record);
    void takeOne(const bus::MessageHead &head);
    void takeOne(const bus::FateRecord &record);
    void takeOne(const bus::SubscribedRecord &record);
    void takeOne(const bus::UnsubscribedRecord &record);
    void takeOne(const bus::LossRecord &record);
    void takeOne(const bus::TotalsRecord &record);
    void loseMessages(const bus::LossRecord &record);
    void loseFates(const bus::LossRecord &record);
    void noteMessage(qint64 index, const MessageRow &row);

    SessionData &data;
    const std::vector<FateListener *> &listeners;
    Changes changed;
};

} // namespace inspector
