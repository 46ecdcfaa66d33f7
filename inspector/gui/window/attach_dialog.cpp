// Which running app to look at.
#include "attach_dialog.h"

#include "settings.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int LookEveryMs = 1000;

enum Column { NameColumn, BusColumn, ProcessColumn, NoteColumn };

} // namespace

AttachDialog::AttachDialog(QWidget *parent) : QDialog(parent), list(new QTreeWidget), hint(new QLabel)
{
    setWindowTitle(tr("Attach to a Running App"));

    list->setObjectName(u"apps"_s);
    list->setAccessibleName(tr("Running apps"));
    list->setHeaderLabels({tr("App"), tr("Bus"), tr("Process"), tr("Note")});
    list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(list, &QTreeWidget::itemSelectionChanged, this, &AttachDialog::updateButtons);
    connect(list, &QTreeWidget::itemActivated, this, &AttachDialog::accept);

    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setText(tr("An app is listed while it offers its bus: start it with LIBBUS_INSPECT=1 in its environment, or "
                     "give it a TapServer. Of several that are chosen, each gets a window."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    attach = buttons->button(QDialogButtonBox::Ok);
    attach->setText(tr("&Attach"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AttachDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AttachDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    resize(560, 320);
    updateButtons();

    pause.setSingleShot(true);
    pause.setInterval(LookEveryMs);
    connect(&pause, &QTimer::timeout, this, &AttachDialog::look);
    connect(&search, &QFutureWatcherBase::finished, this, [this] {
        showApps(search.result());
        pause.start();
    });
    look();
}

/// In another thread: an app that does not answer takes its time.
void AttachDialog::look()
{
    search.setFuture(QtConcurrent::run([] { return bus::runningApps(); }));
}

void AttachDialog::showApps(const QList<bus::RunningApp> &apps)
{
    QList<AppChoice> fresh;
    for (const bus::RunningApp &app : apps) {
        for (const QString &bus : app.buses.isEmpty() ? QStringList{QString()} : app.buses)
            fresh.append({app, bus});
    }
    if (fresh == choices && !isFirstLook)
        return; // what is chosen stays so
    const QList<AppChoice> chosenBefore = chosen();
    const QString wanted = std::exchange(isFirstLook, false) ? settings::lastApp() : QString();
    list->clear();
    choices = fresh;
    for (const AppChoice &choice : std::as_const(choices)) {
        const bus::RunningApp &app = choice.app;
        auto *item = new QTreeWidgetItem(list);
        item->setText(NameColumn, app.name);
        item->setText(BusColumn, choice.bus);
        item->setText(ProcessColumn, QString::number(app.pid));
        item->setText(NoteColumn, noteOn(app));
        const bool canAttach = app.answers && app.protocolVersion == bus::RemoteProtocolVersion && !app.buses.isEmpty();
        item->setDisabled(!canAttach);
        item->setSelected(canAttach && (chosenBefore.contains(choice) || app.name == wanted));
    }
    if (!list->currentItem() && !list->selectedItems().isEmpty())
        list->setCurrentItem(list->selectedItems().constFirst(), NameColumn, QItemSelectionModel::NoUpdate);
    updateButtons();
}

QString AttachDialog::noteOn(const bus::RunningApp &app)
{
    if (!app.answers)
        return tr("does not answer");
    if (app.protocolVersion != bus::RemoteProtocolVersion)
        return tr("of another version of libbus");
    if (app.buses.isEmpty())
        return tr("has no bus yet");
    return app.allowsInjection ? tr("takes messages") : QString();
}

QList<AppChoice> AttachDialog::chosen() const
{
    QList<AppChoice> found;
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        if (list->topLevelItem(row)->isSelected())
            found.append(choices[row]);
    }
    return found;
}

void AttachDialog::updateButtons()
{
    attach->setEnabled(!list->selectedItems().isEmpty());
}

void AttachDialog::accept()
{
    const QList<AppChoice> all = chosen();
    if (all.isEmpty())
        return;
    settings::setLastApp(all.constFirst().app.name);
    QDialog::accept();
}

} // namespace inspector
