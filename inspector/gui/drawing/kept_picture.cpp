// Keeps small pictures.
#include <inspector/gui/drawing/kept_picture.h>

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QPaintDevice>

namespace inspector {

namespace {

constexpr int MostPictures = 500;
/// Smooth edges look the same wherever within a sixteenth of a pixel they begin.
constexpr qreal PlacesInPixel = 16;

struct Key {
    PictureSet set;
    int number;
    QRgb color;
    qreal scale;
    QPoint place; ///< within the picture, in parts of a pixel
    QSize extent;

    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.set), key.number, key.color, key.scale, key.place, key.extent);
    }
};

} // namespace

void drawKept(QPainter &painter, const QRectF &box, PictureSet set, int number, const QColor &color,
              const std::function<void(QPainter &, const QRectF &)> &draw)
{
    static QCache<Key, QImage> pictures(MostPictures);
    // In pixels of the screen, of which there may be one and a quarter to a unit.
    const QTransform toPixels = painter.deviceTransform();
    const qreal scale = painter.device()->devicePixelRatio();
    const QRectF pixels = toPixels.mapRect(box);
    const QRect place = pixels.toAlignedRect().adjusted(-1, -1, 1, 1);
    const QRectF inside = pixels.translated(-place.topLeft());
    const Key key{set,
                  number,
                  color.rgba(),
                  scale,
                  (inside.topLeft() * PlacesInPixel).toPoint(),
                  (inside.size() * PlacesInPixel).toSize()};
    QImage *picture = pictures.object(key);
    if (!picture) {
        picture = new QImage(place.size(), QImage::Format_ARGB32_Premultiplied);
        picture->setDevicePixelRatio(scale);
        picture->fill(Qt::transparent);
        QPainter canvas(picture);
        draw(canvas, QRectF(inside.topLeft() / scale, inside.size() / scale));
        canvas.end();
        pictures.insert(key, picture);
    }
    painter.drawImage(toPixels.inverted().map(QPointF(place.topLeft())), *picture);
}

} // namespace inspector
