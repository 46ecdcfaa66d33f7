// The places in payloads that a session has shown so far.
#include <inspector/session/filter/payload_paths.h>

#include <inspector/session/filter/filter_text.h>
#include <inspector/session/session.h>

#include <libbus/message/message_json.h>

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

constexpr qint64 MsToLook = 5;
constexpr qint64 RowsToLook = 20'000; ///< the newest: rows are cheap to pass over
constexpr int ReadOfKindEachTime = 30;
constexpr int ReadOfKindInAll = 200;
constexpr quint32 LargestRead = 64 * 1024; ///< bytes of a message
constexpr qsizetype MostPaths = 500;
constexpr qsizetype MostValues = 30;
constexpr size_t LongestValue = 60;
constexpr int Deepest = 8;

/// The payload's JSON, but for a frame's bytes: those are many, and nobody types them.
nlohmann::json payloadOf(const bus::BusMessage &message)
{
    const auto *frame = message.as<bus::Frame>();
    if (!frame)
        return bus::payloadToJson(message.payload());
    bus::Frame light = *frame;
    light.data.clear();
    return bus::payloadToJson(light);
}

QString below(const QString &path, const std::string &key)
{
    JsonPath step;
    step.addKey(QString::fromStdString(key));
    return path.isEmpty() ? step.text() : path + u'.' + step.text();
}

} // namespace

void PayloadPaths::look(const Session &session)
{
    if (session.names().serial() != namesSerial || nextRow > session.rowEnd()) {
        forget();
        namesSerial = session.names().serial();
    }
    QElapsedTimer clock;
    clock.start();
    std::array<int, bus::KindCount> readNow{};
    const qint64 first = std::max({nextRow, session.rowBegin(), session.rowEnd() - RowsToLook});
    for (qint64 index = session.rowEnd() - 1; index >= first && clock.elapsed() < MsToLook; --index) {
        const MessageRow row = session.row(index);
        const auto kind = size_t(row.kind);
        if (row.type != MessageRow::Type::Message || row.contentEvicted || row.size > LargestRead
            || readNow[kind] == ReadOfKindEachTime || looked[kind] >= ReadOfKindInAll)
            continue;
        ++readNow[kind];
        ++looked[kind];
        learn({}, payloadOf(session.message(index)), 0);
    }
    nextRow = session.rowEnd();
}

void PayloadPaths::forget()
{
    *this = {};
}

void PayloadPaths::learn(const QString &path, const nlohmann::json &json, int depth)
{
    if (depth > Deepest)
        return;
    if (!path.isEmpty() && !seen.contains(path)) {
        if (order.size() == MostPaths)
            return;
        seen.insert(path, {});
        order += path;
    }
    if (json.is_object()) {
        for (const auto &[key, member] : json.items())
            learn(below(path, key), member, depth + 1);
    } else if (json.is_array()) {
        for (const nlohmann::json &member : json) // a key on a list looks at each member
            learn(path, member, depth + 1);
    } else {
        note(path, json);
    }
}

void PayloadPaths::note(const QString &path, const nlohmann::json &value)
{
    QStringList &values = seen[path];
    const bool isLong = value.is_string() && value.get_ref<const std::string &>().size() > LongestValue;
    if (isLong || value.is_null() || values.size() == MostValues)
        return;
    if (const QString text = asValue(value); !values.contains(text))
        values += text;
}

} // namespace inspector::filter
