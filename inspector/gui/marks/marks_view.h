// The Marks view: all marked messages with their notes.
#pragma once

#include <QWidget>

class QTableView;

namespace inspector {

class MarkModel;
class Session;

/// Return or a double click goes to the message; F2 edits the note; Delete takes the mark away.
class MarksView : public QWidget {
    Q_OBJECT
public:
    explicit MarksView(Session *session, QWidget *parent = nullptr);

    [[nodiscard]] MarkModel *model() const { return marks; }
    [[nodiscard]] QTableView *table() const { return list; }

signals:
    /// Someone wants to see this message.
    void messageOpened(quint64 seq);
    /// A person asks for what can be done with a message.
    void rowMenuRequested(qint64 row, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCurrent();
    void removeCurrent();

    Session *const session;
    MarkModel *const marks;
    QTableView *const list;
};

} // namespace inspector
