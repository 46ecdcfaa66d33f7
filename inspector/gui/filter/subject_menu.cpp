// What can be done with anything that a person points at.
#include <inspector/gui/filter/subject_menu.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace inspector {

using namespace Qt::StringLiterals;
using filter::Combination;

namespace {

constexpr qsizetype LongestTitle = 60; ///< characters

/// The test as a menu shows it.
QString titleOf(const Subject &subject)
{
    QString title = subject.test;
    if (title.size() > LongestTitle)
        title = title.left(LongestTitle) + u'…';
    return title.replace(u'&', u"&&"_s);
}

} // namespace

void SubjectMenu::fill(QMenu *menu, const QList<Subject> &subjects)
{
    bool isFirst = true;
    for (const Subject &subject : subjects) {
        if (subject.isEmpty())
            continue;
        if (isFirst) {
            menu->addSection(titleOf(subject));
            addEntries(menu, subject);
        } else {
            addEntries(menu->addMenu(titleOf(subject)), subject);
        }
        if (isFirst && subjects.size() > 1)
            menu->addSection(tr("Other fields"));
        isFirst = false;
    }
}

void SubjectMenu::popUp(const QList<Subject> &subjects, const QPoint &place)
{
    auto *menu = new QMenu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu, subjects);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(place);
}

void SubjectMenu::addEntries(QMenu *menu, const Subject &subject)
{
    menu->setToolTipsVisible(true);
    const auto add = [&](QMenu *where, const QString &text, Combination how) {
        QAction *action = where->addAction(text);
        action->setToolTip(subject.test.left(500).toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, test = subject.test, how] { emit filterChosen(test, how); });
    };
    add(menu, tr("&Apply as Filter"), Combination::Replace);
    add(menu, tr("E&xclude"), Combination::AndNot);
    QMenu *more = menu->addMenu(tr("&Combine with the Filter"));
    add(more, tr("&Not Selected"), Combination::ReplaceByNot);
    add(more, tr("…&and Selected"), Combination::And);
    add(more, tr("…&or Selected"), Combination::Or);
    add(more, tr("…an&d not Selected"), Combination::AndNot);
    add(more, tr("…o&r not Selected"), Combination::OrNot);
    connect(menu->addAction(tr("Cop&y as Filter")), &QAction::triggered, this,
            [test = subject.test] { QGuiApplication::clipboard()->setText(test); });
    emit filling(menu, subject);
}

} // namespace inspector
