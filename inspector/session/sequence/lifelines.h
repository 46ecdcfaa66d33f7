// The lifelines of a sequence diagram: one for each agent, or for a group of them that is folded.
#pragma once

#include <inspector/session/sequence/sequence_line.h>
#include <inspector/session/session.h>

#include <QHash>
#include <QSet>
#include <QStringList>

#include <span>
#include <vector>

namespace inspector {

struct Lifeline {
    QString title;               ///< the agent's name, or the group's
    std::vector<NameId> members; ///< one, where it is no group
    bool isGroup = false;
};

/// Which agents stand together on one lifeline. Groups by family come from what agents say of themselves, so an agent
/// that joins later finds its own.
struct LifelineGrouping {
    enum class Family : quint8 {
        None,
        Parent, ///< the children of one parent; the parent has its own lifeline
        Runner, ///< those that run in the same runner
    };
    Family family = Family::None;
    QSet<QString> unfolded{};    ///< groups by family whose agents are shown all the same, by the group's title
    QList<QStringList> chosen{}; ///< groups that a person made, by the agents' names; these come first
};

/// Adds everyone who sent something in these lines, or for whom it was.
void addParticipants(QSet<NameId> &participants, std::span<const SequenceLine> lines);

/// The lifelines of those who took part, in the order in which the session got to know them; a group stands where its
/// first member would.
class Lifelines {
public:
    Lifelines() = default;
    Lifelines(const Session &session, const QSet<NameId> &participants, const LifelineGrouping &grouping);

    [[nodiscard]] int count() const { return int(lines.size()); }
    [[nodiscard]] const Lifeline &at(int index) const { return lines[size_t(index)]; }
    /// Where the agent stands; -1 where it took no part.
    [[nodiscard]] int indexOf(NameId agent) const { return places.value(agent, -1); }

private:
    void add(NameId agent, const QString &group);

    std::vector<Lifeline> lines;
    QHash<NameId, int> places;
    QHash<QString, int> groups; ///< by title
};

} // namespace inspector
