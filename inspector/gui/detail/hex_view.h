// Bytes in hexadecimal, of any size: only the lines on the page are made.
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

namespace inspector {

class HexView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    /// Puts the dump on the clipboard; of very many bytes, the first megabyte.
    void copy() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateScrollBars();
    [[nodiscard]] int widthOf(int bytesPerLine) const;

    QByteArray bytes;
    int perLine; ///< half as many where the widget is narrow
};

} // namespace inspector
