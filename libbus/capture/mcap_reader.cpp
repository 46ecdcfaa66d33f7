// Records out of MCAP files.
#include <libbus/capture/loss_tracker.h>
#include <libbus/capture/mcap_channels.h>
#include <libbus/capture/mcap_format.h>
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_walker.h>
#include <libbus/capture/quick_read.h>

#include <QCache>
#include <QHash>

namespace bus {

using namespace Qt::StringLiterals;
using detail::RecordType;
using mcap::ByteReader;
using mcap::Opcode;

namespace {

constexpr int chunksKept = 8; ///< for read(); some MiB

/// The JSON value that a task's message is for; null for kinds that have none.
template <class Payload>
const Json *taskContentOf(const Payload &payload)
{
    if constexpr (requires { payload.update; })
        return &payload.update;
    else if constexpr (requires { payload.data; })
        return &payload.data;
    else if constexpr (requires { payload.response; })
        return &payload.response;
    else if constexpr (requires { payload.payload; })
        return &payload.payload;
    else
        return nullptr;
}

MessageHead headOf(const MessageRecord &record)
{
    const BusMessage &message = record.message;
    MessageHead head;
    head.seq = message.seq();
    head.t = record.t;
    head.source = message.source();
    head.target = message.target();
    head.kind = message.kind();
    head.injected = record.injected;
    head.bytes = message.approximateBytes();
    std::visit(
        [&head](const auto &payload) {
            if constexpr (requires { payload.taskId; }) {
                head.taskId = payload.taskId;
                if constexpr (requires { payload.taskName; })
                    head.taskName = payload.taskName;
                if constexpr (requires { payload.status; })
                    head.taskStatus = payload.status;
                if (const Json *content = taskContentOf(payload))
                    head.hasTaskContent = !content->isAbsent();
            }
        },
        message.payload());
    return head;
}

/// The seqs that an entry accounts for.
struct SeqSpan {
    quint64 first;
    quint64 last;
    qint64 t;
};

std::optional<SeqSpan> spanOf(const McapReader::Entry &entry)
{
    if (const auto *head = std::get_if<MessageHead>(&entry))
        return SeqSpan{head->seq, head->seq, head->t};
    const Record &record = std::get<Record>(entry);
    if (const auto *message = std::get_if<MessageRecord>(&record))
        return SeqSpan{message->message.seq(), message->message.seq(), message->t};
    if (const auto *loss = std::get_if<LossRecord>(&record); loss && loss->what == LossRecord::What::Messages)
        return SeqSpan{loss->from, loss->to, loss->t};
    return std::nullopt;
}

/// The data of the Message record at the front.
std::optional<QByteArrayView> messageData(QByteArrayView records)
{
    ByteReader reader(records);
    const auto opcode = Opcode(reader.take<quint8>());
    ByteReader content(reader.takeBytes(reader.take<quint64>()));
    (void)content.takeBytes(mcap::MessageHeadSize);
    if (!reader.isOk() || !content.isOk() || opcode != Opcode::Message)
        return std::nullopt;
    return content.remaining();
}

} // namespace

class McapReader::Private {
public:
    explicit Private(QIODevice *device) : device(device), walker(device), chunks(chunksKept) {}

    enum class Payloads : quint8 { Leave, Read };
    std::optional<Entry> next(Payloads payloads);
    std::optional<Entry> nextInChunk(Payloads payloads);
    void learnChannel(QByteArrayView content);
    std::optional<Entry> decodeMessage(QByteArrayView content, qint64 offset, Payloads payloads);
    std::optional<Entry> decode(RecordType type, QByteArrayView data, const CapturePosition &position,
                                Payloads payloads);
    QList<Record> lostBefore(const Entry &entry);
    void finish();
    void report(qint64 offset, const QString &text);

