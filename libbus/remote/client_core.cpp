// The client's work.
#include <libbus/remote/client_core.h>

#include <libbus/remote/record_size.h>
#include <libbus/remote/runtime_directory.h>

#include <QFileInfo>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace bus::remote {

namespace {

/// How far it reads ahead.
constexpr qsizetype mostRecords = 65'536;
constexpr qint64 mostBytes = 32 * 1024 * 1024;
constexpr qint64 readBuffer = 1024 * 1024;
constexpr int attachMs = 5000;

} // namespace

// --- What was read ---------------------------------------------------------------------------------------------------

bool Inbox::hasRoomLocked() const
{
    return qsizetype(records.size()) < mostRecords && bytes < mostBytes;
}

bool Inbox::put(std::vector<Record> fresh)
{
    const QMutexLocker guard(&lock);
    for (Record &record : fresh) {
        bytes += sizeOf(record);
        records.push_back(std::move(record));
    }
    return hasRoomLocked();
}

std::vector<Record> Inbox::take(qsizetype atMost, bool *hadNoRoom)
{
    const QMutexLocker guard(&lock);
    const bool wasFull = !hasRoomLocked();
    std::vector<Record> taken;
    while (!records.empty() && qsizetype(taken.size()) < atMost) {
        bytes -= sizeOf(records.front());
        taken.push_back(std::move(records.front()));
        records.pop_front();
    }
    *hadNoRoom = wasFull && hasRoomLocked();
    return taken;
}

bool Inbox::hasRoom() const
{
    const QMutexLocker guard(&lock);
    return hasRoomLocked();
}

bool Inbox::isEmpty() const
{
    const QMutexLocker guard(&lock);
    return records.empty();
}

void Inbox::setApp(const RunningApp &said)
{
    const QMutexLocker guard(&lock);
    who = said;
}

RunningApp Inbox::app() const
{
    const QMutexLocker guard(&lock);
    return who;
}

void Inbox::end(const QString &reason)
{
    const QMutexLocker guard(&lock);
    if (!std::exchange(ended, true))
        why = reason;
    isAttached = false;
}

bool Inbox::hasEnded() const
{
    const QMutexLocker guard(&lock);
    return ended;
}

QString Inbox::reason() const
{
    const QMutexLocker guard(&lock);
    return why;
}

// --- Reading ---------------------------------------------------------------------------------------------------------

ClientCore::ClientCore(Inbox &shared) : inbox(shared), socket(this), patience(this)
{
    socket.setReadBufferSize(readBuffer);
    patience.setSingleShot(true);
    connect(&socket, &QLocalSocket::connected, this, &ClientCore::connected);
    connect(&socket, &QLocalSocket::readyRead, this, &ClientCore::read);
    connect(&socket, &QLocalSocket::disconnected, this, &ClientCore::disconnected);
    connect(&socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error != QLocalSocket::PeerClosedError) // which disconnected() follows, when all is read
            end(u"cannot attach: %1"_s.arg(socket.errorString()));
    });
    connect(&patience, &QTimer::timeout, this, [this] { end(u"the app does not answer"_s); });
}

void ClientCore::attach(const QString &address, const QString &name)
{
    busName = name;
    QString problem;
    if (!isPrivateDirectory(QFileInfo(address).absolutePath(), &problem))
        return end(u"cannot attach: %1"_s.arg(problem));
    patience.start(attachMs);
    socket.connectToServer(address);
}

void ClientCore::connected()
{
    QString problem;
    if (!isOwnUser(socket, &problem))
        end(u"cannot attach: %1"_s.arg(problem));
}

void ClientCore::read()
{
    while (!inbox.hasEnded()) {
        if (!inbox.hasRoom())
            return; // whoever takes records says when there is room
        if (const std::optional<StreamReader::Event> event = reader.next())
            handle(*event);
        else if (!reader.error().isEmpty())
            end(u"what the app sent cannot be read: %1"_s.arg(reader.error()));
        else if (const QByteArray bytes = socket.readAll(); !bytes.isEmpty())
            reader.add(bytes);
        else
            break;
    }
    if (socket.state() == QLocalSocket::UnconnectedState)
        end(u"the app is gone: it ended without a word, or the connection broke"_s);
}

/// The rest is still to be read.
void ClientCore::disconnected()
{
    read();
}

void ClientCore::handle(const StreamReader::Event &event)
{
    if (const auto *notice = std::get_if<Notice>(&event))
        handle(*notice);
    else if (const auto *records = std::get_if<std::vector<Record>>(&event))
        inbox.put(*records);
    else
        end({});
}

void ClientCore::handle(const Notice &notice)
{
    const nlohmann::json &content = notice.content.value();
    if (notice.kind == notice::Greeting) {
        if (const std::optional<RunningApp> app = greetingFromJson(notice.content))
            greet(*app);
        else
            end(u"the app's greeting cannot be read"_s);
    } else if (notice.kind == notice::Attached) {
        patience.stop();
        inbox.isAttached = true;
        Q_EMIT attached();
    } else if (notice.kind == notice::Refused) {
        end(content.is_string() ? QString::fromStdString(content.get<std::string>()) : u"the app refused"_s);
    } else if (notice.kind == notice::Sent) {
        if (const std::optional<SendAnswer> answer = answerFromJson(notice.content))
            answered(*answer);
    }
}

void ClientCore::greet(const RunningApp &said)
{
    RunningApp app = said;
    app.address = socket.fullServerName();
    app.answers = true;
    inbox.setApp(app);
    if (app.protocolVersion != RemoteProtocolVersion) {
        return end(u"the app speaks version %1 of the protocol, this viewer speaks version %2: use the same version of "
                   "libbus for both"_s.arg(app.protocolVersion)
                       .arg(RemoteProtocolVersion));
    }
    socket.write(encodeCommand(Hello{RemoteProtocolVersion, busName}));
}

// --- Sending ---------------------------------------------------------------------------------------------------------

void ClientCore::send(const BusMessage &message, const std::shared_ptr<QPromise<Injection>> &promise)
{
    const quint64 id = ++lastId;
    waiting.insert(id, promise);
    if (!inbox.isAttached)
        return answered({id, {{}, u"no app is attached"_s}});
    if (!inbox.app().allowsInjection)
        return answered({id, {{}, u"%1 takes no messages from viewers"_s.arg(inbox.app().name)}});
    const QByteArray command = encodeCommand(Send{id, message});
    if (command.size() > qsizetype(CommandReader::LongestCommand))
        return answered({id, {{}, u"the message is too long to be sent"_s}});
    socket.write(command);
}

void ClientCore::answered(const SendAnswer &answer)
{
    const std::shared_ptr<QPromise<Injection>> promise = waiting.take(answer.id);
    if (!promise)
        return;
    promise->addResult(answer.injection);
    promise->finish();
}

void ClientCore::end(const QString &reason)
{
    if (inbox.hasEnded())
        return;
    inbox.end(reason);
    patience.stop();
    socket.abort();
    const QList<quint64> ids = waiting.keys();
    for (quint64 id : ids)
        answered({id, {{}, u"the connection ended before an answer came"_s}});
    Q_EMIT ended();
}

} // namespace bus::remote
