// The lines of a sequence diagram over any number of rows: only those near the page are ever laid out.
#pragma once

#include <inspector/gui/traffic/shown_rows.h>
#include <inspector/session/sequence/sequence_stretch.h>

#include <QCache>
#include <QObject>

namespace inspector {

/// Lays the shown rows out in stretches that depend on the rows' numbers alone, so that a line is the same from
/// wherever one scrolls to it, and moving by a line costs the same anywhere in the session.
class SequencePages : public QObject {
    Q_OBJECT
public:
    /// A line, wherever it is: the row that it begins with, and its place among the lines that begin there.
    struct Place {
        qint64 row = -1; ///< -1: there is none
        int part = 0;
        friend bool operator==(const Place &, const Place &) = default;
        [[nodiscard]] bool isValid() const { return row >= 0; }
    };

    SequencePages(const Session *session, const ShownRows *shown, QObject *parent = nullptr);

    [[nodiscard]] const SequenceFolding &folding() const { return folds; }
    void setFolding(const SequenceFolding &folding);

    /// Another number each time that there may be other lines: what was made of them before is old then.
    [[nodiscard]] quint64 version() const { return versionNumber; }

    [[nodiscard]] bool isEmpty() const { return shown->size() == 0; }
    /// The line that tells of this row, or of the next one that is shown, else of the last.
    [[nodiscard]] Place placeOf(qint64 row) const;
    [[nodiscard]] Place last() const;
    /// So many lines further on, or back; as far as there are lines.
    [[nodiscard]] Place moved(Place place, qint64 lines) const;
    /// Up to `most` lines from this one on.
    [[nodiscard]] std::vector<SequenceLine> linesFrom(Place place, qint64 most) const;
    [[nodiscard]] SequenceLine at(Place place) const;
    /// The place of a line that came from here, where `above` lines with the same row stand before it.
    [[nodiscard]] Place placeOfLine(const SequenceLine &line, int above) const { return {line.row, above}; }

signals:
    /// There are other lines now: more, fewer or different ones.
    void changed();

private:
    /// A line of a stretch.
    struct Spot {
        qint64 stretch = -1;
        qint64 line = 0;
    };

    [[nodiscard]] const SequenceStretch &stretchAt(qint64 number) const;
    [[nodiscard]] Spot spotOf(Place place) const;
    [[nodiscard]] Place placeAt(Spot spot) const;
    /// The next stretch that has rows, in this direction; -1 where there is none.
    [[nodiscard]] qint64 neighbour(qint64 stretch, int direction) const;
    [[nodiscard]] Spot moved(Spot spot, qint64 lines) const;
    void forgetLines();
    void forget();

    const Session *const session;
    const ShownRows *const shown;
    SequenceFolding folds;
    mutable QCache<qint64, SequenceStretch> stretches;
    quint64 versionNumber = 0;
};

} // namespace inspector
