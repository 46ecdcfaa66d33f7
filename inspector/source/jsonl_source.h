// Records from a JSONL file, a pipe or standard input.
#pragma once

#include <inspector/source/source.h>

#include <QStringList>

#include <memory>

namespace inspector {

/// Reads in a thread of its own, a little ahead of the reader, so that neither a huge file nor a pipe that
/// says nothing holds anyone up. Malformed lines are skipped; where messages or fates are missing because of
/// them, a LossRecord says so.
class JsonlSource : public Source {
    Q_OBJECT
public:
    /// `path` may be `-`: standard input.
    explicit JsonlSource(const QString &path, QObject *parent = nullptr);
    ~JsonlSource() override;

    [[nodiscard]] QString title() const override;
    void start() override;
    void stop() override;
    [[nodiscard]] std::vector<bus::Record> take(qsizetype atMost) override;
    [[nodiscard]] bool isFinished() const override;

    /// Whether the input could be opened and read to its end.
    [[nodiscard]] bool isReadable() const;
    /// What was wrong with it so far, a sentence each: the first hundred malformed lines, with their numbers.
    [[nodiscard]] QStringList problems() const;
    /// How many lines were malformed so far.
    [[nodiscard]] qint64 malformedLines() const;

private:
    class Reader;
    void ended();

    const QString path;
    const std::unique_ptr<Reader> reader;
    bool started = false;
};

} // namespace inspector
