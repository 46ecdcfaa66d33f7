// The Conversation view: the session as people would read it, live.
#pragma once

#include "shown_entries.h"

#include <inspector/session/cursor.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace inspector {

class ConversationList;
class Sight;

/// Keys in the list: arrows, Page Up/Down, Home; End follows the newest; Ctrl+F or / searches; Ctrl+C copies the entry.
class ConversationView : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the view.
    ConversationView(const Session *session, Cursor *cursor, QWidget *parent = nullptr);

    [[nodiscard]] Conversation *conversation() const { return entries; }
    [[nodiscard]] ShownEntries *shown() const { return shownEntries; }
    [[nodiscard]] ConversationList *list() const { return entryList; }
    [[nodiscard]] QLineEdit *searchField() const { return search; }
    /// What the search answers, where it found nothing.
    [[nodiscard]] QString searchAnswer() const;

    /// Only what this agent says or is told; everyone's where the name is empty.
    void showOnlyAgent(const QString &name);
    /// Goes to the next entry that has these words, or the one before; says so where there is none.
    void find(const QString &words, bool forward);

public slots:
    void copyAsText();
    void copyAsMarkdown();

signals:
    /// A short sentence for the status bar.
    void statusMessage(const QString &message);
    /// A person asks for what can be done with a message.
    void rowMenuRequested(qint64 row, const QPoint &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeBar(QWidget *bar);
    QToolButton *makeGroupButton(EntryGroup group, const QString &text, const QString &whatItIs);
    void scheduleReading();
    void readSome();
    [[nodiscard]] bool isCarriedAlong(qint64 row) const;
    void showCursor();
    void showEmptyText();
    void searchSome();
    void sayFound(bool isFound);
    void copy(QString (*form)(const ConversationWords &, qint64));

    const Session *const session;
    Cursor *const cursor;
    Conversation *const entries;
    ShownEntries *const shownEntries;
    ConversationList *const entryList;
    QLineEdit *const search;
    QLabel *const answer; ///< under the bar, where nothing was found
    QToolButton *const followButton;
    Sight *const sight;
    QTimer readTimer;
    qint64 cursorRow = -1; ///< as it was shown last; -1: live

    QTimer searchTimer;
    QString searched;
    bool searchesForward = true;
    qint64 searchPosition = 0;
    qint64 searchLeft = 0; ///< positions to be looked at
};

} // namespace inspector
