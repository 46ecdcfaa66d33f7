// Messages of Pipecat's bus as messages of ours.
#pragma once

#include <libbus/message/bus_message.h>

#include <nlohmann/json_fwd.hpp>

#include <QString>

#include <optional>

namespace inspector::pipecat {

/// A message as Pipecat's tools record it.
struct RecordedMessage {
    QString type; ///< the class in Pipecat: `BusJobRequestMessage`
    QString source;
    std::optional<QString> target;
    const nlohmann::json &data; ///< the fields of the class
};

/// The message of ours that says the same: a worker is an agent, a job is a task. What has no counterpart becomes a
/// Frame of that type with the data as its metadata. README.md of the folder above has the table. Nothing, and the
/// reason in `*error`, where the data does not fit the type.
[[nodiscard]] std::optional<bus::BusMessage> toBusMessage(const RecordedMessage &recorded, QString *error);

/// Something that happened inside of a worker, as a message from the worker to itself: nobody else received it.
[[nodiscard]] bus::BusMessage insideWorker(const QString &worker, const QString &type, const nlohmann::json &data,
                                           bus::FrameDirection direction = bus::FrameDirection::Downstream);

/// `TTSTextFrame#3` without its number and ending: `TTSText`, as frames are called here.
[[nodiscard]] QString frameType(QString name);

/// A member of an object that is text; nothing where there is none.
[[nodiscard]] std::optional<QString> textOf(const nlohmann::json &object, const char *member);

/// Seconds since the UNIX epoch, as Python tells them, in ns; nothing where there is no such number.
[[nodiscard]] std::optional<qint64> timeOf(const nlohmann::json &object, const char *member);

/// What is said of something that has no such time (SessionMaker).
inline constexpr QStringView NoTime = u"its time cannot be read; that of what stands beside it is taken";

} // namespace inspector::pipecat
