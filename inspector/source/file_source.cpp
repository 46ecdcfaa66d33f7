// A file as a source.
#include <inspector/source/file_source.h>

#include <inspector/session/plural.h>
#include <inspector/source/file_reader.h>

#include <QFileInfo>

#include <utility>

namespace inspector {

FileSource::FileSource(const QString &filePath, std::unique_ptr<FileReader> fileReader, QObject *parent)
    : Source(parent), path(filePath), reader(std::move(fileReader))
{
    connect(reader.get(), &QThread::finished, this, &FileSource::ended);
}

FileSource::~FileSource() = default;

QString FileSource::titleOf(const QString &path)
{
    return path == u"-" ? tr("standard input") : QFileInfo(path).fileName();
}

QString FileSource::title() const
{
    return titleOf(path);
}

void FileSource::start()
{
    if (std::exchange(started, true))
        return;
    QString error;
    if (reader->open(path, &error)) {
        reader->start();
        return;
    }
    reader->fail(tr("%1 cannot be read: %2").arg(title(), error));
    ended();
}

void FileSource::stop()
{
    reader->giveUp();
}

void FileSource::ended()
{
    QStringList all = problems();
    if (const qint64 more = problemCount() - all.size(); more > 0)
        all += tr("%L1 more problem(s)", nullptr, pluralOf(quint64(more))).arg(more);
    if (!all.isEmpty())
        emit failed(all.join(u'\n'));
    emit finished();
}

std::vector<bus::Record> FileSource::take(qsizetype atMost)
{
    std::vector<bus::Record> records;
    for (bus::CaptureEntry &entry : takeEntries(atMost)) {
        if (const auto *head = std::get_if<bus::MessageHead>(&entry))
            records.push_back(complete(*head));
        else
            records.push_back(std::get<bus::Record>(std::move(entry)));
    }
    return records;
}

std::vector<bus::CaptureEntry> FileSource::takeEntries(qsizetype atMost)
{
    return reader->take(atMost);
}

/// The message with its payload, or the loss of it.
bus::Record FileSource::complete(const bus::MessageHead &head) const
{
    const std::shared_ptr<MessageFetcher> messages = fetcher();
    if (std::optional<bus::BusMessage> message = messages ? messages->fetch(head.position) : std::nullopt)
        return bus::MessageRecord{head.t, *std::move(message), head.injected};
    return bus::LossRecord{bus::LossBy::File, bus::LossRecord::What::Messages, head.seq, head.seq, 1, head.t};
}

bool FileSource::isFinished() const
{
    return reader->isFinished();
}

std::optional<double> FileSource::progress() const
{
    return reader->progress();
}

bool FileSource::isReadable() const
{
    return reader->isReadable();
}

QStringList FileSource::problems() const
{
    return reader->problems();
}

qint64 FileSource::problemCount() const
{
    return reader->problemCount();
}

} // namespace inspector
