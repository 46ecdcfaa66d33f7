// Colour rules, and their form in the settings: JSON.
#include "colour_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace inspector {

using namespace Qt::StringLiterals;

void ColourRules::setAll(const QList<ColourRule> &newRules)
{
    if (newRules == rules)
        return;
    rules = newRules;
    emit changed();
}

void ColourRules::addFor(const QString &filter)
{
    const auto known =
        std::find_if(rules.cbegin(), rules.cend(), [&](const ColourRule &rule) { return rule.filter == filter; });
    ColourRule rule = known == rules.cend() ? ColourRule{filter, filter, unusedHue(), true} : *known;
    rule.on = true;
    QList<ColourRule> newRules = rules;
    newRules.removeIf([&](const ColourRule &other) { return other.filter == filter; });
    newRules.prepend(rule);
    setAll(newRules);
}

Hue ColourRules::unusedHue() const
{
    const auto isUsed = [this](Hue hue) {
        return std::any_of(rules.cbegin(), rules.cend(), [hue](const ColourRule &rule) { return rule.hue == hue; });
    };
    const auto unused = std::find_if_not(AllHues.begin(), AllHues.end(), isUsed);
    return unused == AllHues.end() ? AllHues[size_t(rules.size()) % AllHues.size()] : *unused;
}

QByteArray ColourRules::save() const
{
    QJsonArray list;
    for (const ColourRule &rule : rules)
        list.append(QJsonObject{
            {u"name"_s, rule.name}, {u"filter"_s, rule.filter}, {u"hue"_s, hueWord(rule.hue)}, {u"on"_s, rule.on}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

bool ColourRules::restore(const QByteArray &saved)
{
    const QJsonDocument document = QJsonDocument::fromJson(saved);
    if (!document.isArray())
        return false;
    QList<ColourRule> read;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject rule = value.toObject();
        const std::optional<Hue> hue = hueFromWord(rule[u"hue"_s].toString());
        if (!hue || !rule[u"filter"_s].isString())
            return false;
        read.append({rule[u"name"_s].toString(), rule[u"filter"_s].toString(), *hue, rule[u"on"_s].toBool(true)});
    }
    setAll(read);
    return true;
}

} // namespace inspector
