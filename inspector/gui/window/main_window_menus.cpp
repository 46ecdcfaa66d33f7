// The menus and the tool bar of the window, and what they do.
#include "main_window.h"

#include "attach_dialog.h"
#include "keys_dialog.h"
#include "preferences_dialog.h"
#include "session_feed.h"
#include "session_writer.h"
#include "settings.h"

#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/conversation/conversation_view.h>
#include <inspector/gui/detail/detail_view.h>
#include <inspector/gui/send/message_sender.h>
#include <inspector/gui/send/send_dialog.h>
#include <inspector/gui/sequence/sequence_panel.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/tasks/tasks_view.h>
#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/menu_text.h>
#include <inspector/gui/timeline/timeline_bar.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr int MessageMs = 10'000;
constexpr qint64 MiB = 1024 * 1024;

} // namespace

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeFilterMenu();
    makeViewMenu();
    makeGoMenu();
    makeSessionMenu();
    menuBar()->addMenu(timelineBar->menu());
    makeHelpMenu();
}

QAction *MainWindow::addEntry(QMenu *menu, const QString &text, const QString &whatItDoes, const QKeySequence &key)
{
    QAction *action = menu->addAction(text);
    action->setToolTip(whatItDoes);
    action->setStatusTip(whatItDoes);
    action->setShortcut(key);
    return action;
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    QAction *open = addEntry(menu, tr("&Open…"), tr("Open a captured session"), QKeySequence::Open);
    open->setIcon(glyphIcon(Glyph::Open));
    connect(open, &QAction::triggered, this, &MainWindow::askForFile);

    QAction *attach = addEntry(menu, tr("&Attach…"), tr("Look at apps that run now"), QKeySequence(u"Ctrl+Shift+O"_s));
    connect(attach, &QAction::triggered, this, &MainWindow::askForApp);

    saveActions = new QActionGroup(this);
    QAction *save = addEntry(menu, tr("&Save As…"), tr("Save the messages held"), QKeySequence::SaveAs);
    if (save->shortcut().isEmpty())
        save->setShortcut(QKeySequence(u"Ctrl+Shift+S"_s));
    save->setIcon(glyphIcon(Glyph::Save));
    saveActions->addAction(save);
    connect(save, &QAction::triggered, this, [this] { saveRows(tr("Save the Session"), std::nullopt); });
    QAction *saveShown = addEntry(menu, tr("Save What Is S&hown…"), tr("Save the messages that the filter lets through"));
    saveActions->addAction(saveShown);
    connect(saveShown, &QAction::triggered, this,
            [this] { saveRows(tr("Save What Is Shown"), trafficView->shownRows()); });
    QAction *saveSelected = addEntry(menu, tr("Save Se&lection…"), tr("Save the selected messages"));
    saveActions->addAction(saveSelected);
    connect(saveSelected, &QAction::triggered, this, &MainWindow::saveSelection);
    menu->addAction(sequencePanel->exportAction());

    menu->addSeparator();
    QAction *quit = addEntry(menu, tr("&Quit"), tr("Quit the program"), QKeySequence(u"Ctrl+Q"_s));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QAction *copy = addEntry(menu, tr("&Copy Messages"), tr("Copy the selected messages as text"));
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, trafficView, &TrafficView::copyAsText);
    QAction *copyJson = addEntry(menu, tr("Copy Messages as &JSON"), tr("Copy the selected messages as JSON"));
    copyJson->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    connect(copyJson, &QAction::triggered, trafficView, &TrafficView::copyAsJson);
    for (QAction *action : {copy, copyJson}) // the list itself acts on them; elsewhere they copy what is chosen there
        action->setShortcutContext(Qt::WidgetShortcut);

    QAction *copyConversation = addEntry(menu, tr("Copy the Con&versation"), tr("Copy the conversation that is shown"));
    connect(copyConversation, &QAction::triggered, conversationView, &ConversationView::copyAsText);
    QAction *copyMarkdown =
        addEntry(menu, tr("Copy the Conversation as &Markdown"), tr("Copy the conversation that is shown, for a document"));
    connect(copyMarkdown, &QAction::triggered, conversationView, &ConversationView::copyAsMarkdown);

    menu->addSeparator();
    addReadingEntries(menu);

    menu->addSeparator();
    QAction *preferences = addEntry(menu, tr("&Preferences…"), tr("Memory limit and theme"));
    preferences->setMenuRole(QAction::PreferencesRole);
    connect(preferences, &QAction::triggered, this, &MainWindow::showPreferences);
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    QAction *traffic =
        addEntry(menu, tr("&Traffic"), tr("Put the keyboard into the traffic"), QKeySequence(u"Ctrl+1"_s));
    connect(traffic, &QAction::triggered, trafficView, qOverload<>(&QWidget::setFocus));
    menu->addAction(makeDockAction(detailDock, QKeySequence(u"Ctrl+2"_s)));
    menu->addAction(makeDockAction(agentsDock, QKeySequence(u"Ctrl+3"_s)));
    menu->addAction(makeDockAction(tasksDock, QKeySequence(u"Ctrl+4"_s)));
    menu->addAction(makeDockAction(conversationDock, QKeySequence(u"Ctrl+5"_s)));
    menu->addAction(makeDockAction(sequenceDock, QKeySequence(u"Ctrl+6"_s)));
    menu->addAction(makeDockAction(findingsDock, QKeySequence(u"Ctrl+7"_s)));
    menu->addAction(makeDockAction(taskDock, QKeySequence(u"Ctrl+8"_s)));
    menu->addAction(makeDockAction(marksDock, QKeySequence(u"Ctrl+9"_s)));
    addListEntries(menu);

    menu->addSeparator();
    menu->addMenu(sequencePanel->menu());
    themeMenu = makeThemeMenu();
    menu->addMenu(themeMenu);
    QAction *fullScreen = addEntry(menu, tr("F&ull Screen"), tr("Use the whole screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    QAction *reset = addEntry(menu, tr("&Reset Layout"), tr("Put all views back to their first places"));
    connect(reset, &QAction::triggered, this, &MainWindow::resetLayout);
}

QAction *MainWindow::makeDockAction(QDockWidget *dock, const QKeySequence &key)
{
    auto *action = new QAction(dock->windowTitle(), this);
    action->setToolTip(tr("Show %1; hide it where it is on top").arg(dock->windowTitle()));
    action->setShortcut(key);
    action->setCheckable(true);
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    connect(action, &QAction::triggered, this, [dock, action] {
        // Behind another tab a dock counts as shown, and nobody sees it: bring it up first.
        const bool isSeen = !dock->isHidden() && !dock->visibleRegion().isEmpty();
        dock->setVisible(!isSeen);
        if (!isSeen) {
            dock->raise();
            dock->widget()->setFocus();
        }
        action->setChecked(!isSeen);
    });
    return action;
}

QMenu *MainWindow::makeThemeMenu()
{
    auto *menu = new QMenu(tr("T&heme"), this);
    themeActions = new QActionGroup(this);
    for (auto mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        QAction *action = menu->addAction(themeText(mode));
        action->setData(int(mode));
        action->setCheckable(true);
        action->setChecked(Theme::mode() == mode);
        themeActions->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { chooseTheme(mode); });
    }
    return menu;
}

