// Messages that a person marked, each with a note.
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include <mutex>
#include <optional>

namespace inspector {

/// Marks go by seq, not by row: they are there before their message is read, and stay when it is evicted.
class Marks : public QObject {
    Q_OBJECT
public:
    using Notes = QMap<quint64, QString>; ///< by seq; an empty note is a mark, too

    using QObject::QObject;

    [[nodiscard]] bool contains(quint64 seq) const { return notes.contains(seq); }
    /// Empty where there is no mark.
    [[nodiscard]] QString note(quint64 seq) const { return notes.value(seq); }
    [[nodiscard]] const Notes &all() const { return notes; }
    /// The same in any thread: the marks as they are now. Cheap; all other functions belong to the marks' own thread.
    [[nodiscard]] Notes copy() const;
    /// The nearest mark after or before a message, which need not be marked itself; goes round at the ends. Nothing where
    /// there are no marks.
    [[nodiscard]] std::optional<quint64> next(quint64 seq) const;
    [[nodiscard]] std::optional<quint64> previous(quint64 seq) const;

    /// Marks the message without a note, or takes its mark away with its note.
    void toggle(quint64 seq);
    /// Marks the message and notes this.
    void setNote(quint64 seq, const QString &note);
    void remove(quint64 seq);
    /// These marks and no others.
    void replaceAll(const Notes &marks);

signals:
    /// Marks came, went or have other notes, all of them of messages from `first` to `last`.
    void changed(quint64 first, quint64 last);

private:
    Notes notes;
    mutable std::mutex mutex; ///< held while `notes` change, and are copied for another thread
};

} // namespace inspector
