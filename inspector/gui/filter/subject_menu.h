// What can be done with anything that a person points at: the one menu of all views.
#pragma once

#include <inspector/gui/filter/subject.h>
#include <inspector/session/filter/filter_text.h>

#include <QList>
#include <QObject>

class QMenu;
class QPoint;

namespace inspector {

/// Offers to filter on a subject and to copy that filter, and lets others add what they can do with it.
///
/// Example, of a view that colours:
/// @code
/// connect(menus, &SubjectMenu::filling, this, [this](QMenu *menu, const Subject &subject) {
///     connect(menu->addAction(tr("Colour It…")), &QAction::triggered, this, [this, subject] { colour(subject.test);
///     });
/// });
/// @endcode
class SubjectMenu : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Adds the entries for the first of the subjects to the menu, and a submenu with those of each other one. Empty
    /// subjects are left out.
    void fill(QMenu *menu, const QList<Subject> &subjects);
    /// The same as a menu of its own, at that place of the screen.
    void popUp(const QList<Subject> &subjects, const QPoint &place);

signals:
    /// The test is to go together with the filter that is there.
    void filterChosen(const QString &test, filter::Combination how);
    /// The menu holds the entries for filtering on that subject: more may be added at its end.
    void filling(QMenu *menu, const Subject &subject);

private:
    void addEntries(QMenu *menu, const Subject &subject);
};

} // namespace inspector
