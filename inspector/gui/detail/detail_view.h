// The details of one message: a tree, JSON, bytes, sound, and what became of it at each subscriber.
#pragma once

#include <inspector/gui/filter/subject.h>
#include <inspector/session/session.h>

#include <QList>
#include <QWidget>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace inspector {

class FateModel;
class HexView;
class JsonTreeModel;
class WaveformView;

/// Shows one row of a session. It keeps the message, so an evicted one can still be read. A tab is filled when it is
/// looked at, so that a message of megabytes costs nothing on the way.
class DetailView : public QWidget {
    Q_OBJECT
public:
    /// In the order of the tabs.
    enum class Tab { Message, Json, Bytes, Audio, Fate };

    explicit DetailView(Session *session, QWidget *parent = nullptr);
    ~DetailView() override;

    /// The row that is shown; -1 for none.
    [[nodiscard]] qint64 row() const { return shownRow; }
    /// The tab on top. The one that a person chose is kept from message to message.
    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    /// The chosen tab; for QSettings. Other bytes change nothing.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    [[nodiscard]] bool isTabEnabled(Tab tab) const;

    // --- For the tests ---
    [[nodiscard]] JsonTreeModel *messageTree() const { return tree; }
    [[nodiscard]] QTreeView *messageTreeView() const { return treeView; }
    [[nodiscard]] QTableView *fateTableView() const { return fateView; }
    [[nodiscard]] FateModel *fateTable() const { return fates; }
    [[nodiscard]] QString jsonText() const;
    [[nodiscard]] WaveformView *waveform() const { return wave; }
    [[nodiscard]] QString emptyText() const;

signals:
    /// The menu of these is about to open: what can be done with them is to be added. Copying follows.
    void menuFilling(QMenu *menu, const QList<Subject> &subjects);

public slots:
    /// Shows this row; -1 for none.
    void showRow(qint64 row);
    void copyAsJson();

private:
    QWidget *makeHeading();
    QWidget *makeTabs();
    QWidget *makeFateTab();
    void showEmpty(const QString &words);
    void showHeading();
    void showMarkNote();
    void enableTabs();
    void fillTab();
    void fillTree();
    void fillJson();
    void showFates();
    void rowsChanged(qint64 begin, qint64 end);
    void tabChosen();
    void popUpMenu(QList<Subject> subjects, const QString &value, const QPoint &place);
    [[nodiscard]] const bus::Frame *frame() const { return message.as<bus::Frame>(); }

    Session *session;
    bus::BusMessage message;
    qint64 shownRow = -1;
    qint64 publishedAt = 0;
    Tab chosenTab = Tab::Message; ///< by the person; another is on top where the message has nothing for it
    bool switchingByCode = false;

    QStackedWidget *pages;
    QLabel *empty;
    QLabel *title;
    QLabel *subtitle;
    QLabel *markNote;
    QLabel *evictedNote;
    QToolButton *copyButton;
    QTabWidget *tabs;
    JsonTreeModel *tree;
    QTreeView *treeView;
    QPlainTextEdit *json;
    HexView *hex;
    WaveformView *wave;
    FateModel *fates;
    QTableView *fateView;
    QLabel *fateNote;
};

} // namespace inspector
