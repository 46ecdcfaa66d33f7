// Chips, the filter field and the saved filters.
#include <inspector/gui/traffic/filter_bar.h>

#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/gui/traffic/row_glyph.h>

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace inspector {

FilterBar::FilterBar(const Session *session, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(4);
    addChips(row);
    addField(row, session);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(savedButtons);
}

void FilterBar::addChips(QHBoxLayout *row)
{
    groupChips = {
        makeGroupChip(KindGroup::Lifecycle, tr("Lifecycle")),
        makeGroupChip(KindGroup::Frame, tr("Frame")),
        makeGroupChip(KindGroup::Task, tr("Task")),
        makeGroupChip(KindGroup::Stream, tr("Stream")),
    };
    addChip(row, groupChips[0], tr("Agents come and go: ready, registry, activate, deactivate, end, cancel, error"));
    addChip(row, groupChips[1], tr("Audio, text and other frames between agents"));
    addChip(row, groupChips[2], tr("Requests, responses, updates and cancels of tasks"));
    addChip(row, groupChips[3], tr("Answers of tasks that come in pieces"));
    drops = makeDropsChip();
    addChip(row, drops, tr("Only messages that a full data queue refused: their subscriber never gets them"));

    agent = new QToolButton(this);
    agent->setToolButtonStyle(Qt::ToolButtonTextOnly);
    agent->setToolTip(tr("Show the traffic of all agents again"));
    agent->hide();
    connect(agent, &QToolButton::clicked, this, [this] { setAgent({}); });
    row->addWidget(agent);
}

void FilterBar::addField(QHBoxLayout *row, const Session *session)
{
    edit = new FilterField(session, this);
    connect(edit, &FilterField::filterChanged, this, &FilterBar::fieldChanged);
    connect(edit, &FilterField::problemChanged, this, &FilterBar::problemChanged);
    connect(edit, &FilterField::left, this, &FilterBar::left);

    auto *recent = makeButton(tr("Filters used before (Alt+Down in the field)"));
    recent->setArrowType(Qt::DownArrow);
    connect(recent, &QToolButton::clicked, edit, &FilterField::showHistory);
    auto *save = makeButton(tr("Save this filter as a button"));
    save->setIcon(glyphIcon(Glyph::Plus));
    connect(save, &QToolButton::clicked, this, &FilterBar::saveFilter);
    columns = makeButton(tr("Columns and time format"));
    columns->setIcon(glyphIcon(Glyph::Columns));
    columns->setPopupMode(QToolButton::InstantPopup);

    row->addWidget(edit, 1);
    for (QToolButton *button : {recent, save, columns})
        row->addWidget(button);

    saved = new SavedFilters(this);
    savedButtons = new SavedFilterBar(saved, this);
    connect(savedButtons, &SavedFilterBar::chosen, this, &FilterBar::setText);
}

QToolButton *FilterBar::makeButton(const QString &whatItDoes)
{
    auto *button = new QToolButton(this);
    button->setToolTip(whatItDoes);
    button->setAccessibleName(whatItDoes);
    button->setAutoRaise(true);
    return button;
}

void FilterBar::addChip(QHBoxLayout *row, Chip *chip, const QString &help)
{
    chip->setToolTip(help);
    connect(chip, &Chip::toggled, this, &FilterBar::filterChanged);
    row->addWidget(chip);
}

Chip *FilterBar::makeGroupChip(KindGroup group, const QString &text)
{
    auto *chip = new Chip(
        text,
        [group](QPainter &painter, const QRectF &box, const QColor &color) {
            drawGroupGlyph(painter, box, group, color);
        },
        [group](const QPalette &palette) {
            return Chip::Colors{groupColor(group, palette), groupTint(group, palette)};
        },
        this);
    chip->setChecked(true);
    return chip;
}

Chip *FilterBar::makeDropsChip()
{
    return new Chip(
        tr("Only drops"),
        [](QPainter &painter, const QRectF &box, const QColor &color) {
            drawMarkGlyph(painter, box, RowMark::Dropped, color);
        },
        [](const QPalette &palette) {
            return Chip::Colors{markColor(RowMark::Dropped, palette), Theme::colors(palette).dropTint};
        },
        this);
}

RowFilter FilterBar::filter() const
{
    RowFilter filter;
    filter.groups = 0;
    for (size_t i = 0; i < groupChips.size(); ++i) {
        if (groupChips[i]->isChecked())
            filter.groups |= RowFilter::bit(KindGroup(i));
    }
    filter.dropsOnly = drops->isChecked();
    filter.agent = chosenAgent;
    filter.text = edit->filter();
    return filter;
}

void FilterBar::fieldChanged()
{
    savedButtons->setShownFilter(edit->filter().text());
    emit filterChanged();
}

void FilterBar::combine(const QString &test, filter::Combination how)
{
    setText(filter::combined(edit->filter().text(), test, how));
}

void FilterBar::saveFilter()
{
    savedButtons->saveNew(edit->text());
}

void FilterBar::setAgent(const QString &name)
{
    if (chosenAgent == name)
        return;
    chosenAgent = name;
    agent->setText(tr("Agent: %1 \u2715").arg(name));
    agent->setVisible(!name.isEmpty());
    emit filterChanged();
    emit agentChanged(name);
}

QString FilterBar::problem() const
{
    return edit->isCompleting() ? QString() : edit->problem();
}

QPoint FilterBar::problemPlace() const
{
    return edit->mapTo(this, edit->problemPlace());
}

} // namespace inspector
