// The commands of the Sequence dock.
#include "sequence_panel.h"

#include "sequence_export.h"
#include "sequence_view.h"

#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/menu_text.h>

#include <QActionGroup>
#include <QBoxLayout>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QToolButton>

namespace inspector {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 StateMagic = 0x73657131; ///< "seq1": the first version of saveState()

} // namespace

SequencePanel::SequencePanel(const Session *s, const ShownRows *shown, Cursor *cursor, QWidget *parent)
    : QWidget(parent), diagram(new SequenceView(s, shown, cursor)), commands(new QMenu(tr("S&equence Diagram"), this))
{
    makeCommands();
    makeBar();
    setFocusProxy(diagram);
    connect(diagram, &SequenceView::followChanged, this, &SequencePanel::showState);
    connect(diagram, &SequenceView::groupingChanged, this, &SequencePanel::showState);
    connect(diagram, &SequenceView::axisChanged, this, &SequencePanel::showState);
    connect(diagram, &SequenceView::activated, this, &SequencePanel::activated);
    connect(diagram, &SequenceView::rowMenuRequested, this, &SequencePanel::rowMenuRequested);
    connect(diagram, &SequenceView::headMenuRequested, this, &SequencePanel::showHeadMenu);
    showState();
}

/// The view itself acts on its keys, so that they stay what they are in text fields.
QAction *SequencePanel::addCommand(const QString &text, const QString &whatItDoes, const QKeySequence &key)
{
    QAction *action = commands->addAction(text);
    action->setToolTip(whatItDoes);
    action->setStatusTip(whatItDoes);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

void SequencePanel::makeCommands()
{
    foldFrames = addCommand(tr("Fold &Frames"),
                            tr("Tell the frames of a second in one arrow, so that audio does not hide the talk"));
    foldStreams = addCommand(tr("Fold &Streams"), tr("Tell the chunks of an answer within a second in one arrow"));
    for (QAction *action : {foldFrames, foldStreams}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this] {
            SequenceFolding folding = diagram->folding();
            folding.frames = foldFrames->isChecked();
            folding.streams = foldStreams->isChecked();
            diagram->setFolding(folding);
        });
    }
    makeGrouping();
    foldSelected = addCommand(tr("Fold Selected &Agents"),
                              tr("Put the agents whose names you chose with Ctrl+click onto one lifeline (G)"),
                              QKeySequence(Qt::Key_G));
    connect(foldSelected, &QAction::triggered, diagram, &SequenceView::foldSelected);
    foldAll = addCommand(tr("Fold &Everything Again"), tr("Fold the lines and groups again that you unfolded"));
    connect(foldAll, &QAction::triggered, diagram, &SequenceView::foldAll);
    makeAxis();

    commands->addSeparator();
    zoomIn = addCommand(tr("Zoom &In"), tr("Larger (+, or Ctrl and the mouse wheel)"), QKeySequence(u"+"_s));
    connect(zoomIn, &QAction::triggered, diagram, &SequenceView::zoomIn);
    zoomOut = addCommand(tr("Zoom &Out"), tr("Smaller (-, or Ctrl and the mouse wheel)"), QKeySequence(u"-"_s));
    connect(zoomOut, &QAction::triggered, diagram, &SequenceView::zoomOut);
    QAction *reset = addCommand(tr("&Normal Size"), tr("As large as the other views (0)"), QKeySequence(u"0"_s));
    connect(reset, &QAction::triggered, diagram, &SequenceView::resetZoom);
    fit = addCommand(tr("Fit &Lifelines"), tr("Make all lifelines fit onto the page (F)"), QKeySequence(Qt::Key_F));
    connect(fit, &QAction::triggered, diagram, &SequenceView::fitWidth);

    commands->addSeparator();
    follow = addCommand(tr("Follow the Ne&west"), tr("Keep the newest arrow in sight (End); scrolling up ends it"),
                        QKeySequence(Qt::Key_End));
    follow->setCheckable(true);
    follow->setIcon(glyphIcon(Glyph::Follow));
    connect(follow, &QAction::triggered, diagram, &SequenceView::setFollow);
    exporting = addCommand(tr("E&xport Sequence Diagram…"), tr("Write the diagram into a file: SVG, PNG or Mermaid"));
    exporting->setIcon(glyphIcon(Glyph::Save));
    connect(exporting, &QAction::triggered, this, &SequencePanel::exportWanted);
}

void SequencePanel::makeGrouping()
{
    families = new QActionGroup(this);
    QMenu *menu = commands->addMenu(tr("&Group Agents"));
    const std::tuple<LifelineGrouping::Family, QString, QString> choices[] = {
        {LifelineGrouping::Family::None, tr("&Not at All"), tr("A lifeline for each agent")},
        {LifelineGrouping::Family::Parent, tr("By &Parent"), tr("A lifeline for all children of an agent")},
        {LifelineGrouping::Family::Runner, tr("By &Runner"), tr("A lifeline for all agents of a runner")},
    };
    for (const auto &[family, text, whatItDoes] : choices) {
        QAction *action = menu->addAction(text);
        action->setToolTip(whatItDoes);
        action->setStatusTip(whatItDoes);
        action->setCheckable(true);
        action->setData(int(family));
        families->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, family = family] { diagram->setGrouping({.family = family}); });
    }
}

