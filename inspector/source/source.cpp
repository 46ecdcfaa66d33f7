// What most sources do alike.
#include <inspector/source/source.h>

#include <iterator>

namespace inspector {

std::vector<bus::CaptureEntry> Source::takeEntries(qsizetype atMost)
{
    std::vector<bus::Record> records = take(atMost);
    return {std::make_move_iterator(records.begin()), std::make_move_iterator(records.end())};
}

QString Source::whyNotSend() const
{
    return tr("A recorded session takes no messages: attach to a running app to send some.");
}

QFuture<bus::Injection> Source::send(const bus::BusMessage &)
{
    return QtFuture::makeReadyFuture(bus::Injection{{}, whyNotSend()});
}

} // namespace inspector