void MainWindow::makeSessionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Session"));

    // The list itself acts on Space and End, so that they stay what they are in text fields and on buttons.
    pauseAction = addEntry(menu, tr("&Pause"), tr("Freeze the list; messages are still received (Space)"),
                           QKeySequence(Qt::Key_Space));
    pauseAction->setShortcutContext(Qt::WidgetShortcut);
    pauseAction->setIcon(glyphIcon(Glyph::Pause));
    pauseAction->setCheckable(true);
    connect(pauseAction, &QAction::toggled, trafficView, &TrafficView::setPaused);
    connect(trafficView, &TrafficView::pausedChanged, pauseAction, &QAction::setChecked);

    followAction =
        addEntry(menu, tr("&Follow"), tr("Keep the newest message in sight (End)"), QKeySequence(Qt::Key_End));
    followAction->setShortcutContext(Qt::WidgetShortcut);
    followAction->setIcon(glyphIcon(Glyph::Follow));
    followAction->setCheckable(true);
    followAction->setChecked(trafficView->isFollowing());
    connect(followAction, &QAction::toggled, trafficView, &TrafficView::setFollow);
    connect(trafficView, &TrafficView::followChanged, followAction, &QAction::setChecked);

    QAction *everyone =
        addEntry(menu, tr("Show &All Agents"), tr("Show everyone's traffic again"), QKeySequence(u"Ctrl+Shift+A"_s));
    connect(everyone, &QAction::triggered, this, [this] { agentsView->chooseAgent({}); });

    menu->addSeparator();
    QAction *write = addEntry(menu, tr("&Send Message…"), tr("Write a message and send it on the bus that is looked at"),
                              QKeySequence(u"Ctrl+Shift+I"_s));
    connect(write, &QAction::triggered, this, [this] { writeMessage(std::nullopt); });
    QAction *again = addEntry(menu, tr("Rese&nd"), tr("Send the current message once more"));
    connect(again, &QAction::triggered, this, &MainWindow::resend);
    editAndResendAction = addEntry(menu, tr("&Edit and Resend…"), tr("Change the current message, and send that"),
                                   QKeySequence(u"Ctrl+Shift+E"_s));
    connect(editAndResendAction, &QAction::triggered, this, [this] {
        if (const std::optional<bus::BusMessage> message = messageToResend())
            writeMessage(MessageDraft::of(*message));
    });

    menu->addSeparator();
    restartAction = addEntry(menu, tr("&Restart"), tr("Begin this session once more"), QKeySequence(u"Ctrl+R"_s));
    restartAction->setIcon(glyphIcon(Glyph::Restart));
    connect(restartAction, &QAction::triggered, this, &MainWindow::restartSession);
    QAction *demo = addEntry(menu, tr("&Built-in Session"), tr("Show the built-in session: a voice assistant"));
    connect(demo, &QAction::triggered, this, &MainWindow::startBuiltIn);
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *palette = addEntry(menu, tr("&Command Palette…"), tr("Find a command, an agent or a task by a part of its name"),
                                QKeySequence(u"Ctrl+Shift+P"_s));
    connect(palette, &QAction::triggered, this, &MainWindow::openPalette);
    QAction *keys = addEntry(menu, tr("&Keys"), tr("Everything that the keyboard can do"));
    keys->setShortcuts({QKeySequence(u"?"_s), QKeySequence(Qt::Key_F1)});
    connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
    QAction *about = addEntry(menu, tr("&About Bus Inspector"), tr("What this program is"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Tool Bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    bar->addActions({pauseAction, followAction});
    bar->addSeparator();
    bar->addAction(restartAction);
    for (QAction *action : {pauseAction, followAction, restartAction})
        action->setIconText(withoutMnemonic(action->text())); // what the buttons say
    bar->addSeparator();

    auto *themeButton = new QToolButton;
    themeButton->setText(tr("Theme"));
    themeButton->setIcon(glyphIcon(Glyph::Theme));
    themeButton->setToolTip(tr("Light or dark"));
    themeButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    themeButton->setPopupMode(QToolButton::InstantPopup);
    themeButton->setMenu(themeMenu);
    bar->addWidget(themeButton);
}

void MainWindow::askForApp()
{
    auto *dialog = new AttachDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QList<AppChoice> choices = dialog->chosen();
        const AppChoice first = choices.takeFirst();
        attachTo(first.app, first.bus);
        for (const AppChoice &other : std::as_const(choices)) // each in a program of its own, with its own memory
            QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                    {u"--attach"_s, QString::number(other.app.pid), u"--bus"_s, other.bus});
    });
    dialog->open();
}

