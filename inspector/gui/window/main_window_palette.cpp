// The command palette of the window.
#include "main_window.h"

#include "palette_sources.h"

#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/palette/command_palette.h>

#include <QDockWidget>

namespace inspector {

void MainWindow::openPalette()
{
    if (!commandPalette) {
        commandPalette = new CommandPalette(this);
        const auto showAgent = [this](const QString &name) {
            agentsDock->show();
            agentsDock->raise();
            agentsView->chooseAgent(name);
        };
        commandPalette->setSources({commandsOf(this), agentsOf(session, showAgent),
                                    tasksOf(session, [this](const QString &id) { followTask(id); })});
    }
    commandPalette->open();
}

} // namespace inspector
