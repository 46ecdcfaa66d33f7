// Writes arrows and notes as Mermaid reads them.
#include <inspector/convert/mermaid_diagram.h>

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

} // namespace

void MermaidDiagram::addArrow(const Arrow &arrow)
{
    const QString source = agent(arrow.source);
    const QString text = escaped(arrow.label);
    const QString target = arrow.target ? agent(*arrow.target) : everyone();
    bool hasArrived = !arrow.target || arrow.fates.empty();
    QStringList mishaps;
    for (const bus::FateRecord &fate : arrow.fates) {
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
        lines += u"    %1%2%3: %4\n"_s.arg(source, isAnswer(arrow.kind) ? u"-->>"_s : u"->>"_s, target, text);
    lines += mishaps;
}

QString MermaidDiagram::text() const
{
    return u"sequenceDiagram\n"_s + (participants + lines).join(QString());
}

void MermaidDiagram::addNote(const QString &text)
{
    if (participants.isEmpty())
        std::ignore = everyone();
    const qsizetype last = participants.size() - 1;
    const QString over = last == 0 ? u"p0"_s : u"p0,p%1"_s.arg(last);
    lines += u"    Note over %1: %2\n"_s.arg(over, escaped(text));
}

QString MermaidDiagram::agent(const QString &name)
{
    QString &identifier = agents[name];
    if (identifier.isEmpty())
        identifier = addParticipant(name.isEmpty() ? u"(no name)"_s : name);
    return identifier;
}

QString MermaidDiagram::everyone()
{
    if (everyoneIdentifier.isEmpty())
        everyoneIdentifier = addParticipant(u"everyone"_s);
    return everyoneIdentifier;
}

QString MermaidDiagram::addParticipant(const QString &label)
{
    const QString identifier = u"p%1"_s.arg(participants.size());
    participants += u"    participant %1 as %2\n"_s.arg(identifier, escaped(label));
    return identifier;
}

} // namespace inspector
