// Short texts, shaped and cut to their width once: most words of the list stand in many rows.
#pragma once

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QStaticText>

namespace inspector {

/// Draws single lines of text, and remembers how. Shaping is what a frame's time goes to.
class TextCache {
public:
    /// Draws `text` into `box`, cut off with an ellipsis where it is too wide.
    void draw(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text);

private:
    struct Key {
        QString text;
        int width = 0; ///< 0 where the text fits, whatever the width
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.width); }
    };
    struct Shaped {
        QStaticText text;
        qreal width = 0;
    };

    [[nodiscard]] const Shaped *shaped(const QPainter &painter, const QString &text, int width);

    QFont font; ///< that the texts were shaped with
    QCache<Key, Shaped> cache{4'000};
};

} // namespace inspector
