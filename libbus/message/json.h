// A JSON value that a payload carries: implicitly shared, cheap to copy, absent by default.
#pragma once

#include <libbus/export.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <memory>

namespace bus {

/// An immutable, implicitly shared JSON value. A default-constructed Json is *absent*: the field that holds
/// it is left out of the JSON form, which is not the same as an explicit `null`.
///
/// The header only forward-declares nlohmann/json, so that including a message stays cheap; include
/// `<nlohmann/json.hpp>` where you build or read values.
///
/// Example:
/// @code
/// #include <libbus/message/json.h>
/// #include <nlohmann/json.hpp>
///
/// bus::Json args(nlohmann::json{{"lang", "en"}});
/// QByteArray text = args.toText();                       // {"lang":"en"}
/// QString error;
/// bus::Json parsed = bus::Json::parse("{\"n\":1}", &error);
/// int n = parsed.value().at("n");                        // 1
/// @endcode
///
/// Thread-safety: a const Json can be read from any thread; copies share one value.
class LIBBUS_EXPORT Json {
public:
    Json() = default;
    explicit Json(const nlohmann::json &value);
    explicit Json(nlohmann::json &&value);

    /// Parses UTF-8 text. Returns an absent Json and sets `*error` (what, at which byte) if it is not JSON.
    [[nodiscard]] static Json parse(QByteArrayView text, QString *error = nullptr);

    [[nodiscard]] bool isAbsent() const noexcept { return !d; }
    /// The value; JSON `null` when absent.
    [[nodiscard]] const nlohmann::json &value() const noexcept;
    /// Compact UTF-8 text; empty when absent. Bytes that are not UTF-8 are replaced, never thrown about.
    [[nodiscard]] QByteArray toText() const;
    /// Roughly the bytes that the value takes, for accounting; 0 when absent.
    [[nodiscard]] qsizetype approximateBytes() const noexcept { return d ? d->bytes : 0; }

    LIBBUS_EXPORT friend bool operator==(const Json &a, const Json &b);
    friend bool operator!=(const Json &a, const Json &b) { return !(a == b); }

private:
    struct Value {
        qsizetype bytes = 0;
        std::shared_ptr<const nlohmann::json> json;
    };
    std::shared_ptr<const Value> d;
};

} // namespace bus
