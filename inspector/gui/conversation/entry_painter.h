// Lays out and draws one entry of a conversation.
#pragma once

#include <inspector/session/conversation.h>

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QTextLayout>

namespace inspector {

/// How an entry looks beside its content.
struct EntryLook {
    bool current = false;
    bool active = true; ///< the list has the keyboard
    QString found;      ///< what is searched for: marked where it stands
};

/// The time, a sign for what it is, who does what; under it the words, wrapped, and what went wrong. Laid out entries
/// are kept, those that were drawn last.
class EntryPainter {
public:
    EntryPainter(const Session *session, const Conversation *conversation)
        : session(session), conversation(conversation)
    {
    }

    /// Of the page that follows: what was laid out for others is forgotten.
    void setPage(int width, const QFont &font);
    [[nodiscard]] int heightOf(qint64 entry) { return laidOut(entry).height; }
    void draw(QPainter &painter, const QPoint &topLeft, qint64 entry, const EntryLook &look, const QPalette &palette);
    [[nodiscard]] const ConversationWords &wordsOf(qint64 entry) { return laidOut(entry).words; }
    /// In this range, words may be others now.
    void forget(qint64 begin, qint64 end);
    void forgetAll() { cache.clear(); }

private:
    struct Laid {
        ConversationWords words;
        std::unique_ptr<QTextLayout> text; ///< null where nothing is said
        int height = 0;
        bool isCut = false; ///< there is more than the lines that are shown
    };

    Laid &laidOut(qint64 entry);
    [[nodiscard]] std::unique_ptr<QTextLayout> layOut(const QString &text, int lineWidth, bool *isCut) const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] int lineHeight() const;
    /// In the painter's colour.
    static void drawSign(QPainter &painter, const QRectF &box, const ConversationEntry &entry);

    const Session *session;
    const Conversation *conversation;
    int pageWidth = 0;
    QFont font;
    QCache<qint64, Laid> cache{500};
};

} // namespace inspector
