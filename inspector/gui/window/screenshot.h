// --screenshot: a picture of the window, then the end.
#pragma once

#include <QString>

#include <chrono>

class QWidget;

namespace inspector {

/// Saves the window as a picture after a while and quits the program: with 0, or with 1 and a sentence on stderr where
/// the file cannot be written. The file name's suffix chooses the format; PNG without one.
void takeScreenshot(QWidget *window, const QString &fileName, std::chrono::milliseconds after);

} // namespace inspector
