// Which running app to look at.
#pragma once

#include <libbus/remote/running_app.h>

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace inspector {

/// One bus of an app.
struct AppChoice {
    bus::RunningApp app;
    QString bus;
    friend bool operator==(const AppChoice &, const AppChoice &) = default;
};

/// Lists the buses of the apps that run, and keeps the list current while it is open. The app that was attached to last
/// is chosen at first.
class AttachDialog : public QDialog {
    Q_OBJECT
public:
    explicit AttachDialog(QWidget *parent = nullptr);

    /// In the order of the list; after it was accepted, what to attach to.
    [[nodiscard]] QList<AppChoice> chosen() const;

    void accept() override;

private:
    void look();
    void showApps(const QList<bus::RunningApp> &apps);
    [[nodiscard]] static QString noteOn(const bus::RunningApp &app);
    void updateButtons();

    QTreeWidget *const list;
    QLabel *const hint;
    QPushButton *attach = nullptr;
    QList<AppChoice> choices; ///< what the list shows, row by row
    bool isFirstLook = true;
    QTimer pause;
    QFutureWatcher<QList<bus::RunningApp>> search;
};

} // namespace inspector
