// Waits for answers without waiting.
#include <inspector/gui/send/message_sender.h>

#include <inspector/session/message_draft.h>

namespace inspector {

MessageSender::MessageSender(std::function<Source *()> from, QObject *parent) : QObject(parent), source(std::move(from))
{
}

QString MessageSender::whyNot() const
{
    const Source *to = source();
    return to ? to->whyNotSend() : tr("There is no session to send to.");
}

void MessageSender::send(const bus::BusMessage &message)
{
    auto *answer = new QFutureWatcher<bus::Injection>(this);
    connect(answer, &QFutureWatcherBase::finished, this, [this, answer] {
        answer->deleteLater();
        if (answer->future().resultCount() == 0) {
            emit answered(tr("The connection ended before there was an answer."), false);
            return;
        }
        const bus::Injection injection = answer->result();
        const bool isReceived = injection.receipt && injection.receipt->isReceived();
        emit answered(injection.receipt ? receiptText(*injection.receipt) : tr("Not sent: %1").arg(injection.error),
                      isReceived);
    });
    Source *to = source();
    answer->setFuture(to ? to->send(message) : QtFuture::makeReadyFuture(bus::Injection{{}, whyNot()}));
}

} // namespace inspector
