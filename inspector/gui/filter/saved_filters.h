// Filters with names, kept for another day.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace inspector {

struct SavedFilter {
    QString name;
    QString text;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// In an order of the person's own; no two of one name.
class SavedFilters : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QList<SavedFilter> &list() const { return filters; }
    void setList(const QList<SavedFilter> &list);

    /// At the end, or in the place of the one of that name.
    void save(const SavedFilter &filter);
    /// Puts another in that place. One of the same name elsewhere goes away.
    void change(qsizetype index, const SavedFilter &filter);
    /// Nothing happens where there is no such place.
    void move(qsizetype from, qsizetype to);
    void remove(qsizetype index);

signals:
    void changed();

private:
    [[nodiscard]] qsizetype indexOf(const QString &name) const;

    QList<SavedFilter> filters;
};

} // namespace inspector