void SequencePanel::makeAxis()
{
    axes = new QActionGroup(this);
    QMenu *menu = commands->addMenu(tr("&Time Axis"));
    const std::tuple<std::chrono::nanoseconds, QString> choices[] = {
        {0ns, tr("&In Order")},      {100us, tr("100 µs &a Line")}, {1ms, tr("&1 ms a Line")},
        {10ms, tr("1&0 ms a Line")}, {100ms, tr("10&0 ms a Line")}, {1s, tr("1 &s a Line")},
        {10s, tr("10 s a &Line")},
    };
    for (const auto &[time, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setToolTip(time == 0ns ? tr("Each arrow below the other, whatever the time between them")
                                       : tr("True to time: gaps and waits are as high as they are long"));
        action->setStatusTip(action->toolTip());
        action->setCheckable(true);
        action->setData(qint64(time.count()));
        axes->addAction(action);
        connect(action, &QAction::triggered, this, [this, time = time] { diagram->setTimePerLine(time); });
    }
}

QToolButton *SequencePanel::makeMenuButton(const QString &text, const QString &whatItDoes, QMenu *menu)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(whatItDoes);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void SequencePanel::makeBar()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 4, 4, 4);
    bar->setSpacing(4);
    const auto addButton = [bar](QAction *action, const QString &text = {}) {
        action->setIconText(withoutMnemonic(action->text()));
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        if (!text.isEmpty())
            button->setText(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(action->icon().isNull() || !text.isEmpty() ? Qt::ToolButtonTextOnly
                                                                              : Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->iconText());
        bar->addWidget(button);
        return button;
    };
    addButton(foldFrames);
    addButton(foldStreams);
    auto *groupMenu = new QMenu(this);
    groupMenu->addActions(families->actions());
    groupMenu->addSeparator();
    groupMenu->addActions({foldSelected, foldAll});
    bar->addWidget(makeMenuButton(tr("Group"), tr("Fold agents into groups, each on one lifeline"), groupMenu));
    auto *axisMenu = new QMenu(this);
    axisMenu->addActions(axes->actions());
    bar->addWidget(makeMenuButton(tr("Axis"), tr("Arrows in their order, or true to time"), axisMenu));
    bar->addStretch(1);
    addButton(zoomOut, u"−"_s);
    addButton(zoomIn, u"+"_s);
    addButton(fit, tr("Fit"));
    addButton(follow);
    addButton(exporting);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(diagram, 1);
}

void SequencePanel::showState()
{
    foldFrames->setChecked(diagram->folding().frames);
    foldStreams->setChecked(diagram->folding().streams);
    follow->setChecked(diagram->isFollowing());
    for (QAction *action : families->actions())
        action->setChecked(action->data().toInt() == int(diagram->grouping().family));
    for (QAction *action : axes->actions())
        action->setChecked(action->data().toLongLong() == diagram->timePerLine().count());
}

void SequencePanel::showHeadMenu(int lifeline, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (lifeline >= 0 && !diagram->lifelines().at(lifeline).isGroup) {
        emit agentMenuFilling(menu, diagram->lifelines().at(lifeline).title);
        menu->addSection(tr("Lifelines"));
    }
    menu->addActions({foldSelected, foldAll});
    menu->addSeparator();
    menu->addActions(families->actions());
    foldSelected->setEnabled(diagram->selectedLifelines().size() > 1);
    connect(menu, &QMenu::aboutToHide, foldSelected, [this] { foldSelected->setEnabled(true); });
    menu->popup(globalPos);
}

// --- Export ----------------------------------------------------------------------------------------------------------

bool SequencePanel::exportTo(const QString &fileName)
{
    const auto form = SequenceExport::formOf(fileName).value_or(SequenceExport::Form::Picture);
    const SequenceExport diagramExport(*diagram, form);
    const QString problem = diagramExport.save(fileName);
    if (!problem.isEmpty()) {
        emit problemOccurred(problem);
        return false;
    }
    const QString done = tr("%Ln lines of the diagram were written to %1.", nullptr, int(diagramExport.lineCount()));
    emit statusMessage(diagramExport.isPart()
                           ? done.arg(fileName) + u' ' + tr("They begin with the page; a filter chooses others.")
                           : done.arg(fileName));
    return true;
}

// --- State kept between runs -----------------------------------------------------------------------------------------

QByteArray SequencePanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateMagic << diagram->folding().frames << diagram->folding().streams
           << quint8(diagram->grouping().family) << diagram->zoom() << qint64(diagram->timePerLine().count());
    return state;
}

bool SequencePanel::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 magic = 0;
    SequenceFolding folding;
    quint8 family = 0;
    double zoom = 1;
    stream >> magic >> folding.frames >> folding.streams >> family >> zoom;
    if (stream.status() != QDataStream::Ok || magic != StateMagic || family > quint8(LifelineGrouping::Family::Runner))
        return false;
    diagram->setFolding(folding);
    diagram->setGrouping({.family = LifelineGrouping::Family(family)});
    diagram->setZoom(zoom);
    qint64 perLine = 0;
    if (!stream.atEnd()) // an older version did not write it
        stream >> perLine;
    if (stream.status() == QDataStream::Ok && perLine >= 0)
        diagram->setTimePerLine(std::chrono::nanoseconds(perLine));
    showState();
    return true;
}

} // namespace inspector
