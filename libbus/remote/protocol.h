// Internal. What an app and its viewers tell each other, and its form in JSON.
#pragma once

#include <libbus/message/bus_message.h>
#include <libbus/message/json.h>
#include <libbus/remote/running_app.h>
#include <libbus/remote/tap_client.h>

#include <QByteArray>

#include <variant>

namespace bus::remote {

// --- From the app: notices in its stream (capture_stream.h) ---

/// Kinds of notices. The app speaks first, with its greeting.
namespace notice {
inline const QString Greeting = QStringLiteral("greeting"); ///< who the app is
inline const QString Attached = QStringLiteral("attached"); ///< the session begins; empty
inline const QString Refused = QStringLiteral("refused");   ///< why it does not, a text
inline const QString Sent = QStringLiteral("sent");         ///< the answer to a Send
} // namespace notice

/// Everything but the address and whether it answers.
[[nodiscard]] nlohmann::json greetingToJson(const RunningApp &app);
[[nodiscard]] std::optional<RunningApp> greetingFromJson(const Json &json);

struct SendAnswer {
    quint64 id = 0;
    Injection injection;
};
[[nodiscard]] nlohmann::json answerToJson(const SendAnswer &answer);
[[nodiscard]] std::optional<SendAnswer> answerFromJson(const Json &json);

// --- From the viewer: commands, each a length (32 bits, little-endian) and so many bytes of JSON ---

/// The first command: attaches to that bus, or to the first one where the name is empty.
struct Hello {
    int protocolVersion = RemoteProtocolVersion;
    QString bus;
};
/// Sends a message on the bus. Answered by a notice.
struct Send {
    quint64 id = 0; ///< the viewer's, for the answer
    BusMessage message;
};
using Command = std::variant<Hello, Send>;

[[nodiscard]] QByteArray encodeCommand(const Command &command);

/// Takes commands out of what a viewer sends, which may be anything.
class CommandReader {
public:
    static constexpr quint32 LongestCommand = 4 * 1024 * 1024; ///< bytes

    void add(QByteArrayView bytes) { buffer.append(bytes); }
    /// The next whole command; nothing where more bytes are needed, or what came is none: see error().
    [[nodiscard]] std::optional<Command> next();
    [[nodiscard]] QString error() const { return problem; }

private:
    QByteArray buffer;
    QString problem;
};

} // namespace bus::remote
