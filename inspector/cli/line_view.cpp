// Prints rows once they are settled, and fates that came later where they matter.
#include <inspector/cli/line_view.h>

#include <inspector/cli/message_line.h>
#include <inspector/cli/selection_options.h>
#include <inspector/convert/append_pieces.h>

namespace inspector::cli {

LineView::LineView(Session &shownSession, const Choice &chosen, Form howShown)
    : session(shownSession), choice(chosen), form(howShown), rows(session, choice.patience)
{
    if (terminal.isTerminal() && form == Form::Lines)
        output.write(titleLine(terminal).toUtf8());
}

bool LineView::show(const std::vector<bus::CaptureEntry> &entries)
{
    const auto ends = [this] { endSession(); };
    appendPieces(session, entries, ends, [this](std::span<const bus::CaptureEntry> piece) {
        showLate(piece);
        rows.look();
        showSettled();
    });
    return output.flush() && !isFull();
}

void LineView::finish()
{
    rows.finish();
    showSettled();
    if (form != Form::Lines)
        printCount(shown, form == Form::JsonCount);
    output.flush();
}

/// Its last rows, before they are forgotten.
void LineView::endSession()
{
    rows.finish();
    showSettled();
    output.flush();
    if (choice.ends)
        choice.ends();
}

void LineView::showSettled()
{
    while (output.isOpen() && !isFull()) {
        const qint64 row = rows.next();
        if (row < 0)
            break;
        if (!choice.filter.matches(session, row))
            continue;
        const MessageRow content = session.row(row);
        if (content.type == MessageRow::Type::Message)
            ++shown;
        shownDrop = shownDrop || content.dropped > 0;
        if (form == Form::Lines)
            output.write(messageLine(session, row, terminal).toUtf8());
    }
}

void LineView::showLate(std::span<const bus::CaptureEntry> entries)
{
    for (const bus::CaptureEntry &entry : entries) {
        const auto *record = std::get_if<bus::Record>(&entry);
        const auto *fate = record ? std::get_if<bus::FateRecord>(record) : nullptr;
        if (fate && fate->fate != bus::Fate::Handled)
            showLate(*fate);
    }
}

/// A fate that the line of its message cannot tell any more.
void LineView::showLate(const bus::FateRecord &fate)
{
    const std::optional<qint64> row = session.findRow(fate.seq);
    if (!row || !rows.hasPassed(*row) || isFull() || !choice.filter.matches(session, *row))
        return;
    shownDrop = shownDrop || fate.fate == bus::Fate::Dropped;
    if (form == Form::Lines)
        output.write(lateFateLine(fate, terminal).toUtf8());
}

} // namespace inspector::cli
