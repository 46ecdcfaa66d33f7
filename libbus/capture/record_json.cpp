// The JSON form of records.
#include <libbus/capture/record_fields.h>
#include <libbus/capture/record_json.h>
#include <libbus/message/alternative.h>
#include <libbus/message/field_reader.h>
#include <libbus/message/json_parse.h>
#include <libbus/message/json_writer.h>

namespace bus::detail {

using namespace Qt::StringLiterals;

/// How a record calls itself in `record`, in the order of Record's alternatives.
template <>
const QStringList &wordsOf<RecordType>()
{
    static const QStringList words = {u"header"_s,       u"message"_s, u"fate"_s,  u"subscribed"_s,
                                      u"unsubscribed"_s, u"loss"_s,    u"totals"_s};
    return words;
}

namespace {

constexpr QLatin1StringView captureFormat = "libbus-capture"_L1;

/// What leads a header's own fields: which format this is.
void writeFields(JsonWriter &writer, QByteArray &, const HeaderRecord &header, RecordForm)
{
    writer("format", captureFormat);
    writer("version", CaptureVersion);
    visitFields(header, writer);
}

void writeFields(JsonWriter &writer, QByteArray &out, const MessageRecord &record, RecordForm form)
{
    const BusMessage &message = record.message;
    writer("seq", message.seq());
    writer("t", record.t);
    writer("source", message.source());
    if (message.target())
        writer("target", *message.target());
    else
        writer.null("target");
    writer("priority", message.isSystem() ? "system"_L1 : "data"_L1);
    writer("type", message.kind());
    writer.optional("injected", record.injected, record.injected);
    if (form == RecordForm::Indexed)
        writer("bytes", qint64(message.approximateBytes()));
    writer.key("payload");
    writePayload(out, message.payload());
}

template <class R>
void writeFields(JsonWriter &writer, QByteArray &, const R &record, RecordForm)
{
    visitFields(record, writer);
}

void readFields(const nlohmann::json &, FieldReader &reader, HeaderRecord &header, QString *)
{
    QString format;
    quint64 version = 0;
    reader("format", format);
    if (format != captureFormat)
        reader.fail("format", u"expected \"%1\", not \"%2\""_s.arg(captureFormat, format));
    reader("version", version);
    if (version != CaptureVersion) {
        const QString problem = u"this is version %1, but only version %2 can be read; update the reader"_s;
        reader.fail("version", problem.arg(version).arg(CaptureVersion));
    }
    visitFields(header, reader);
}

void readFields(const nlohmann::json &json, FieldReader &reader, MessageRecord &record, QString *error)
{
    reader("t", record.t);
    reader.optional("injected", record.injected, true);
    if (!reader.isOk())
        return;
    if (std::optional<BusMessage> message = readMessage(json, error))
        record.message = *std::move(message);
}

template <class R>
void readFields(const nlohmann::json &, FieldReader &reader, R &record, QString *)
{
    visitFields(record, reader);
}

} // namespace

void writeRecord(QByteArray &out, const Record &record, RecordForm form)
{
    JsonWriter writer(out);
    writer("record", RecordType(record.index()));
    std::visit([&](const auto &content) { writeFields(writer, out, content, form); }, record);
    writer.end();
}

std::optional<Record> readRecord(QByteArrayView text, QString *error)
{
    const std::optional<nlohmann::json> json = parseJson(text, error);
    if (!json)
        return std::nullopt;
    FieldReader reader(*json, QString(), error);
    RecordType type = RecordType::Header;
    reader("record", type);
    if (!reader.isOk())
        return std::nullopt;
    Record record = makeAlternative<Record>(std::size_t(type));
    std::visit([&](auto &content) { readFields(*json, reader, content, error); }, record);
    return reader.isOk() ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace bus::detail
