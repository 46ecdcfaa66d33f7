// A message as a person writes it: names, a type, and a payload as JSON text.
#pragma once

#include <libbus/bus/receipt.h>
#include <libbus/message/bus_message.h>

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace inspector {

/// What is typed before there is a message.
///
/// Example:
/// @code
/// QString problem;
/// if (const auto message = MessageDraft{u"me"_s, u"stt"_s, u"Activate"_s, u"{}"_s}.message(&problem))
///     source->send(*message);
/// @endcode
struct MessageDraft {
    Q_DECLARE_TR_FUNCTIONS(inspector::MessageDraft)
public:
    QString source;
    std::optional<QString> target; ///< nothing: everyone
    QString type;                  ///< a kind's name
    QString payload;               ///< JSON; empty: no field is set

    /// That message, its payload spread over lines.
    [[nodiscard]] static MessageDraft of(const bus::BusMessage &message);
    /// The payload that a message of this kind has before anything is filled in, spread over lines.
    [[nodiscard]] static QString emptyPayload(bus::Kind kind);

    /// The message, or nothing, and what is wrong where in `*problem`.
    [[nodiscard]] std::optional<bus::BusMessage> message(QString *problem) const;
};

/// What became of a message that was sent, in a sentence.
[[nodiscard]] QString receiptText(const bus::Receipt &receipt);

} // namespace inspector
