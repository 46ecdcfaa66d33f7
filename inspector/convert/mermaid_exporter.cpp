// Arrows and notes of a sequence diagram.
#include <inspector/convert/mermaid_exporter.h>

#include <inspector/convert/message_label.h>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QString lossText(const bus::LossRecord &loss)
{
    const QString what = loss.what == bus::LossRecord::What::Messages ? u"messages"_s : u"fates"_s;
    const QString count = loss.count == 0 ? u"some"_s : QString::number(loss.count);
    return u"%1 %2 are missing, seq %3 to %4"_s.arg(count, what).arg(loss.from).arg(loss.to);
}

} // namespace

void MermaidExporter::write(const bus::Record &record)
{
    messages.add(record);
    takeSettled();
    if (const auto *loss = std::get_if<bus::LossRecord>(&record); loss && shown < most)
        diagram.addNote(lossText(*loss));
}

void MermaidExporter::finish()
{
    messages.finish();
    takeSettled();
    if (leftOut > 0)
        diagram.addNote(u"%1 more messages are left out, the first %2 are shown"_s.arg(leftOut).arg(shown));
    device->write(diagram.text().toUtf8());
}

void MermaidExporter::takeSettled()
{
    while (const std::optional<SettledMessage> settled = messages.next()) {
        if (shown < most) {
            ++shown;
            addMessage(*settled);
        } else {
            ++leftOut;
        }
    }
    std::ignore = messages.takeLateFates(); // their arrows are drawn
}

void MermaidExporter::addMessage(const SettledMessage &settled)
{
    const bus::BusMessage &message = settled.message;
    diagram.addArrow({message.source(), message.target(), message.kind(),
                      QString::number(message.seq()) + u' ' + labelOf(message), settled.fates});
}

} // namespace inspector
