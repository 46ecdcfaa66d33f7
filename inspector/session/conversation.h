// A session as people would read it: who said what to whom.
#pragma once

#include <inspector/session/chunked_column.h>
#include <inspector/session/frame_meaning.h>
#include <inspector/session/open_entries.h>
#include <inspector/session/session.h>

#include <QObject>

#include <map>
#include <utility>

namespace inspector {

/// One thing that was said or that happened: a message, or several that belong together.
struct ConversationEntry {
    enum class Kind : quint8 {
        Began,   ///< the session
        Heard,   ///< what a person said, as someone transcribed it
        Said,    ///< words on their way to a person
        Request, ///< of a task
        Update,  ///< news of a task, or the wish for some
        Stream,  ///< an answer in pieces, joined
        Answer,  ///< of a task
        Cancel,  ///< of a task
        Event,   ///< agents come, go, begin and end to work or speak
        Failure, ///< an agent says that it is in trouble
        Audio,   ///< a stretch of sound, or of frames that lost their contents before they were read
        Loss,    ///< records are missing here
        Gone,    ///< its messages were evicted, and the note of another entry tells of it: it is not shown
    };
    qint64 row = -1;     ///< its message; of several, the first …
    qint64 lastRow = -1; ///< … and the last so far
    qint64 t = 0;        ///< ns since the UNIX epoch
    qint64 soundNs = 0;  ///< of Audio; 0 where nobody can tell
    int messages = 1;
    NameId speaker = NoName;
    NameId listener = NoName; ///< NoName: all
    Kind kind = Kind::Event;
    bus::Kind messageKind = bus::Kind::Frame;
    FrameMeaning meaning = FrameMeaning::Other; ///< Other of Audio: it may have been anything
    bool isBargeIn = false; ///< a cancel of a task, as a person began to speak
};

/// An entry in words.
struct ConversationWords {
    QString title;        ///< who does what: `router asks weather: look_up`
    QString text;         ///< what is said; may be empty
    QStringList troubles; ///< what went wrong with its messages, each a sentence
};

/// The rules, which know no particular app:
///
/// - A TaskRequest, a TaskUpdate, a TaskCancel and a TaskResponse are an entry each, with their words (textOf()), or
///   their JSON where they have none. The chunks of a stream are one entry, joined (JoinedText), until the response. A
///   response that only repeats what was streamed does not say it again.
/// - Frames count by their type (meaningOf()). A transcription is an entry; text frames of one agent that follow within
///   three seconds, and with nobody's words between them, are one. Sound from one agent to another is one entry from
///   pause to pause, and at most a minute. Who begins and ends to speak, and interruptions, are entries. Other frames
///   are none. Frames whose contents are gone before they are read are told like sound, as it is not known what they
///   were.
/// - End, Cancel, Deactivate and AgentError are an entry each; of AgentReady and Activate, those that come together. An
///   AgentRegistry is none: it repeats what they say.
/// - A TaskCancel within a second of a person's beginning to speak is a barge-in. A Cancel is none: it stops agents, as
///   where a person hangs up.
/// - Drops and failures are told with the entry that they happened to; losses are entries.
/// - An entry whose messages were evicted becomes a note of that; notes with nothing shown between them are one, with
///   the sum.
///
/// An entry is small and knows its rows; its words are made when somebody looks (words()). Only frames are read to see
/// what they are, and not even these where they follow frames of their sender and size that were sound.
///
/// It is read a little at a time: call read() when the session has grown, and again while it says that there is more.
/// Entries are numbered from 0 for ever. Belongs to the session's thread.
class Conversation : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 RowsAtOnce = 200;

    /// `session` must outlive it.
    explicit Conversation(const Session *session, QObject *parent = nullptr);

    /// Reads what came since, at most so many of the rows that are held. Answers whether there is more.
    bool read(qint64 mostRows = RowsAtOnce);
    /// The part of the rows held that was read, 0 to 1.
    [[nodiscard]] double progress() const;

