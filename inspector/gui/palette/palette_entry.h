// Something that the command palette can do.
#pragma once

#include <QIcon>
#include <QList>
#include <QString>

#include <functional>

namespace inspector {

struct PaletteEntry {
    QString title; ///< what is searched: "Save As…", an agent's name
    QString place; ///< where it is otherwise found, or what it is: "File", "Agent"
    QString keys;  ///< that do the same; may be empty
    QString help;  ///< a sentence; may be empty
    QIcon icon;
    bool isOn = false; ///< of what can be switched on and off
    std::function<void()> run;
};

/// Offers what a few typed letters may mean. Asked at each key: what has many entries answers with few, likely ones;
/// the palette ranks them and leaves out those that do not fit.
using PaletteSource = std::function<QList<PaletteEntry>(const QString &typed)>;

} // namespace inspector
