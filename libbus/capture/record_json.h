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

/// Reads one JSON object as a record; `*error` says which field does not fit.
[[nodiscard]] std::optional<Record> readRecord(QByteArrayView text, QString *error);

} // namespace bus::detail
