// Reads recordings of Pipecat's tools in a thread.
#include <inspector/convert/pipecat/pipecat_source.h>

#include <inspector/convert/pipecat/message_pack.h>
#include <inspector/convert/pipecat/tail_reader.h>
#include <inspector/convert/pipecat/whisker_reader.h>
#include <inspector/source/file_reader.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/line_reader.h>
#include <libbus/message/json.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// Hands on what a recording's reader makes of each piece, and counts how far it has come.
class RecordingReader : public FileReader {
public:
    explicit RecordingReader(const QString &title) : title(title) {}

    [[nodiscard]] std::optional<double> progress() const override { return part.load(); }

protected:
    void interruptInput() override {} // a file never waits long

    [[nodiscard]] bool storeRecords(std::vector<bus::Record> records)
    {
        return store({std::make_move_iterator(records.begin()), std::make_move_iterator(records.end())});
    }
    void setPosition(qint64 position, qint64 size) { part = size > 0 ? double(position) / double(size) : 1.0; }

    const QString title;

private:
    std::atomic<double> part = 0;
};

class WhiskerFileReader : public RecordingReader {
public:
    using RecordingReader::RecordingReader;
    ~WhiskerFileReader() override { giveUp(); }

    bool open(const QString &path, QString *error) override
    {
        // Through QFile, for its error text.
        QFile probe(path);
        const bool isOpen = probe.open(QIODevice::ReadOnly);
        *error = probe.errorString();
        size = probe.size();
        file.open(QFile::encodeName(path).toStdString(), std::ios::binary);
        return isOpen && file.is_open();
    }

protected:
    void readAll() override
    {
        MessagePackReader values(file);
        pipecat::WhiskerReader whisker;
        while (const std::optional<nlohmann::json> event = values.next()) {
            QString problem;
            std::vector<bus::Record> records = whisker.take(*event, &problem);
            if (!problem.isEmpty())
                report(WhiskerSource::tr("%1, byte %2: %3").arg(title, QString::number(values.position()), problem));
            setPosition(values.position(), size);
            if (!storeRecords(std::move(records)))
                return;
        }
        std::ignore = storeRecords(whisker.takeRest());
        if (!values.atEnd())
            report(WhiskerSource::tr("%1 is cut off or damaged at byte %2; what comes after that is not read")
                       .arg(title, QString::number(values.position())));
    }

private:
    std::ifstream file;
    qint64 size = 0;
};

class TailFileReader : public RecordingReader {
public:
    using RecordingReader::RecordingReader;
    ~TailFileReader() override { giveUp(); }

    bool open(const QString &path, QString *error) override
    {
        file.setFileName(path);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        *error = file.errorString();
        return isOpen;
    }

protected:
    void readAll() override
    {
        bus::detail::LineReader lines(&file, bus::JsonlReader::LongestLine);
        pipecat::TailReader tail;
        for (qint64 number = 1;; ++number) {
            const auto [line, isTooLong] = lines.next();
            if (line.isEmpty())
                break;
            if (line.trimmed().isEmpty() && !isTooLong)
                continue;
            QString problem;
            std::vector<bus::Record> records;
            if (isTooLong)
                problem = lines.problem();
            else if (const bus::Json json = bus::Json::parse(line.trimmed(), &problem); problem.isEmpty())
                records = tail.take(json.value(), &problem);
            if (!problem.isEmpty())
                report(TailSource::tr("%1, line %2: %3").arg(title, QString::number(number), problem));
            setPosition(file.pos(), file.size());
            if (!storeRecords(std::move(records)))
                return;
        }
        std::ignore = storeRecords(tail.takeRest());
    }

private:
    QFile file;
};

/// A map whose first key is "type": how every event of Whisker begins.
bool isWhisker(const QByteArray &beginning)
{
    const auto first = beginning.isEmpty() ? uchar(0) : uchar(beginning.front());
    const bool isSmallMap = (first & 0xF0) == 0x80;
    const qsizetype header = isSmallMap ? 1 : first == 0xDE ? 3 : 5; // a map's count takes no, two or four bytes
    return (isSmallMap || first == 0xDE || first == 0xDF)
        && beginning.sliced(std::min(header, beginning.size())).startsWith("\xA4type");
}

/// A first line with a time and a message, which is no record of ours.
bool isTail(const QByteArray &firstLine)
{
    const bus::Json json = bus::Json::parse(firstLine);
    const nlohmann::json &line = json.value();
    return line.is_object() && line.contains("t") && line.contains("message") && !line.contains("record");
}

} // namespace

WhiskerSource::WhiskerSource(const QString &path, QObject *parent)
    : FileSource(path, std::make_unique<WhiskerFileReader>(titleOf(path)), parent)
{
}

TailSource::TailSource(const QString &path, QObject *parent)
    : FileSource(path, std::make_unique<TailFileReader>(titleOf(path)), parent)
{
}

std::unique_ptr<FileSource> makePipecatSource(const QString &path)
{
    constexpr qint64 longestFirstLine = 1024 * 1024;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // what is taken from a pipe is gone
        return nullptr;
    if (isWhisker(file.peek(10)) || path.endsWith(u".whisk", Qt::CaseInsensitive))
        return std::make_unique<WhiskerSource>(path);
    if (isTail(file.readLine(longestFirstLine)))
        return std::make_unique<TailSource>(path);
    return nullptr;
}

} // namespace inspector
