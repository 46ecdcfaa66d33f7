// One connection to a server.
#include <libbus/remote/viewer.h>

#include <libbus/remote/capture_stream.h>
#include <libbus/remote/channel.h>
#include <libbus/remote/record_size.h>

#include <QTimer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

/// What may wait in the socket: enough that it always has something to write.
constexpr qint64 bytesAhead = 512 * 1024;
constexpr qint64 readBuffer = 64 * 1024;
constexpr int mostCommandsInSecond = 10'000;
/// Of records other than messages and fates, while a viewer is stalled. One that misses more attaches anew.
constexpr size_t mostOthers = 10'000;

void widen(LossRecord &loss, quint64 seq, qint64 t)
{
    loss.from = loss.count == 0 ? seq : std::min(loss.from, seq);
    loss.to = std::max(loss.to, seq);
    loss.t = t;
    ++loss.count;
}

} // namespace

Viewer::Viewer(std::unique_ptr<QLocalSocket> connected, QObject *parent) : QObject(parent), socket(std::move(connected))
{
    socket->setParent(nullptr);
    socket->setReadBufferSize(readBuffer);
    second.start();
    connect(socket.get(), &QLocalSocket::readyRead, this, &Viewer::readCommands);
    connect(socket.get(), &QLocalSocket::bytesWritten, this, [this] {
        pump();
        readCommands();
    });
    connect(socket.get(), &QLocalSocket::disconnected, this, &Viewer::closed);
}

Viewer::~Viewer()
{
    if (channelOfMine)
        channelOfMine->detach(this);
    socket->disconnect(this);
}

// --- What it says ----------------------------------------------------------------------------------------------------

void Viewer::readCommands()
{
    while (mayRead()) {
        if (std::optional<Command> command = commands.next()) {
            ++commandsInSecond;
            if (const auto *hello = std::get_if<Hello>(&*command))
                Q_EMIT helloCame(*hello);
            else
                Q_EMIT sendCame(std::get<Send>(*command));
        } else if (!commands.error().isEmpty()) {
            ended = true;
            Q_EMIT rubbishCame(commands.error());
        } else if (const QByteArray bytes = socket->readAll(); !bytes.isEmpty()) {
            commands.add(bytes);
        } else {
            break;
        }
    }
}

/// Not where it sends more quickly than is good, or reads no answers: then what it sends waits on its side.
bool Viewer::mayRead()
{
    if (ended || socket->bytesToWrite() > 2 * bytesAhead)
        return false;
    if (second.hasExpired(1000)) {
        second.start();
        commandsInSecond = 0;
    }
    if (commandsInSecond < mostCommandsInSecond)
        return true;
    QTimer::singleShot(1000 - int(std::min(second.elapsed(), qint64(999))), this, &Viewer::readCommands);
    return false;
}

// --- What it is told -------------------------------------------------------------------------------------------------

void Viewer::greet(const RunningApp &app)
{
    socket->write(streamHead() + encodeNotice(notice::Greeting, greetingToJson(app)));
}

void Viewer::refuse(const QString &reason)
{
    socket->write(encodeNotice(notice::Refused, reason.toStdString()));
    end();
}

void Viewer::answer(const SendAnswer &answer)
{
    socket->write(encodeNotice(notice::Sent, answerToJson(answer)));
}

void Viewer::attach(Channel *channel)
{
    channelOfMine = channel;
    channel->attach(this);
    next = channel->history().begin();
    socket->write(encodeNotice(notice::Attached, nlohmann::json::object()));
    std::ranges::move(channel->history().before(), std::back_inserter(before));
    pump();
}

void Viewer::pump()
{
    if (!channelOfMine)
        return;
    History &history = channelOfMine->history();
    while (!ended && socket->bytesToWrite() < bytesAhead) {
        if (!before.empty()) {
            tellBefore();
            continue;
        }
        tellLosses();
        if (next < history.end())
            socket->write(history.encoded(next++));
        else if (finishing || channelOfMine->isOver())
            end();
        else
            break;
    }
}

void Viewer::finish()
{
    finishing = true;
    if (channelOfMine)
        pump();
    else
        end();
}

void Viewer::close()
{
    ended = true;
    socket->abort();
}

bool Viewer::waitForWritten(int ms)
{
    if (socket->state() != QLocalSocket::UnconnectedState && socket->bytesToWrite() > 0)
        socket->waitForBytesWritten(ms);
    pump();
    return ended && (socket->state() == QLocalSocket::UnconnectedState || socket->bytesToWrite() == 0);
}

void Viewer::end()
{
    if (std::exchange(ended, true))
        return;
    socket->write(streamEnd());
    socket->disconnectFromServer(); // once all is written
}

void Viewer::lose(const Batch &batch)
{
    ++next;
    const quint64 before = missed.messages.count;
    for (size_t i = 0; i < batch.records.size(); ++i) {
        const Record &record = batch.records[i];
        if (const auto *message = std::get_if<MessageRecord>(&record)) {
            widen(missed.messages, message->message.seq(), message->t);
        } else if (const auto *fate = std::get_if<FateRecord>(&record)) {
            widen(missed.fates, fate->seq, fate->t);
        } else if (std::holds_alternative<TotalsRecord>(record)) {
            // The last counters of one that leaves; those of all come again.
            const bool isLast =
                i + 1 < batch.records.size() && std::holds_alternative<UnsubscribedRecord>(batch.records[i + 1]);
            if (isLast)
                missed.others.push_back(record);
        } else {
            missed.others.push_back(record);
        }
    }
    Q_EMIT messagesLost(missed.messages.count - before);
    if (missed.others.size() > mostOthers)
        close();
}

/// A piece of it: other viewers wait meanwhile, and readers of a stream take no piece of any length.
void Viewer::tellBefore()
{
    std::vector<Record> piece;
    for (qint64 bytes = 0; !before.empty() && bytes < FullBatch; before.pop_front()) {
        bytes += sizeOf(before.front());
        piece.push_back(std::move(before.front()));
    }
    socket->write(encodeRecords(piece));
}

void Viewer::tellLosses()
{
    std::vector<Record> records = std::move(missed.others);
    for (LossRecord loss : {missed.messages, missed.fates}) {
        if (loss.count > 0)
            records.emplace_back(loss);
    }
    missed = {};
    if (!records.empty())
        socket->write(encodeRecords(records));
}

} // namespace bus::remote
