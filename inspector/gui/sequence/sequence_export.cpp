// Draws a diagram onto one long sheet, and writes it.
#include "sequence_export.h"

#include "sequence_view.h"

#include <inspector/convert/mermaid_diagram.h>
#include <inspector/gui/table/format.h>

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>

#include <cmath>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr double Sharpness = 2; ///< pixels of a PNG for one of the screen
constexpr double MostPixels = 40e6;

bus::Fate fateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Handled: return bus::Fate::Handled;
    case Outcome::Failed: return bus::Fate::Failed;
    case Outcome::Dropped: return bus::Fate::Dropped;
    case Outcome::Discarded: return bus::Fate::Discarded;
    case Outcome::Undelivered:
    case Outcome::Waiting:
    case Outcome::Unknown: break;
    }
    return bus::Fate::Undelivered;
}

std::vector<bus::FateRecord> fatesOf(const SequenceLine &line, const Session &session)
{
    if (line.type == SequenceLine::Type::Message)
        return session.fates(line.row);
    std::vector<bus::FateRecord> fates;
    for (const Arrival &arrival : line.arrivals) {
        for (const Outcome outcome :
             {Outcome::Handled, Outcome::Failed, Outcome::Dropped, Outcome::Discarded, Outcome::Undelivered}) {
            if (arrival.count(outcome) > 0)
                fates.push_back({.subscriber = session.name(arrival.receiver), .fate = fateOf(outcome), .error = {}});
        }
    }
    return fates;
}

} // namespace

struct SequenceExport::Sheet {
    Picture picture;
    QSizeF size;
};

std::optional<SequenceExport::Form> SequenceExport::formOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == u"svg"_s || suffix == u"png"_s)
        return Form::Picture;
    return suffix == u"mmd"_s ? std::optional(Form::Mermaid) : std::nullopt;
}

SequenceExport::SequenceExport(const SequenceView &view, Form form) : view(view), form(form)
{
    const SequencePages &all = view.lines();
    const SequencePages::Place first = all.placeOf(0);
    lines = all.linesFrom(first, MostLines + 1);
    if (qint64(lines.size()) <= MostLines && countThatFit() == lines.size())
        return;
    // What a person sees now has to be on it, however close together it stands.
    const qint64 most = std::max<qint64>(MostLines, view.linesOnPage());
    lines = all.linesFrom(view.top(), most + 1);
    const size_t kept = std::min(countThatFit(), size_t(most));
    isCut = kept < lines.size() || view.top() != first;
    lines.resize(kept);
}

LineHeights SequenceExport::heights() const
{
    const auto perLine = form == Form::Picture ? view.timePerLine() : std::chrono::nanoseconds(0);
    return perLine.count() > 0 ? LineHeights(lines, 0, double(perLine.count())) : LineHeights(lines);
}

size_t SequenceExport::countThatFit() const
{
    const LineHeights all = heights();
    size_t count = 0;
    while (count < lines.size() && all.ofLine(count) < double(MostLines))
        ++count;
    return count;
}

SequenceExport::Sheet SequenceExport::sheet() const
{
    const DiagramStyle &style = view.diagramStyle();
    QSet<NameId> participants;
    addParticipants(participants, lines);
    const Lifelines lifelines(view.sessionShown(), participants, view.grouping());
    const DiagramDrawer drawer(view.words(), style, lifelines, view.pageWidth());
    const double width = std::ceil(std::max(drawer.columns().width(), view.pageWidth()));
    const LineHeights heights = this->heights();
    const double linesHigh = lines.empty() ? 0 : heights.ofLine(lines.size() - 1) + 1;
    const double height = style.headHeight() + style.lineHeight() * (linesHigh + 1);
    const DiagramPage page{.lines = lines,
                           .heights = heights,
                           .count = lines.size(),
                           .top = style.headHeight(),
                           .bottom = height,
                           .right = width};
    Sheet sheet{drawer.page(page), {width, height}};
    sheet.picture.append(drawer.times(page));
    sheet.picture.append(drawer.heads(0, width));
    return sheet;
}

QByteArray SequenceExport::svg() const
{
    const Sheet drawn = sheet();
    return drawn.picture.toSvg(drawn.size, view.palette().color(QPalette::Base), tr("Sequence diagram"));
}

QByteArray SequenceExport::png() const
{
    const Sheet drawn = sheet();
    const double area = drawn.size.width() * drawn.size.height();
    const double scale = area * Sharpness * Sharpness <= MostPixels ? Sharpness : 1;
    QImage image((drawn.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(view.palette().color(QPalette::Base));
    QPainter painter(&image);
    painter.scale(scale, scale);
    drawn.picture.paint(painter, QRectF({}, drawn.size));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray SequenceExport::mermaid() const
{
    const Session &session = view.sessionShown();
    MermaidDiagram diagram;
    for (const SequenceLine &line : lines) {
        if (line.isNote()) {
            diagram.addNote(session.summary(line.row));
            continue;
        }
        const bool isDelivery = line.type == SequenceLine::Type::Delivery;
        const NameId target = isDelivery ? line.arrivals.front().receiver : line.target;
        const QString label = seqText(session.row(line.row).seq) + u' ' + view.words().kind(line);
        diagram.addArrow({session.name(line.source),
                          target == NoName ? std::nullopt : std::optional(session.name(target)), line.kind, label,
                          fatesOf(line, session)});
    }
    return diagram.text().toUtf8();
}

QString SequenceExport::save(const QString &fileName) const
{
    if (formOf(fileName) != form)
        return tr("Cannot write %1: a diagram's file ends in .svg, .png or .mmd.").arg(fileName);
    const bool isPng = fileName.endsWith(u".png"_s, Qt::CaseInsensitive);
    const QByteArray bytes = form == Form::Mermaid ? mermaid() : isPng ? png() : svg();
    if (bytes.isEmpty())
        return tr("Cannot write %1: the picture is too large. Fold agents into groups, or write an .svg.").arg(fileName);
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tr("Cannot write %1: %2").arg(fileName, file.errorString());
    return {};
}

} // namespace inspector
