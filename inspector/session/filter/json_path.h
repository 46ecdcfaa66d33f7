// A place in a payload: `payload.agents[0].name`.
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace inspector::filter {

/// Steps by key or by index. A key on a list looks at each of its members, and so does the end of the path.
class JsonPath {
public:
    /// Of `a.b[2]."a key"`; nothing where it does not follow the grammar. In quotes, `\"` and `\\` are what they are in C.
    [[nodiscard]] static std::optional<JsonPath> parse(const QString &text);
    /// What parse() reads, with quotes around the keys that need them.
    [[nodiscard]] QString text() const;

    void addKey(const QString &key) { steps.push_back({key.toStdString(), {}}); }
    void addIndex(size_t index) { steps.push_back({{}, index}); }

    [[nodiscard]] bool isEmpty() const { return steps.empty(); }
    /// The key of the first step; empty for an index.
    [[nodiscard]] QString firstKey() const;

    /// Calls `visit` with each value there until it answers true; answers whether it did.
    template <class Visit>
    bool anyValue(const nlohmann::json &json, Visit visit) const
    {
        return walk(json, 0, visit);
    }

private:
    struct Step {
        std::string key;
        std::optional<size_t> index;
    };

    template <class Visit>
    bool walk(const nlohmann::json &json, size_t at, Visit &visit) const
    {
        if (json.is_array() && (at == steps.size() || !steps[at].index)) {
            for (const nlohmann::json &member : json) {
                if (at == steps.size() ? visit(member) : walk(member, at, visit))
                    return true;
            }
            return at == steps.size() && visit(json);
        }
        if (at == steps.size())
            return visit(json);
        const Step &step = steps[at];
        if (step.index)
            return json.is_array() && *step.index < json.size() && walk(json[*step.index], at + 1, visit);
        const auto member = json.is_object() ? json.find(step.key) : json.end();
        return member != json.end() && walk(*member, at + 1, visit);
    }

    std::vector<Step> steps;
};

} // namespace inspector::filter
