// Internal: the names of a series of files.
#pragma once

#include <QList>
#include <QString>

namespace bus::detail {

/// The files of one series stand beside each other: `session-000001.mcap`, `session-000002.mcap`, … for
/// `session.mcap`. Numbers only rise, also from one run of a program to the next, so that no file is ever replaced.
class NumberedFiles {
public:
    explicit NumberedFiles(const QString &path);

    /// The number of the next file: one more than the highest that is there.
    [[nodiscard]] int next() const;
    [[nodiscard]] QString pathOf(int number) const;
    /// The numbers of the files that are there, rising.
    [[nodiscard]] QList<int> existing() const;

private:
    QString folder;
    QString stem;
    QString ending; ///< with its dot, or empty
};

} // namespace bus::detail
