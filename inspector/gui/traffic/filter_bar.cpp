// Chips and the filter field, red or green while a person types.
#include <inspector/gui/traffic/filter_bar.h>

#include <inspector/gui/theme/glyph_icon.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/gui/traffic/row_glyph.h>

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <chrono>

namespace inspector {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 150ms; ///< after the last key, the text is taken

/// A tick, or a bang, so that red and green are not the only sign.
QIcon validityIcon(bool valid, const QColor &color)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (valid) {
        painter.drawPolyline(QPolygonF{{{7, 17}, {13, 23}, {25, 9}}});
    } else {
        painter.drawLine(16, 6, 16, 18);
        painter.drawPoint(16, 26);
    }
    return QIcon(pixmap);
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);

    groupChips = {
        makeGroupChip(KindGroup::Lifecycle, tr("Lifecycle"),
                      tr("Agents come and go: ready, registry, activate, deactivate, end, cancel, error")),
        makeGroupChip(KindGroup::Frame, tr("Frame"), tr("Audio, text and other frames between agents")),
        makeGroupChip(KindGroup::Task, tr("Task"), tr("Requests, responses, updates and cancels of tasks")),
        makeGroupChip(KindGroup::Stream, tr("Stream"), tr("Answers of tasks that come in pieces")),
    };
    drops = makeDropsChip();

    agent = new QToolButton(this);
    agent->setToolButtonStyle(Qt::ToolButtonTextOnly);
    agent->setToolTip(tr("Show the traffic of all agents again"));
    agent->hide();
    connect(agent, &QToolButton::clicked, this, [this] { setAgent({}); });
    layout->addWidget(agent);

    edit = new QLineEdit(this);
    setUpTextField();
    layout->addWidget(edit, 1);

    columns = new QToolButton(this);
    columns->setIcon(glyphIcon(Glyph::Columns));
    columns->setToolTip(tr("Columns and time format"));
    columns->setAccessibleName(tr("Columns and time format"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setAutoRaise(true);
    layout->addWidget(columns);
}

void FilterBar::addChip(Chip *chip, const QString &help)
{
    chip->setToolTip(help);
    connect(chip, &Chip::toggled, this, &FilterBar::filterChanged);
    layout()->addWidget(chip);
}

Chip *FilterBar::makeGroupChip(KindGroup group, const QString &text, const QString &help)
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
    addChip(chip, help);
    return chip;
}

Chip *FilterBar::makeDropsChip()
{
    auto *chip = new Chip(
        tr("Only drops"),
        [](QPainter &painter, const QRectF &box, const QColor &color) {
            drawMarkGlyph(painter, box, RowMark::Dropped, color);
        },
        [](const QPalette &palette) {
            return Chip::Colors{markColor(RowMark::Dropped, palette), Theme::colors(palette).dropTint};
        },
        this);
    addChip(chip, tr("Only messages that a full data queue refused: their subscriber never gets them"));
    return chip;
}

void FilterBar::setUpTextField()
{
    edit->setPlaceholderText(tr("Search, or filter: type == TaskRequest && agent == stt"));
    edit->setToolTip(tr("Type a word to search for it, or a filter such as\n"
                        "dropped_by == stt\nwaited > 5ms && source == \"router\"\npayload.task_id == \"7f\"\n"
                        "Escape clears it."));
    edit->setAccessibleName(tr("Filter"));
    edit->setClearButtonEnabled(true);
    edit->setMinimumWidth(120);
    edit->installEventFilter(this);
    validity = edit->addAction(validityIcon(true, palette().color(QPalette::Text)), QLineEdit::LeadingPosition);
    validity->setVisible(false);

    typing.setSingleShot(true);
    typing.setInterval(TypingPause);
    connect(&typing, &QTimer::timeout, this, &FilterBar::takeText);
    connect(edit, &QLineEdit::textChanged, this, &FilterBar::textEdited);
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        takeText();
        if (typed.isValid())
            emit left();
    });
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
    filter.text = taken;
    return filter;
}

void FilterBar::setText(const QString &text)
{
    edit->setText(text);
    takeText();
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

void FilterBar::textEdited()
{
    typed = Filter::parse(edit->text());
    typing.start();
    showValidity();
    emit problemChanged();
}

void FilterBar::takeText()
{
    typing.stop();
    if (!typed.isValid() || typed.text() == taken.text())
        return;
    taken = typed;
    emit filterChanged();
}

QString FilterBar::problem() const
{
    if (typed.isValid())
        return {};
    return tr("Column %1: %2").arg(typed.error().column).arg(typed.error().text);
}

QPoint FilterBar::problemPlace() const
{
    const QString before = edit->text().left(typed.error().column - 1);
    constexpr int IconWidth = 28;
    const int x = qMin(IconWidth + edit->fontMetrics().horizontalAdvance(before), edit->width() / 2);
    return edit->mapTo(this, QPoint(x, edit->height()));
}

void FilterBar::showValidity()
{
    const bool valid = typed.isValid();
    const ThemeColors &colors = Theme::colors();
    const bool blank = typed.isEmpty() && valid;
    validity->setVisible(!blank);
    validity->setIcon(validityIcon(valid, valid ? colors.good : colors.failed));
    edit->setAccessibleDescription(blank ? QString() : valid ? tr("The filter is valid") : problem());

    QPalette look = palette();
    if (!blank) {
        look.setColor(QPalette::Base, valid ? colors.stream.tint : colors.failedTint);
        look.setColor(QPalette::Text, look.color(QPalette::WindowText));
    }
    edit->setPalette(look);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            if (edit->text().isEmpty())
                emit left();
            else
                setText({});
            return true;
        }
        if (key == Qt::Key_Down) {
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showValidity();
}

} // namespace inspector
