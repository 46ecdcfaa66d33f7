// The part of a session that a filter lets through, as a session of its own.
#pragma once

#include <inspector/convert/settled_rows.h>
#include <inspector/session/filter/filter.h>

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace inspector {

/// Chooses messages when they have settled, since a filter may ask what became of them. With Patience::Whole and
/// Patience::Rows what is chosen depends on the records alone, not on when they come, so a file gives the same
/// selection each time.
///
/// A chosen message comes with its fates after it, and fates that come still later are passed on when they do; records
/// that are neither stay where they were among the messages. Where everything is chosen, and nothing else is asked of
/// messages, records come as they are.
///
/// Example:
/// @code
/// Selection selection(session, {.filter = filter, .patience = Patience::Whole});
/// const auto write = [&] {
///     while (const std::optional<bus::Record> record = selection.next())
///         exporter->write(*record);
/// };
/// for (…) {
///     selection.take(records);
///     write();
/// }
/// selection.finish();
/// write();
/// @endcode
class Selection {
public:
    struct Options {
        Filter filter{};
        quint64 most = 0; ///< messages; 0: all that match
        Patience patience = Patience::Moment;
        bool tellsLeftOut = true; ///< by loss records, so that a reader does not take for lost what was only left out
        /// Also where everything is chosen, a message comes with its fates after it, and what tells of lost fates
        /// before the first message that lost some: for formats that tell what became of a message with it.
        bool joinsFates = false;
        std::function<void()> ends{}; ///< called where another session begins, before this one is forgotten
        std::optional<Filter> trigger{}; ///< messages that match this one too, chosen or not, while it is not full …
        std::function<void(qint64 t)> triggered{}; ///< … are told in their place among the records, by next()
    };

    /// The session, which must outlive it, is filled by take() alone. Where a header among the records begins another one,
    /// all that is left of the first is passed on before.
    Selection(Session &session, const Options &options);

    /// Takes records into the session, and decides about what has settled.
    void take(const std::vector<bus::Record> &records);
    void take(const std::vector<bus::CaptureEntry> &entries);
    /// No more records will come: what next() gives now is the rest.
    void finish();
    /// The next record to pass on; nothing where there is none yet.
    [[nodiscard]] std::optional<bus::Record> next();

    /// Whether as many messages were chosen as there may be.
    [[nodiscard]] bool isFull() const { return options.most > 0 && chosenCount >= options.most; }
    /// How many messages were to be decided about at the end and could not wait for it (SettledRows::passedEarly()).
    [[nodiscard]] quint64 decidedEarly() const { return rows.passedEarly(); }

private:
    /// A record that is no message and no fate.
    struct Other {
        qint64 before; ///< it is passed on before the messages from this row on
        bus::Record record;
    };

    /// A message that the trigger matches was published then; it comes next, if it was chosen.
    struct Trigger {
        qint64 t;
    };

    template <class Item>
    void takeItems(const std::vector<Item> &items);
    [[nodiscard]] bool makeMoreReady();
    void pass(const bus::Record &record);
    void pass(const bus::CaptureEntry &entry);
    void sort(const bus::Record &record);
    void sort(const bus::CaptureEntry &entry);
    [[nodiscard]] qint64 placeOf(const bus::Record &other) const;
    void noteMessage(quint64 seq);
    void decideSettled();
    void decide(qint64 row);
    void endSession();
    void passOthers(qint64 upToRow);
    void leaveOut(quint64 from, quint64 to, quint64 count);
    void tellLeftOut(qint64 t);
    [[nodiscard]] bus::Record messageAt(qint64 row) const;
    [[nodiscard]] bool wasChosen(quint64 seq) const;

    Session &session;
    const Options options;
    const bool choosesAll; ///< nothing is decided, all is passed on
    SettledRows rows;
    std::deque<std::variant<bus::Record, Trigger>> ready;
    std::deque<Other> others;  ///< in the order of passing them on
    std::deque<qint64> chosen; ///< rows that are held, rising
    quint64 chosenCount = 0;   ///< of all sessions, where one follows the other
    qint64 newestEnd = 0;      ///< after the row of the last message that came
    bus::LossRecord leftOut;   ///< since the last chosen message
    quint64 decidedEnd = 0;    ///< after the last message that was chosen or left out
    bool isFinished = false;
};

} // namespace inspector
