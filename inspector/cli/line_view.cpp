// Prints rows once they are settled, and fates that came later where they matter.
#include <inspector/cli/line_view.h>

#include <inspector/cli/message_line.h>
#include <inspector/cli/selection_options.h>

namespace inspector::cli {

LineView::LineView(const Session &shownSession, const Options &chosen, Output &to)
    : session(shownSession), options(chosen), output(to), rows(session)
{
    if (terminal.isTerminal() && !options.countOnly)
        output.write(titleLine(terminal).toUtf8());
}

bool LineView::show(const std::vector<bus::Record> &records)
{
    for (const bus::Record &record : records) {
        const auto *fate = std::get_if<bus::FateRecord>(&record);
        if (fate && fate->fate != bus::Fate::Handled)
            showLate(*fate);
    }
    rows.look();
    showSettled();
    return output.flush() && !isFull();
}

void LineView::finish()
{
    rows.hurry();
    rows.look();
    showSettled();
    if (options.countOnly)
        printCount(shown, options.countAsJson);
    output.flush();
}

void LineView::showSettled()
{
    for (qint64 row = rows.next(); row >= 0 && !isFull(); row = rows.next()) {
        if (!options.filter.matches(session, row))
            continue;
        if (session.row(row).type == MessageRow::Type::Message)
            ++shown;
        if (!options.countOnly)
            output.write(messageLine(session, row, terminal).toUtf8());
    }
}

/// A fate that the line of its message cannot tell any more.
void LineView::showLate(const bus::FateRecord &fate)
{
    const std::optional<qint64> row = session.findRow(fate.seq);
    if (row && rows.hasPassed(*row) && !options.countOnly && !isFull() && options.filter.matches(session, *row))
        output.write(lateFateLine(fate, terminal).toUtf8());
}

} // namespace inspector::cli
