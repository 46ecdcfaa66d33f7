// The part of a session that a filter lets through, as a session of its own.
#pragma once

#include <inspector/convert/settled_messages.h>
#include <inspector/session/filter/filter.h>
#include <inspector/session/marks.h>
#include <inspector/session/session.h>

namespace inspector {

/// Chooses messages when they have settled, since a filter may ask what became of them. What is chosen depends on the
/// records alone, not on when they come, so a file gives the same selection each time.
///
/// A chosen message comes with its fates after it; records that are neither stay where they were among the messages.
class Selection {
public:
    struct Options {
        Filter filter;
        quint64 most = 0;         ///< messages; 0: all that match
        bool tellsLeftOut = true; ///< by loss records, so that a reader does not take for lost what was only left out
        Marks::Notes marks{};     ///< for a filter that asks for them
    };

    explicit Selection(const Options &options);

    /// Takes records in; answers with those that were chosen meanwhile.
    [[nodiscard]] std::vector<bus::Record> take(const std::vector<bus::Record> &records);
    /// The rest, when no more records will come.
    [[nodiscard]] std::vector<bus::Record> finish();

    /// Whether as many messages were chosen as there may be.
    [[nodiscard]] bool isFull() const { return options.most > 0 && chosenCount >= options.most; }

private:
    /// A record that is no message and no fate, and how many messages stood before it.
    struct Other {
        quint64 messagesBefore;
        bus::Record record;
    };

    void takeSettled(std::vector<bus::Record> &into);
    void decide(const SettledMessage &settled, std::vector<bus::Record> &into);
    void passOthers(std::vector<bus::Record> &into);
    void tellLeftOut(std::vector<bus::Record> &into, qint64 t);
    [[nodiscard]] bool matches(quint64 seq) const;

    const Options options;
    Session session;
    SettledMessages messages;
    std::deque<Other> others;
    quint64 messagesSeen = 0;
    quint64 messagesDecided = 0;
    std::vector<quint64> chosen; ///< seqs, rising
    quint64 chosenCount = 0;     ///< of all sessions, where one follows the other
    bus::LossRecord leftOut;     ///< since the last chosen message
};

} // namespace inspector
