// Rows and quotes.
#include <inspector/convert/csv_exporter.h>

#include <inspector/convert/text.h>
#include <inspector/session/summary.h>

#include <algorithm>
#include <array>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

const QStringList &header()
{
    static const QStringList columns = {u"seq"_s,       u"time"_s,      u"t_ns"_s,    u"source"_s,  u"target"_s,
                                        u"priority"_s,  u"type"_s,      u"task_id"_s, u"bytes"_s,   u"handled"_s,
                                        u"dropped"_s,   u"discarded"_s, u"failed"_s,  u"waiting"_s, u"not_handled_by"_s,
                                        u"waited_ns"_s, u"ran_ns"_s,    u"error"_s,   u"summary"_s,
                                        u"marked"_s,    u"note"_s};
    return columns;
}

QString quoted(QString field)
{
    const bool needsQuotes =
        std::ranges::any_of(field, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!needsQuotes)
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

/// What became of a message at all of its receivers together.
struct Outcome {
    explicit Outcome(const std::vector<bus::FateRecord> &fates)
    {
        for (const bus::FateRecord &fate : fates) {
            ++counts[size_t(fate.fate)];
            if (fate.fate != bus::Fate::Handled)
                notHandledBy.append(fate.subscriber);
            if (error.isEmpty())
                error = fate.error;
            longestWaitNs = std::max(longestWaitNs, fate.waitedNs);
            longestRunNs = std::max(longestRunNs, fate.ranNs);
        }
    }

    [[nodiscard]] qint64 count(bus::Fate fate) const { return counts[size_t(fate)]; }

    std::array<qint64, size_t(bus::Fate::Undelivered) + 1> counts = {};
    QStringList notHandledBy;
    QString error; ///< the first one
    qint64 longestWaitNs = 0;
    qint64 longestRunNs = 0;
};

} // namespace

CsvExporter::CsvExporter(QIODevice *to, const Marks::Notes &notes) : device(to), marks(notes)
{
    writeRow(header());
}

void CsvExporter::write(const bus::Record &record)
{
    messages.add(record);
    writeSettled();
}

void CsvExporter::finish()
{
    messages.finish();
    writeSettled();
}

void CsvExporter::writeSettled()
{
    while (const std::optional<SettledMessage> settled = messages.next()) {
        const bus::BusMessage &message = settled->message;
        const QString *task = bus::taskIdOf(message.payload());
        const Outcome outcome(settled->fates);
        const auto number = [](qint64 value) { return QString::number(value); };
        writeRow({QString::number(message.seq()), isoTime(settled->t), number(settled->t), message.source(),
                  message.target().value_or(QString()), message.isSystem() ? u"system"_s : u"data"_s,
                  bus::kindName(message.kind()), task ? *task : QString(), number(message.approximateBytes()),
                  number(outcome.count(bus::Fate::Handled)), number(outcome.count(bus::Fate::Dropped)),
                  number(outcome.count(bus::Fate::Discarded) + outcome.count(bus::Fate::Undelivered)),
                  number(outcome.count(bus::Fate::Failed)), number(settled->waiting.size()),
                  outcome.notHandledBy.join(u' '), number(outcome.longestWaitNs), number(outcome.longestRunNs),
                  outcome.error, summaryOf(message), number(marks.contains(message.seq())),
                  marks.value(message.seq())});
    }
    std::ignore = messages.takeLateFates(); // their rows are written
}

void CsvExporter::writeRow(const QStringList &fields)
{
    QByteArray line;
    for (const QString &field : fields) {
        if (&field != &fields.first())
            line += ',';
        line += quoted(field).toUtf8();
    }
    line += '\n';
    device->write(line);
}

} // namespace inspector