void MainWindow::askForFile()
{
    const QString fileName = QFileDialog::getOpenFileName(this, tr("Open a Captured Session"), settings::folder(),
                                                          tr("Sessions (*.mcap *.jsonl);;All files (*)"));
    if (fileName.isEmpty())
        return;
    settings::setFolder(QFileInfo(fileName).absolutePath());
    openFile(fileName);
}

void MainWindow::saveRows(const QString &title, Rows rows)
{
    const QString captures = tr("Captures, small and quick to open (*.mcap)");
    const QString text = tr("Text, one JSON object a line (*.jsonl)");
    QFileDialog dialog(this, title, settings::folder(), captures + u";;"_s + text);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"mcap"_s);
    dialog.selectFile(u"session"_s);
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog, text](const QString &chosen) {
        dialog.setDefaultSuffix(chosen == text ? u"jsonl"_s : u"mcap"_s);
    });
    if (dialog.exec() == QDialog::Accepted)
        writeSession(dialog.selectedFiles().constFirst(), std::move(rows));
}

void MainWindow::saveSelection()
{
    std::vector<qint64> rows = trafficView->list()->selectedRows();
    if (rows.empty())
        statusBar()->showMessage(tr("Nothing is selected."), MessageMs);
    else
        saveRows(tr("Save the Selection"), std::move(rows));
}

