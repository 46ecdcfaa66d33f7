// What stands beside an arrow, and what is told about it when somebody asks.
#pragma once

#include <inspector/gui/traffic/row_text.h>
#include <inspector/session/sequence/sequence_line.h>
#include <inspector/session/session.h>

#include <QCache>
#include <QColor>
#include <QCoreApplication>
#include <QPalette>

#include <vector>

namespace inspector {

/// A label is made of parts in colours of their own.
struct LabelPart {
    QString text;
    QColor color;
};

class LineWords {
    Q_DECLARE_TR_FUNCTIONS(inspector::LineWords)
public:
    explicit LineWords(const Session *session) : session(session), rowText(session) {}

    /// What it is, of which task, to how many, how long it waited, what went wrong.
    [[nodiscard]] std::vector<LabelPart> label(const SequenceLine &line, const QPalette &palette) const;
    /// What it is, and how many of them.
    [[nodiscard]] QString kind(const SequenceLine &line) const;
    /// Since the session's start, in seconds.
    [[nodiscard]] QString time(const SequenceLine &line) const;
    /// The line in a sentence, for screen readers.
    [[nodiscard]] QString spoken(const SequenceLine &line) const;
    /// Rich text: everything that a line stands for, and what to do where something went wrong.
    [[nodiscard]] QString toolTip(const SequenceLine &line) const;

    /// Forgets what it remembers, when the session was reset.
    void forget() { kinds.clear(); }

private:
    [[nodiscard]] QString receiver(const SequenceLine &line) const;
    [[nodiscard]] QString mishaps(const SequenceLine &line) const;
    [[nodiscard]] QString arrival(const Arrival &arrival) const;

    const Session *const session;
    const RowText rowText;
    mutable QCache<qint64, QString> kinds{2'000}; ///< what a message is never changes, while it is held
};

/// The colour of what became of something; of what went well, the text's.
[[nodiscard]] QColor outcomeColor(Outcome outcome, const QPalette &palette);

} // namespace inspector