    [[nodiscard]] qint64 begin() const { return entries.begin(); }
    [[nodiscard]] qint64 end() const { return entries.end(); }
    [[nodiscard]] const ConversationEntry &at(qint64 index) const { return entries.at(index); }
    /// The entry of a row: the last one that begins no later, or the note that tells of it; -1 where there is none.
    [[nodiscard]] qint64 entryAt(qint64 row) const;
    /// The entry itself, or where it is Gone the note that tells of it.
    [[nodiscard]] qint64 noteFor(qint64 index) const;
    [[nodiscard]] ConversationWords words(qint64 index) const;
    /// The rows of an entry's messages, as far as they are held.
    [[nodiscard]] QList<qint64> rowsOf(qint64 index) const;

signals:
    void entriesAppended(qint64 begin, qint64 end);
    /// Entries in this range have grown, or something became of their messages.
    void entriesChanged(qint64 begin, qint64 end);
    /// Messages were evicted: some entries in this range are notes now, or Gone, or tell of more.
    void entriesEvicted(qint64 begin, qint64 end);
    void entriesForgotten(qint64 newBegin);
    void wasReset();

private:
    using Entry = ConversationEntry;

    struct EntryRange {
        qint64 begin = std::numeric_limits<qint64>::max();
        qint64 end = 0;
        void add(qint64 index) { begin = std::min(begin, index), end = std::max(end, index + 1); }
        [[nodiscard]] bool isEmpty() const { return begin >= end; }
    };
    /// Eviction goes over the entries from old to new, twice.
    struct EvictionPass {
        qint64 next = 0;             ///< entries that begin before it were met …
        QList<qint64> reachingFar{}; ///< … and these were not over yet
    };

    void reset();
    void forgetRows(qint64 newBegin);
    void rowsChanged(qint64 begin, qint64 end);
    void rowsThinned(qint64 begin, qint64 end);
    void noteWhatWasThinned();
    void notesGrew(qint64 begin, qint64 end);
    void tellEvicted();
    [[nodiscard]] QList<qint64> endedBefore(qint64 row, EvictionPass &pass) const;
    [[nodiscard]] qint64 firstAfter(qint64 row) const;
    void makeNote(qint64 index);
    void joinNotes(qint64 index, qint64 other);
    [[nodiscard]] bool areOneNote(qint64 index, qint64 later) const;
    [[nodiscard]] bool isEvicted(qint64 index) const;
    [[nodiscard]] QList<qint64> evictionRows(const Entry &entry) const;
    void take(qint64 row);
    void takeFrame(qint64 row, const MessageRow &head);
    qint64 takeAudio(qint64 row, const MessageRow &head, qint64 soundNs);
    void takeWords(qint64 row, const MessageRow &head);
    void takeStream(qint64 row, const MessageRow &head);
    void takeTogether(qint64 row, const MessageRow &head, bool sameSpeaker);
    qint64 append(qint64 row, Entry::Kind kind);
    void extend(qint64 index, qint64 row);
    [[nodiscard]] bool isBargeIn(qint64 t) const;
    [[nodiscard]] QStringList troublesOf(const QList<qint64> &rows) const;

    /// What frames of one sender and size were found to be.
    struct Sound {
        int seen = 0;
        qint64 ns = 0;
    };

    const Session *const session;
    ChunkedColumn<Entry> entries;
    QHash<qint64, QList<qint64>>
        pieces; ///< the rows of entries whose messages are not all of their sender's, or their task's
    OpenEntries<NameId> openStreams;                   ///< by task
    OpenEntries<std::pair<NameId, NameId>> openSounds; ///< by speaker and listener
    QHash<quint64, Sound> sounds; ///< by sender and size
    qint64 nextRow = 0;
    qint64 lastWords = -1; ///< the last entry of text frames, while nobody else spoke
    std::optional<qint64> personSpokeAt;
    std::map<qint64, qint64> notes; ///< of evictions, each with the last entry that it tells of
    EvictionPass thinned;
    EvictionPass wentAtFront;
    EntryRange evicted; ///< among these are new notes and entries that are Gone, since that was told
    EntryRange grown;   ///< and notes that tell of more
    EntryRange changed; ///< while some is read
};

/// The entry as a line or a few of plain text, and of Markdown; `sinceStart` is its time in ns.
[[nodiscard]] QString conversationText(const ConversationWords &words, qint64 sinceStart);
[[nodiscard]] QString conversationMarkdown(const ConversationWords &words, qint64 sinceStart);

} // namespace inspector
