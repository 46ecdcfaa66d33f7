// The words that a session offers to a filter: its agents, its tasks, what is in its payloads.
#pragma once

#include <inspector/session/filter/fields.h>
#include <inspector/session/filter/payload_paths.h>

#include <QStringList>

namespace inspector {

class Session;

namespace filter {

/// Asks the session anew each time, so what it says is never old; each answer takes some milliseconds at most.
class Vocabulary {
public:
    /// The session must outlive it.
    explicit Vocabulary(const Session *session) : session(session) {}

    /// Names that have `part` in them, in upper or lower case, at most so many: agents by name, tasks newest first.
    [[nodiscard]] QStringList agents(const QString &part, qsizetype most) const;
    [[nodiscard]] QStringList tasks(const QString &part, qsizetype most) const;

    /// Paths and values as the language writes them, the paths without `payload.`.
    [[nodiscard]] QStringList payloadPaths() const;
    [[nodiscard]] QStringList payloadValues(const QString &path) const;

private:
    const Session *session;
    mutable PayloadPaths payloads;
};

} // namespace filter
} // namespace inspector
