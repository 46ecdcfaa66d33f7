// Records from a file, a pipe or standard input.
#pragma once

#include <inspector/source/source.h>

#include <QStringList>

#include <memory>

namespace inspector {

class FileReader;

/// A session read by a thread of its own (FileReader). Damage is skipped; where messages or fates are missing because
/// of it, a LossRecord says so.
class FileSource : public Source {
    Q_OBJECT
public:
    ~FileSource() override;

    [[nodiscard]] QString title() const override;
    void start() override;
    void stop() override;
    [[nodiscard]] std::vector<bus::Record> take(qsizetype atMost) override;
    [[nodiscard]] std::vector<bus::CaptureEntry> takeEntries(qsizetype atMost) override;
    [[nodiscard]] bool isFinished() const override;
    [[nodiscard]] std::optional<double> progress() const override;

    /// Whether the file could be opened and read to its end.
    [[nodiscard]] bool isReadable() const;
    /// What was wrong with it so far, a sentence each, the first hundred; and how much in all.
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] qint64 problemCount() const;

    /// How a person knows the file: its name, without the path.
    [[nodiscard]] static QString titleOf(const QString &path);

protected:
    /// `path` may be `-`, standard input, where the reader can read that.
    FileSource(const QString &path, std::unique_ptr<FileReader> reader, QObject *parent);

    const QString path;

private:
    void ended();
    [[nodiscard]] bus::Record complete(const bus::MessageHead &head) const;

    const std::unique_ptr<FileReader> reader;
    bool started = false;
};

} // namespace inspector
