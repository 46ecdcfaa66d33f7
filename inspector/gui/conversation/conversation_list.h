// The list of a conversation: a scroll area that lays out and draws the entries on its page and nothing else.
#pragma once

#include "entry_painter.h"
#include "shown_entries.h"

#include <QAbstractScrollArea>

namespace inspector {

/// The scroll bar counts entries, so that a hundred thousand of them cost no more than a page. Follows the newest until
/// a person looks at an older one. A *position* is one of ShownEntries.
class ConversationList : public QAbstractScrollArea {
    Q_OBJECT
public:
    ConversationList(const Session *session, Conversation *conversation, ShownEntries *shown,
                     QWidget *parent = nullptr);

    /// The entry under the keyboard's mark; -1 for none.
    [[nodiscard]] qint64 currentEntry() const { return current; }
    /// Marks it and brings it onto the page. It tells nobody.
    void setCurrentEntry(qint64 entry);

    [[nodiscard]] bool isFollowing() const { return following; }
    void setFollow(bool follow);
    /// What is searched for: marked where it stands.
    void setFound(const QString &text);
    /// What the empty list says.
    void setEmptyText(const QString &text);

    // --- The page, for the accessibility bridge and the tests ---
    struct PageEntry {
        qint64 entry = -1;
        QRect rect;
    };
    [[nodiscard]] std::vector<PageEntry> page() const;
    [[nodiscard]] ConversationWords words(qint64 entry) const { return painter.wordsOf(entry); }
    /// In a sentence, for screen readers.
    [[nodiscard]] QString spoken(qint64 entry) const;

signals:
    /// A person chose it.
    void entryChosen(qint64 entry);
    void followChanged(bool following);
    /// A person asks for what can be done with it.
    void menuRequested(qint64 entry, const QPoint &place);
    void copyRequested();
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void shownChanged();
    void updateScrollBar();
    [[nodiscard]] qint64 lastTop() const;
    [[nodiscard]] qint64 entryAtPoint(const QPoint &point) const;
    void bringOntoPage(qint64 position);
    void choose(qint64 position);
    void scrolledByUser();

    const Session *const session;
    Conversation *const conversation;
    ShownEntries *const shown;
    mutable EntryPainter painter;
    QString found;
    QString emptyText;
    qint64 current = -1;
    qint64 topEntry = 0; ///< keeps its place while others come and go
    bool following = true;
    bool scrollingByCode = false;
};

} // namespace inspector
