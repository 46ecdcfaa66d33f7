// Internal: the names of a series of files.
#pragma once

#include <QFile>
#include <QList>
#include <QString>

#include <memory>

namespace bus::detail {

/// The files of one series stand beside each other: `session-000001.mcap`, `session-000002.mcap`, … for
/// `session.mcap`, or with a word before the number, `session-ring000001.mcap`: no series without a word, and none of
/// another path, has files of such a name. Numbers only rise, also from one run of a program to the next, and no file is
/// ever replaced.
class NumberedFiles {
public:
    explicit NumberedFiles(const QString &path, const QString &word = {});

    /// Makes the next file and opens it for writing, unbuffered. Its number is above those that are there; where others
    /// make files of this series at the same time, each of them is made by one alone. Null where that fails: `*error`
    /// says why.
    [[nodiscard]] std::unique_ptr<QFile> create(QString *error) const;
    /// The files that are there, by rising number.
    [[nodiscard]] QStringList existing() const;

private:
    [[nodiscard]] QString nameOf(int number) const;
    [[nodiscard]] QString pathOf(int number) const;
    [[nodiscard]] QList<int> numbers() const;

    QString folder;
    QString beginning; ///< of the files' names, up to the number
    QString ending;    ///< with its dot, or empty
};

} // namespace bus::detail
