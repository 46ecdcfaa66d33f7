// The colour that the rules give to each row, decided when it is drawn.
#pragma once

#include <inspector/gui/colouring/colour_rules.h>
#include <inspector/session/filter/filter.h>
#include <inspector/session/session.h>

#include <QHash>
#include <QObject>

#include <chrono>
#include <vector>

namespace inspector {

/// Remembers what it decided. Rules that read payloads may take long: past a frame's share of time a row keeps the
/// colour that it had, or none, and decidedMore() asks to be drawn again.
class RowColours : public QObject {
    Q_OBJECT
public:
    /// Session and rules must outlive it.
    RowColours(const Session *session, const ColourRules *rules, QObject *parent = nullptr);

    /// Before the rows of a frame are drawn.
    void beginFrame();
    [[nodiscard]] std::optional<Hue> hueOf(qint64 row);

signals:
    /// Rows may have other colours now.
    void decidedMore();

private:
    using Clock = std::chrono::steady_clock;
    struct Rule {
        Filter filter;
        Hue hue;
    };
    struct Decision {
        std::optional<Hue> hue;
        quint32 generation = 0; ///< decided again where the current one is another
    };

    void compile();
    void forget();
    void rowsChanged();
    [[nodiscard]] std::optional<Hue> decide(qint64 row) const;

    const Session *const session;
    const ColourRules *const rules;
    std::vector<Rule> active; ///< those that are on and valid
    bool isQuick = true;       ///< none of them reads more than rows
    bool mayChange = false;
    QHash<qint64, Decision> known;
    quint32 generation = 0;
    Clock::time_point frameEnd;
    bool isUnfinished = false; ///< a row of this frame is undecided
};

} // namespace inspector
