// Internal: the JSON form of records, shared by the capture formats.
#pragma once

#include <libbus/message/words.h>
#include <libbus/tap/record.h>

#include <QByteArrayView>

namespace bus::detail {

/// The version of the records' JSON form, and of the captures that hold it.
inline constexpr quint64 CaptureVersion = 1;

/// The kind of a record; its value is the record's index in Record.
enum class RecordType : quint8 { Header, Message, Fate, Subscribed, Unsubscribed, Loss, Totals };
static_assert(std::variant_size_v<Record> == std::size_t(RecordType::Totals) + 1);

template <>
const QStringList &wordsOf<RecordType>();

enum class RecordForm : quint8 {
    Plain,   ///< as documented for JSONL
    Indexed, ///< a message's `bytes` too, before its payload, so that its head can be read alone (message_head.h)
};

/// Appends the record as one JSON object. Keys come in the documented order, `record` first.
void writeRecord(QByteArray &out, const Record &record, RecordForm form = RecordForm::Plain);

/// Reads one JSON object as a record. Where that is none, `*problem` says which field does not fit. With a record it
/// says what else there is to know: that the header is of another version. `*problem` must be empty.
[[nodiscard]] std::optional<Record> readRecord(QByteArrayView text, QString *problem);

/// What a text that cannot be read calls itself, as in `"record":"fate"`; empty where it does not tell.
[[nodiscard]] QByteArrayView recordWord(QByteArrayView text);

} // namespace bus::detail
