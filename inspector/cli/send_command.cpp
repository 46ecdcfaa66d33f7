// bustap send: messages to the bus of a running app.
#include <inspector/cli/app_choice.h>
#include <inspector/cli/command.h>
#include <inspector/cli/command_line.h>
#include <inspector/cli/exit_code.h>
#include <inspector/cli/output.h>
#include <inspector/cli/session_json.h>
#include <inspector/cli/text.h>
#include <inspector/session/message_draft.h>
#include <libbus/message/json.h>
#include <libbus/message/message_json.h>
#include <libbus/remote/tap_client.h>

#include <nlohmann/json.hpp>

#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace inspector::cli {
namespace {

/// A message as the options describe it; nothing where they describe none, which was said then.
std::optional<bus::BusMessage> readMessage(const CommandLine &line)
{
    const MessageDraft draft{line.isSet(u"from"_s) ? line.value(u"from"_s) : u"bustap"_s,
                             line.isSet(u"to"_s) ? std::optional(line.value(u"to"_s)) : std::nullopt,
                             line.argument(1), line.value(u"payload"_s)};
    QString problem;
    const std::optional<bus::BusMessage> message = draft.message(&problem);
    if (!message)
        std::ignore = line.wrongUsage(problem);
    return message;
}

/// A message in a line of JSONL; nothing for another record, and where `*error` says what is wrong.
std::optional<bus::BusMessage> readLine(const QByteArray &text, QString *error)
{
    const bus::Json json = bus::Json::parse(text, error);
    if (!error->isEmpty())
        return std::nullopt;
    const nlohmann::json &value = json.value();
    if (value.is_object() && value.value("record", nlohmann::json("message")) != "message")
        return std::nullopt;
    return bus::messageFromJson(value, error);
}

/// An app's bus that takes messages.
class Sender {
public:
    /// False where it cannot be reached, which was said then.
    [[nodiscard]] bool attach(const bus::RunningApp &app, const QString &busName)
    {
        QEventLoop loop;
        QObject::connect(&client, &bus::TapClient::attached, &loop, &QEventLoop::quit);
        QObject::connect(&client, &bus::TapClient::detached, &loop, &QEventLoop::quit);
        client.attach(app, busName);
        loop.exec();
        if (!client.isAttached())
            complain(client.errorString());
        return client.isAttached();
    }

    /// Waits for the bus's answer.
    [[nodiscard]] bus::Injection send(const bus::BusMessage &message)
    {
        QEventLoop loop;
        QFutureWatcher<bus::Injection> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(client.send(message));
        if (!watcher.isFinished())
            loop.exec();
        std::ignore = client.take(); // what happens on the bus is not looked at
        if (watcher.future().resultCount() == 0)
            return {.receipt = {}, .error = client.errorString()};
        return watcher.result();
    }

private:
    bus::TapClient client;
};

const char *outcomeName(bus::Receipt::Outcome outcome)
{
    switch (outcome) {
    case bus::Receipt::Outcome::Sent: return "sent";
    case bus::Receipt::Outcome::UnknownTarget: return "unknown_target";
    case bus::Receipt::Outcome::ToItself: return "to_itself";
    case bus::Receipt::Outcome::Stopped: return "stopped";
    case bus::Receipt::Outcome::NoSource: return "no_source";
    }
    return "";
}

/// Sends and tells what became of it; returns the exit code.
int send(Sender &sender, const bus::BusMessage &message, bool asJson)
{
    const bus::Injection injection = sender.send(message);
    if (!injection.receipt) {
        complain(injection.error);
        return Unusable;
    }
    const bus::Receipt &receipt = *injection.receipt;
    if (asJson)
        printJsonLine({{"seq", receipt.seq},
                       {"outcome", outcomeName(receipt.outcome)},
                       {"received", receipt.received},
                       {"dropped", receipt.dropped}});
    else
        print(receiptText(receipt) + u'\n');
    return receipt.isReceived() ? Fine : BadNews;
}

int sendLines(Sender &sender, bool asJson)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        complain(input.errorString());
        return Unusable;
    }
    int worst = Fine;
    for (int number = 1;; ++number) {
        const QByteArray text = input.readLine();
        if (text.isEmpty())
            return worst;
        if (text.trimmed().isEmpty())
            continue;
        QString error;
        if (const std::optional<bus::BusMessage> message = readLine(text, &error)) {
            worst = std::max(worst, send(sender, *message, asJson));
            Output::standard().flush();
            if (!Output::standard().problem().isEmpty())
                return Unusable;
        } else if (!error.isEmpty()) {
            complain(Cli::tr("standard input, line %1: %2").arg(number).arg(error));
            worst = Unusable;
        }
    }
}

} // namespace

int runSend(const QStringList &arguments)
{
    CommandLine line({.name = u"send"_s,
                      .arguments = u"APP TYPE"_s,
                      .text = Cli::tr("Sends a message on the bus of a running app, where the app allows that, and tells how many\n"
                                      "received it. With - instead of TYPE: the messages on standard input, as JSONL. Ends with 1\n"
                                      "where nobody received a message, or it was dropped."),
                      .examples = {u"bustap send voice-demo Activate --to speaker"_s,
                                   u"bustap send voice-demo TaskRequest --to weather --payload '{\"task_id\":\"t1\",\"task_name\":\"look_up\"}'"_s,
                                   u"bustap watch session.jsonl --json -f 'type == TaskRequest' | bustap send 4711 -"_s}});
    line.addOption({u"to"_s, Cli::tr("Who it is for; without it, everyone."), Cli::tr("NAME")});
    line.addOption({u"from"_s, Cli::tr("Who sends it (bustap)."), Cli::tr("NAME")});
    line.addOption({u"payload"_s, Cli::tr("What it holds, as in the payload of a JSONL record ({})."), u"JSON"_s});
    line.addOption({u"bus"_s, Cli::tr("Which of the app's buses; without it, the first."), Cli::tr("NAME")});
    line.addOption({u"json"_s, Cli::tr("Write one JSON object a line.")});
    if (const std::optional<int> done = line.read(arguments, 2, 2))
        return *done;
    const bool fromInput = line.argument(1) == u"-";
    const std::optional<bus::BusMessage> message = fromInput ? std::nullopt : readMessage(line);
    if (!fromInput && !message)
        return Unusable;
    const std::optional<bus::RunningApp> app = chooseApp(line.argument(0));
    Sender sender;
    if (!app || !sender.attach(*app, line.value(u"bus"_s)))
        return Unusable;
    return fromInput ? sendLines(sender, line.isSet(u"json"_s)) : send(sender, *message, line.isSet(u"json"_s));
}

} // namespace inspector::cli
