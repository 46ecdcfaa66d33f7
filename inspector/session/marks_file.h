// Keeps the marks of a capture in a file beside it.
#pragma once

#include <inspector/session/marks.h>

#include <QTimer>

namespace inspector {

/// Reads the marks of a capture from `<capture>.marks.json`, and writes them there whenever they change. Where the
/// folder cannot be written, a file in the program's own data folder takes its place. A link's marks are those of the
/// file that it leads to. A file there that holds something else is kept as `….damaged`.
///
/// A session without a capture, such as a running app's, has marks that last as long as it does.
class MarksFile : public QObject {
    Q_OBJECT
public:
    /// `marks` must outlive it.
    explicit MarksFile(Marks *marks, QObject *parent = nullptr);
    ~MarksFile() override;

    /// The marks are this capture's from now on; of no capture, where the path is empty or no regular file. load() reads
    /// them.
    void setCapture(const QString &path);
    /// Replaces the marks by those that were kept; by none where there are none.
    void load();
    /// Writes what changed, now rather than soon.
    void flush();

    /// The marks that are kept of a capture, for those who only read. What cannot be read is left alone; `*problem` says so
    /// then, in a sentence.
    [[nodiscard]] static Marks::Notes of(const QString &capture, QString *problem = nullptr);
    /// Writes marks beside a capture that was just saved; older ones go, wherever they were kept. False, and why, where
    /// that fails.
    static bool saveBeside(const QString &capture, const Marks::Notes &marks, QString *problem);
    [[nodiscard]] static QString pathBeside(const QString &capture);
    /// Where marks are kept whose capture's folder cannot be written.
    [[nodiscard]] static QString pathElsewhere(const QString &capture);

signals:
    /// A sentence for a person.
    void problemOccurred(const QString &problem);

private:
    void marksChanged();

    Marks *const marks;
    QString capture;
    QTimer soon;             ///< many changes at once are written once
    bool isUnwritten = false;
    bool loading = false;
    bool toldElsewhere = false;
};

} // namespace inspector
