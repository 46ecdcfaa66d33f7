// --screenshot: a picture of the window, then the end.
#include "screenshot.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPixmap>
#include <QSaveFile>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

namespace inspector {

namespace {

struct Screenshot {
    Q_DECLARE_TR_FUNCTIONS(inspector::Screenshot)
};

/// What went wrong, or nothing.
QString save(const QPixmap &picture, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const QString suffix = QFileInfo(fileName).suffix();
    QImageWriter writer(&file, suffix.isEmpty() ? QByteArray("png") : suffix.toLower().toLatin1());
    if (!writer.write(picture.toImage()))
        return writer.errorString();
    return file.commit() ? QString() : file.errorString();
}

} // namespace

void takeScreenshot(QWidget *window, const QString &fileName, std::chrono::milliseconds after)
{
    QTimer::singleShot(after, window, [window, fileName] {
        const QString problem = save(window->grab(), fileName);
        if (!problem.isEmpty())
            QTextStream(stderr) << Screenshot::tr("The screenshot cannot be written to %1: %2").arg(fileName, problem)
                                << Qt::endl;
        QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
    });
}

} // namespace inspector
