// Reads MCAP in a thread, and single messages when they are wanted.
#include <inspector/source/mcap_source.h>

#include <inspector/source/file_reader.h>
#include <libbus/capture/mcap_reader.h>

#include <QFile>

#include <atomic>

namespace inspector {
namespace {

class McapFileReader : public FileReader {
public:
    explicit McapFileReader(const QString &title) : title(title) {}
    ~McapFileReader() override { giveUp(); }

    bool open(const QString &path, QString *error) override
    {
        file.setFileName(path);
        const bool isOpen = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); // it is read in large pieces
        *error = file.errorString();
        return isOpen;
    }

    [[nodiscard]] std::optional<double> progress() const override { return part.load(); }

protected:
    void readAll() override
    {
        bus::McapReader reader(&file);
        bool wanted = true;
        for (bool atEnd = false; wanted && !atEnd;) {
            std::vector<bus::CaptureEntry> batch;
            batch.reserve(BatchSize);
            while (batch.size() < BatchSize && !atEnd) {
                if (std::optional<bus::CaptureEntry> entry = reader.nextEntry())
                    batch.push_back(completeWhereNeeded(*std::move(entry), reader));
                else
                    atEnd = true;
            }
            noteProblems(reader);
            wanted = store(std::move(batch));
            part = reader.size() > 0 ? double(reader.position()) / double(reader.size()) : 1.0;
        }
    }

    void interruptInput() override {} // a file never waits long

private:
    static constexpr size_t BatchSize = 2048;

    /// What says something of agents is wanted whole, and its chunk is at hand now.
    static bus::CaptureEntry completeWhereNeeded(bus::CaptureEntry entry, bus::McapReader &reader)
    {
        const auto *head = std::get_if<bus::MessageHead>(&entry);
        if (!head || !saysSomethingOfAgents(head->kind))
            return entry;
        std::optional<bus::MessageRecord> record = reader.read(head->position);
        return record ? bus::CaptureEntry(bus::Record(*std::move(record))) : entry;
    }

    void noteProblems(const bus::McapReader &reader)
    {
        for (; problemsSeen < reader.problems().size(); ++problemsSeen)
            report(McapSource::tr("%1: %2").arg(title, reader.problems().at(problemsSeen).text));
        countProblems(reader.problemCount() - problemsSeen - uncounted);
        uncounted = reader.problemCount() - problemsSeen;
    }

    const QString title;
    QFile file;
    std::atomic<double> part = 0;
    qsizetype problemsSeen = 0;
    qint64 uncounted = 0; ///< problems that the reader has only counted, told so far
};

/// Has the file open for itself: the reading thread goes its own way through it.
class McapFetcher : public MessageFetcher {
public:
    explicit McapFetcher(const QString &filePath) : path(filePath), file(filePath)
    {
        if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            reader = std::make_unique<bus::McapReader>(&file);
    }

    std::optional<bus::BusMessage> fetch(const bus::CapturePosition &position) override
    {
        const std::optional<bus::MessageRecord> record = reader ? reader->read(position) : std::nullopt;
        return record ? std::optional(record->message) : std::nullopt;
    }

    std::unique_ptr<MessageFetcher> clone() const override { return std::make_unique<McapFetcher>(path); }

private:
    const QString path;
    QFile file;
    std::unique_ptr<bus::McapReader> reader;
};

} // namespace

McapSource::McapSource(const QString &path, QObject *parent)
    : FileSource(path, std::make_unique<McapFileReader>(titleOf(path)), parent)
{
}

std::shared_ptr<MessageFetcher> McapSource::fetcher() const
{
    if (!messages)
        messages = std::make_shared<McapFetcher>(path);
    return messages;
}

} // namespace inspector
