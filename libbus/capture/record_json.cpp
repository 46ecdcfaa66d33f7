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
    reader("version", version); // see remarkOn()
    visitFields(header, reader);
}

/// Fields that are not known are passed over, so another version may well be readable.
QString remarkOn(const nlohmann::json &json, const HeaderRecord &)
{
    const auto version = json.value("version", quint64(0));
    if (version == CaptureVersion)
        return {};
    return u"version: this is version %1; it is read as version %2, the only one that is known, as far as that goes"_s
        .arg(version)
        .arg(CaptureVersion);
}

template <class R>
QString remarkOn(const nlohmann::json &, const R &)
{
    return {};
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

std::optional<Record> readRecord(QByteArrayView text, QString *problem)
{
    const std::optional<nlohmann::json> json = parseJson(text, problem);
    if (!json)
        return std::nullopt;
    FieldReader reader(*json, QString(), problem);
    RecordType type = RecordType::Header;
    reader("record", type);
    if (!reader.isOk())
        return std::nullopt;
    Record record = makeAlternative<Record>(std::size_t(type));
    std::visit([&](auto &content) { readFields(*json, reader, content, problem); }, record);
    if (!reader.isOk())
        return std::nullopt;
    *problem = std::visit([&](const auto &content) { return remarkOn(*json, content); }, record);
    return record;
}

QByteArrayView recordWord(QByteArrayView text)
{
    constexpr QByteArrayView key("\"record\"");
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return {};
    const auto skip = [&text](char expected) {
        text = text.trimmed();
        const bool isThere = text.startsWith(expected);
        text = text.sliced(isThere ? 1 : 0);
        return isThere;
    };
    text = text.sliced(at + key.size());
    if (!skip(':') || !skip('"'))
        return {};
    const qsizetype end = text.indexOf('"');
    return end < 0 ? QByteArrayView() : text.first(end);
}

} // namespace bus::detail