    QIODevice *device;
    mcap::Walker walker;
    QCache<qint64, QByteArray> chunks; ///< for read(), by offset
    QHash<quint16, std::optional<RecordType>> channels;
    QByteArray chunk; ///< being read
    qint64 chunkAt = 0;
    qsizetype offset = 0; ///< of the next record in it
    QList<Entry> ready;   ///< read, and not yet given out
    detail::LossTracker losses;
    detail::RecentStrings strings;
    quint64 foreign = 0; ///< messages of channels that are not ours
    bool finished = false;
    QList<Problem> firstProblems;
    qint64 problemsSeen = 0;
};

std::optional<McapReader::Entry> McapReader::Private::next(Payloads payloads)
{
    for (;;) {
        if (!ready.isEmpty())
            return ready.takeFirst();
        if (finished)
            return std::nullopt;
        if (std::optional<Entry> entry = nextInChunk(payloads)) {
            QList<Record> lost = lostBefore(*entry);
            if (lost.isEmpty())
                return entry;
            for (Record &loss : lost)
                ready.emplace_back(std::move(loss));
            ready.emplace_back(*std::move(entry));
            continue;
        }
        mcap::Walker::Step step = walker.next();
        switch (step.type) {
        case mcap::Walker::Step::Type::Chunk:
            chunk = std::move(step.content);
            chunkAt = step.at;
            offset = 0;
            break;
        case mcap::Walker::Step::Type::Damage:
            report(step.at, step.text);
            losses.damage();
            break;
        case mcap::Walker::Step::Type::Remark: report(step.at, step.text); break;
        case mcap::Walker::Step::Type::End: finish(); break;
        }
    }
}

/// The next record of ours in the chunk; nothing at its end.
std::optional<McapReader::Entry> McapReader::Private::nextInChunk(Payloads payloads)
{
    while (offset < chunk.size()) {
        const qsizetype recordAt = offset;
        ByteReader reader(QByteArrayView(chunk).sliced(recordAt));
        const auto opcode = Opcode(reader.take<quint8>());
        const QByteArrayView content = reader.takeBytes(reader.take<quint64>());
        if (!reader.isOk() || opcode == Opcode(0)) {
            report(chunkAt, u"the chunk at byte %1 ends in the middle of a record"_s.arg(chunkAt));
            losses.damage();
            break;
        }
        offset = chunk.size() - reader.remaining().size();
        if (opcode == Opcode::Channel)
            learnChannel(content);
        if (opcode != Opcode::Message)
            continue;
        if (std::optional<Entry> entry = decodeMessage(content, recordAt, payloads))
            return entry;
    }
    offset = chunk.size();
    return std::nullopt;
}

void McapReader::Private::learnChannel(QByteArrayView content)
{
    ByteReader reader(content);
    const auto id = reader.take<quint16>();
    (void)reader.take<quint16>(); // schema
    const QByteArrayView topic = reader.takeString();
    const QByteArrayView encoding = reader.takeString();
    if (reader.isOk())
        channels[id] = encoding == "json" ? mcap::recordTypeOf(topic) : std::nullopt;
}

std::optional<McapReader::Entry> McapReader::Private::decodeMessage(QByteArrayView content, qint64 recordAt,
                                                                    Payloads payloads)
{
    ByteReader reader(content);
    const auto channel = reader.take<quint16>();
    (void)reader.takeBytes(mcap::MessageHeadSize - qint64(sizeof channel));
    const std::optional<RecordType> type = channels.value(channel);
    if (!type || !reader.isOk()) {
        ++foreign;
        return std::nullopt;
    }
    return decode(*type, reader.remaining(), {chunkAt, recordAt}, payloads);
}

std::optional<McapReader::Entry> McapReader::Private::decode(RecordType type, QByteArrayView data,
                                                             const CapturePosition &position, Payloads payloads)
{
    if (type == RecordType::Message && payloads == Payloads::Leave) {
        if (std::optional<MessageHead> head = detail::quickMessageHead(data, strings)) {
            head->position = position;
            return head;
        }
    } else if (type == RecordType::Fate) {
        if (std::optional<FateRecord> fate = detail::quickFate(data, strings))
            return Record(*std::move(fate));
    }
    QString problem;
    std::optional<Record> record = detail::readRecord(data, &problem);
    if (!problem.isEmpty()) {
        report(
            position.chunk,
            u"record %1 bytes into the chunk at byte %2: %3"_s.arg(position.offset).arg(position.chunk).arg(problem));
    }
    if (!record) {
        losses.damage();
        return std::nullopt;
    }
    const auto *message = std::get_if<MessageRecord>(&*record);
    if (!message || payloads == Payloads::Read)
        return *std::move(record);
    MessageHead head = headOf(*message);
    head.position = position;
    return head;
}

QList<Record> McapReader::Private::lostBefore(const Entry &entry)
{
    const std::optional<SeqSpan> span = spanOf(entry);
    return span ? losses.before(span->first, span->last, span->t) : QList<Record>();
}

void McapReader::Private::finish()
{
    finished = true;
    if (!walker.isClosed()) {
        if (walker.isDataEndSeen()) {
            report(device->size(), u"the file is cut off within its index; all records are there"_s);
        } else {
            report(device->size(), u"the recording was not closed: its end is missing"_s);
            losses.damage();
        }
    }
    if (foreign > 0)
        report(0, u"%1 messages of other programs were skipped"_s.arg(foreign));
    for (Record &loss : losses.atEnd())
        ready.emplace_back(std::move(loss));
}

void McapReader::Private::report(qint64 at, const QString &text)
{
    constexpr qsizetype kept = 100;
    ++problemsSeen;
    if (firstProblems.size() < kept)
        firstProblems.append({at, text});
}

McapReader::McapReader(QIODevice *device) : d(std::make_unique<Private>(device)) {}

McapReader::~McapReader() = default;

bool McapReader::isMcap(QByteArrayView firstBytes)
{
    return firstBytes.startsWith(mcap::Magic);
}

bool McapReader::isMcap(QIODevice *device)
{
    return mcap::Walker(device).isMcap();
}

std::optional<Record> McapReader::next()
{
    std::optional<Entry> entry = d->next(Private::Payloads::Read);
    return entry ? std::optional(std::get<Record>(*std::move(entry))) : std::nullopt;
}

std::optional<McapReader::Entry> McapReader::nextEntry()
{
    return d->next(Private::Payloads::Leave);
}

std::optional<MessageRecord> McapReader::read(const CapturePosition &position, QString *error)
{
    QString problem;
    const QByteArray *chunk = position.chunk == d->chunkAt ? &d->chunk : d->chunks.object(position.chunk);
    if (!chunk) {
        if (std::optional<QByteArray> content = d->walker.content(position.chunk, &problem)) {
            auto kept = std::make_unique<QByteArray>(*std::move(content));
            chunk = kept.get();
            d->chunks.insert(position.chunk, kept.release());
        }
    }
    std::optional<Record> record;
    if (chunk && position.offset >= 0 && position.offset < chunk->size()) {
        if (const auto data = messageData(QByteArrayView(*chunk).sliced(position.offset)))
            record = detail::readRecord(*data, &problem);
    }
    if (record && std::holds_alternative<MessageRecord>(*record))
        return std::get<MessageRecord>(*std::move(record));
    if (error)
        *error = problem.isEmpty() ? u"there is no message at that position"_s : problem;
    return std::nullopt;
}

bool McapReader::isClosed() const
{
    return d->walker.isClosed();
}

const QList<McapReader::Problem> &McapReader::problems() const
{
    return d->firstProblems;
}

qint64 McapReader::problemCount() const
{
    return d->problemsSeen;
}

qint64 McapReader::position() const
{
    return d->walker.position();
}

qint64 McapReader::size() const
{
    return d->device->size();
}

} // namespace bus
