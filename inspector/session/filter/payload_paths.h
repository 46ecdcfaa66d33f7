// The places in payloads that a session has shown so far, for the completion of `payload.…`.
#pragma once

#include <inspector/session/names.h>

#include <QHash>
#include <QStringList>

#include <libbus/message/payload.h>
#include <nlohmann/json_fwd.hpp>

#include <array>

namespace inspector {

class Session;

namespace filter {

/// Learns from a few messages of each kind, each time that it is asked to look: reading them all would take as long as
/// the filter itself.
class PayloadPaths {
public:
    /// Reads some messages that came since the last time; some milliseconds at most.
    void look(const Session &session);

    /// As the language writes them, without `payload.`: `agents.name`, `payload."a key"`.
    [[nodiscard]] QStringList paths() const { return order; }
    /// Short values that were seen at a path, as the language writes them.
    [[nodiscard]] QStringList values(const QString &path) const { return seen.value(path); }

private:
    void forget();
    void learn(const QString &path, const nlohmann::json &json, int depth);
    void note(const QString &path, const nlohmann::json &value);

    QHash<QString, QStringList> seen;
    QStringList order;                        ///< of first appearance
    std::array<int, bus::KindCount> looked{}; ///< messages of each kind
    qint64 nextRow = 0;                       ///< rows before it were looked through
    quint64 namesSerial = 0;                  ///< tells one session from the next
};

} // namespace filter
} // namespace inspector
