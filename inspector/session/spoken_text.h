// The words in JSON and in streams: what people would read of it.
#pragma once

#include <libbus/message/bus_message.h>

#include <QString>
#include <QStringList>

namespace inspector {

/// The words of a JSON value; empty where it has none. A string is its own words. An object's are those of its first
/// field of these that has any: `text`, `content`, `delta`, `transcript`, `transcription`, `message`, `answer`,
/// `question`, `prompt`, `said`, `progress`, `warning`, `error`, `reason`.
[[nodiscard]] QString textOf(const bus::Json &json);

/// The words, or, where there are none, the JSON in one short line; empty where it is absent.
[[nodiscard]] QString wordsOf(const bus::Json &json);

/// The JSON value that a message of a task carries: a request's payload, an update, a chunk's data, a response. Null
/// for other messages.
[[nodiscard]] const bus::Json *taskContentOf(const bus::BusMessage &message);

/// Joins pieces of a stream to the text that they make, in bounded memory.
///
/// Senders cut texts in three ways. *So far*: each piece begins with all that was there before it, and takes its place.
/// *Tokens*: pieces bring their spaces along, and are put together as they are. *Phrases*: no piece begins or ends with
/// a space; they are joined with one, but not before punctuation and not beside scripts that use none.
class JoinedText {
public:
    static constexpr qsizetype MostCharacters = 20'000;

    void add(const QString &piece);
    [[nodiscard]] bool isEmpty() const { return pieces.isEmpty(); }
    /// With an ellipsis at its end where it was too long.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString joined() const;

    QStringList pieces;
    qsizetype length = 0;
    bool bringsSpaces = false; ///< some piece begins or ends with a space
    bool isCut = false;
};

} // namespace inspector
