// Which messages get which colour: filters in order, the first that matches counts.
#pragma once

#include <inspector/gui/theme/hue.h>

#include <QList>
#include <QObject>

namespace inspector {

struct ColourRule {
    QString name;
    QString filter; ///< in the filter language; a rule whose filter is empty or wrong colours nothing
    Hue hue = Hue::Yellow;
    bool on = true;
    friend bool operator==(const ColourRule &, const ColourRule &) = default;
};

class ColourRules : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QList<ColourRule> &all() const { return rules; }
    void setAll(const QList<ColourRule> &newRules);
    /// Puts a rule for this filter before the others, in a hue that none of them has, if there is one. Where there is one
    /// for the filter already, that is switched on and comes first.
    void addFor(const QString &filter);

    [[nodiscard]] QByteArray save() const;
    /// False, and nothing changed, where the bytes are not from save().
    bool restore(const QByteArray &saved);

signals:
    void changed();

private:
    [[nodiscard]] Hue unusedHue() const;

    QList<ColourRule> rules;
};

} // namespace inspector
