// The Findings view: where the trouble is, and what to do about it.
#pragma once

#include <inspector/session/audit.h>
#include <inspector/session/cursor.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QModelIndex;
class QTreeView;

namespace inspector {

class EmptyHint;
class FindingsModel;

/// The worst first, in sentences; a click on one of its messages moves the cursor there. Brought up to date once a
/// second.
class FindingsView : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    FindingsView(const Session *session, Cursor *cursor, QWidget *parent = nullptr);

    [[nodiscard]] FindingsModel *model() const { return findings; }
    [[nodiscard]] QTreeView *tree() const { return treeView; }
    /// Shows what is found now.
    void refresh();
    /// Whether all records that there will be are in: the session is judged as one that is over.
    void setComplete(bool complete);

signals:
    /// How many there are, those that are not listed included.
    void countChanged(int count);
    /// A person asks for what can be done with a message.
    void rowMenuRequested(qint64 row, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scheduleRefresh();
    void goTo(const QModelIndex &index);
    void showRest(int count);
    [[nodiscard]] QString emptyText() const;

    const Session *const session;
    Cursor *const cursor;
    FindingsModel *const findings;
    QTreeView *const treeView;
    EmptyHint *emptyHint = nullptr;
    QLabel *const restLabel;
    QTimer timer;
    AuditMoment moment = AuditMoment::Live;
    int countTold = 0;
};

} // namespace inspector
