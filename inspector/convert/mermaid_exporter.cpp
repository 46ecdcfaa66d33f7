// Arrows and notes of a sequence diagram.
#include <inspector/convert/mermaid_exporter.h>

#include <inspector/convert/message_label.h>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

/// Text as Mermaid shows it: what could be syntax becomes a character code (`#59;` for a semicolon).
QString escaped(const QString &text)
{
    static constexpr QStringView harmless = u" -_./,'!?*+→…";
    QString result;
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isLetterOrNumber(character)
            || (character <= 0xFFFF && harmless.contains(QChar(char16_t(character)))))
            result += QString::fromUcs4(&character, 1);
        else
            result += u"#%1;"_s.arg(uint(character));
    }
    return result;
}

/// Answers come back on dashed lines, as is the custom.
bool isAnswer(bus::Kind kind)
{
    return kind == bus::Kind::TaskResponse || kind == bus::Kind::TaskResponseUrgent;
}

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
        addNote(lossText(*loss));
}

void MermaidExporter::finish()
{
    messages.finish();
    takeSettled();
    if (leftOut > 0)
        addNote(u"%1 more messages are left out, the first %2 are shown"_s.arg(leftOut).arg(shown));
    device->write("sequenceDiagram\n");
    device->write((participants + lines).join(QString()).toUtf8());
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
    const QString source = agent(message.source());
    const QString text = escaped(QString::number(message.seq()) + u' ' + labelOf(message));
    const bool isTargeted = message.target().has_value();
    const QString target = isTargeted ? agent(*message.target()) : everyone();
    bool hasArrived = !isTargeted || settled.fates.empty();
    QStringList mishaps;
    for (const bus::FateRecord &fate : settled.fates) {
        const QString receiver = agent(fate.subscriber);
        if (fate.fate == bus::Fate::Handled) {
            hasArrived = true;
        } else if (fate.fate == bus::Fate::Failed) {
            hasArrived = true;
            mishaps += u"    Note over %1: %2\n"_s.arg(receiver, escaped(u"failed, "_s + fate.error));
        } else {
            mishaps += u"    %1-x%2: %3 %4\n"_s.arg(source, receiver, text, bus::fateName(fate.fate));
        }
    }
    if (hasArrived)
        lines += u"    %1%2%3: %4\n"_s.arg(source, isAnswer(message.kind()) ? u"-->>"_s : u"->>"_s, target, text);
    lines += mishaps;
}

void MermaidExporter::addNote(const QString &text)
{
    if (participants.isEmpty())
        std::ignore = everyone();
    const qsizetype last = participants.size() - 1;
    const QString over = last == 0 ? u"p0"_s : u"p0,p%1"_s.arg(last);
    lines += u"    Note over %1: %2\n"_s.arg(over, escaped(text));
}

QString MermaidExporter::agent(const QString &name)
{
    QString &identifier = agents[name];
    if (identifier.isEmpty())
        identifier = addParticipant(name.isEmpty() ? u"(no name)"_s : name);
    return identifier;
}

QString MermaidExporter::everyone()
{
    if (everyoneIdentifier.isEmpty())
        everyoneIdentifier = addParticipant(u"everyone"_s);
    return everyoneIdentifier;
}

QString MermaidExporter::addParticipant(const QString &label)
{
    const QString identifier = u"p%1"_s.arg(participants.size());
    participants += u"    participant %1 as %2\n"_s.arg(identifier, escaped(label));
    return identifier;
}

} // namespace inspector