void MainWindow::askForExport()
{
    const QString svg = tr("Pictures that stay sharp at any size (*.svg)");
    const QString png = tr("Pictures of pixels (*.png)");
    const QString mermaid = tr("Mermaid, for documents (*.mmd)");
    auto *dialog = new QFileDialog(this, tr("Export the Sequence Diagram"), settings::folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({svg, png, mermaid});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"svg"_s);
    dialog->selectFile(u"sequence"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [=](const QString &chosen) {
        dialog->setDefaultSuffix(chosen == png ? u"png"_s : chosen == mermaid ? u"mmd"_s : u"svg"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        if (sequencePanel->exportTo(fileName))
            settings::setFolder(QFileInfo(fileName).absolutePath());
    });
    dialog->open();
}

void MainWindow::writeSession(const QString &fileName, Rows rows)
{
    saveActions->setEnabled(false); // one at a time
    auto *writer = new SessionWriter(session, fileName, this);
    const Marks::Notes marks = marksAmong(rows);
    writer->setLive(!feed->isAtEnd());
    if (rows)
        writer->setRows(*std::move(rows));
    const auto end = [this, writer] {
        saveActions->setEnabled(true);
        writer->deleteLater();
    };
    connect(writer, &SessionWriter::progressed, this, [this](qint64 done, qint64 inAll) {
        statusBar()->showMessage(tr("Saving %1 of %2 …").arg(countText(quint64(done)), countText(quint64(inAll))));
    });
    connect(writer, &SessionWriter::finished, this, [this, fileName, marks, end](qint64 messages) {
        settings::setFolder(QFileInfo(fileName).absolutePath());
        saveMarks(fileName, marks);
        marksSaved = marks;
        statusBar()->showMessage(tr("%1 messages saved to %2.").arg(countText(quint64(messages)), fileName), MessageMs);
        end();
    });
    connect(writer, &SessionWriter::failed, this, [this, end](const QString &problem) {
        statusBar()->clearMessage();
        showProblem(problem);
        end();
    });
    connect(session, &Session::wasReset, writer, [this, writer, end] {
        writer->cancel();
        statusBar()->showMessage(tr("Nothing was saved: another session began."), MessageMs);
        end();
    });
    writer->start();
}

void MainWindow::writeMessage(const std::optional<MessageDraft> &draft)
{
    auto *dialog = new SendDialog(session, sender, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (draft)
        dialog->setDraft(*draft);
    dialog->show();
}

void MainWindow::resend()
{
    if (const std::optional<bus::BusMessage> message = messageToResend())
        sender->send(*message);
}

std::optional<bus::BusMessage> MainWindow::messageToResend()
{
    const MessageRow row = session->row(trafficView->currentRow());
    QString problem = sender->whyNot();
    if (trafficView->currentRow() < 0 || row.type != MessageRow::Type::Message)
        problem = tr("Choose the message in the traffic first.");
    else if (row.contentEvicted)
        problem = tr("The contents of this message were let go to stay within memory.");
    if (problem.isEmpty())
        return session->message(trafficView->currentRow());
    statusBar()->showMessage(problem, MessageMs);
    return std::nullopt;
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        session->setMemoryLimit(settings::memoryLimitMiB() * MiB);
        if (dialog->chosenTheme() != Theme::mode()) // the command line's is for this run alone
            chooseTheme(dialog->chosenTheme());
    });
    dialog->open();
}

void MainWindow::chooseTheme(ThemeMode mode)
{
    settings::setTheme(mode);
    Theme::apply(mode);
    for (QAction *action : themeActions->actions())
        action->setChecked(action->data().toInt() == int(mode));
}

void MainWindow::showKeys()
{
    QList<QAction *> all;
    for (const QAction *menu : menuBar()->actions())
        all += menu->menu()->actions();
    auto *dialog = new KeysDialog(all, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Bus Inspector"),
        tr("<h3>Bus Inspector %1</h3><p>Shows what agents say to each other on a libbus message bus: every "
           "message, what became of it at each agent, and what was lost.</p><p>MIT license.</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace inspector
