// Puts the traffic view together.
#include <inspector/gui/traffic/traffic_view.h>

#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/gui/traffic/filter_bar.h>
#include <inspector/gui/traffic/new_rows_badge.h>
#include <inspector/gui/traffic/reading/delivered_rows.h>
#include <inspector/gui/traffic/reading/delivery_banner.h>
#include <inspector/gui/traffic/reading/reading_tools.h>
#include <inspector/gui/traffic/row_subjects.h>
#include <inspector/gui/traffic/traffic_accessible.h>
#include <inspector/gui/traffic/traffic_list.h>

#include <QActionGroup>
#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 StateMagic = 0x74726632; ///< "trf2": the second version of saveState(), with more columns
constexpr size_t MostRowsToCopy = 100'000;
constexpr int BadgeMargin = 4; ///< right of the badge

} // namespace

TrafficView::TrafficView(Session *s, QWidget *parent)
    : QWidget(parent), session(s), text(s), shown(s), colours(s, &rules), bar(new FilterBar(s, this)),
      rowList(new TrafficList(s, &shown, &text, this)), readingTools(new ReadingTools(s, rowList, &text, this)),
      banner(new DeliveryBanner(this)), badge(new NewRowsBadge(rowList)), problem(new QLabel(this))
{
    installTrafficAccessibility();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(readingTools);
    layout->addWidget(banner);
    layout->addWidget(rowList, 1);
    setFocusProxy(rowList);
    rowList->setColours(&colours);

    problem->setAutoFillBackground(true);
    problem->setWordWrap(true);
    problem->setMargin(6);
    problem->setFrameShape(QFrame::Box);
    problem->hide();

    auto *columnsMenu = new QMenu(this);
    connect(columnsMenu, &QMenu::aboutToShow, this, [this, columnsMenu] { fillColumnsMenu(columnsMenu); });
    bar->columnsButton()->setMenu(columnsMenu);
    connect(rowList->header(), &QWidget::customContextMenuRequested, this, [this, columnsMenu](const QPoint &place) {
        columnsMenu->popup(rowList->header()->mapToGlobal(place));
    });

    connect(bar, &FilterBar::filterChanged, this, &TrafficView::applyFilter);
    connect(bar, &FilterBar::agentChanged, this, &TrafficView::agentFilterChanged);
    connect(bar, &FilterBar::problemChanged, this, &TrafficView::showProblem);
    connect(bar, &FilterBar::left, rowList, qOverload<>(&QWidget::setFocus));
    connect(badge, &QAbstractButton::clicked, this, &TrafficView::badgeClicked);
    connect(banner, &DeliveryBanner::backRequested, this, [this] { setDeliveryOrder({}); });
    connect(readingTools, &ReadingTools::statusMessage, this, &TrafficView::statusMessage);
    connect(&shown, &ShownRows::changed, this, &TrafficView::showCounts);
    connect(&shown, &ShownRows::heldBackChanged, this, &TrafficView::showBadge);
    connect(session, &Session::wasReset, this, [this] { text.forget(); });
    connectList();
    showCounts();
}

TrafficView::~TrafficView()
{
    delete readingTools; // these two before the members that they read
    delete rowList;
}

void TrafficView::connectList()
{
    connect(rowList, &TrafficList::currentRowChanged, this, &TrafficView::currentRowChanged);
    connect(rowList, &TrafficList::followChanged, this, &TrafficView::followChanged);
    connect(rowList, &TrafficList::newCountChanged, this, &TrafficView::showBadge);
    connect(rowList, &TrafficList::activated, this, &TrafficView::activated);
    connect(rowList, &TrafficList::copyRequested, this, &TrafficView::copyAsText);
    connect(rowList, &TrafficList::copyJsonRequested, this, &TrafficView::copyAsJson);
    connect(rowList, &TrafficList::pauseRequested, this, [this] { setPaused(!isPaused()); });
    connect(rowList, &TrafficList::searchRequested, this, &TrafficView::focusFilter);
    connect(rowList, &TrafficList::contextMenuRequested, this, &TrafficView::showRowMenu);
}

// --- What is shown ---------------------------------------------------------------------------------------------------

QString TrafficView::filterText() const { return bar->text(); }
void TrafficView::setFilterText(const QString &filter) { bar->setText(filter); }
void TrafficView::showOnlyAgent(const QString &name) { bar->setAgent(name); }
void TrafficView::clearAgentFilter() { bar->setAgent({}); }
QString TrafficView::agentFilter() const { return bar->agentName(); }
qint64 TrafficView::shownCount() const { return rowList->rows()->size(); }

std::vector<qint64> TrafficView::shownRows() const
{
    const RowSequence &sequence = *rowList->rows();
    std::vector<qint64> rows;
    rows.reserve(size_t(sequence.size()));
    for (qint64 position = 0; position < sequence.size(); ++position)
        rows.push_back(sequence.at(position));
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TrafficView::setDeliveryOrder(const QString &subscriber)
{
    if (subscriber == deliveryOrder())
        return;
    rowList->setRows(&shown); // away from the rows that go
    delivered.reset();
    if (!subscriber.isEmpty()) {
        delivered = std::make_unique<DeliveredRows>(session, subscriber, bar->filter());
        delivered->setFrozen(isPaused());
        connect(delivered.get(), &RowSequence::changed, this, &TrafficView::showCounts);
        rowList->setRows(delivered.get());
    }
    banner->setSubscriber(subscriber);
    showCounts();
    emit deliveryOrderChanged(subscriber);
}

QString TrafficView::deliveryOrder() const { return delivered ? delivered->order().subscriber() : QString(); }

void TrafficView::addColourRule(const QString &filter)
{
    rules.addFor(filter);
    emit statusMessage(tr("These messages have a colour now; View → Colour Rules changes it."));
}

TimeFormat TrafficView::timeFormat() const { return text.timeFormat(); }

void TrafficView::focusFilter()
{
    bar->textField()->setFocus(Qt::ShortcutFocusReason);
    bar->textField()->selectAll();
}

void TrafficView::setTimeFormat(TimeFormat format)
{
    rowList->setTimeFormat(format);
}

void TrafficView::applyFilter()
{
    rowList->anchorCurrentRow();
    shown.setFilter(bar->filter());
    if (delivered)
        delivered->setFilter(bar->filter());
}

void TrafficView::showCounts()
{
    showEmptyText();
    showBadge();
    if (delivered)
        banner->setProgress(delivered->isBusy() ? delivered->progress() : 100);
    if (const qint64 count = shownMessages(); std::exchange(countTold, count) != count)
        emit shownCountChanged(count);
}

/// The rows that are shown, without those that stand for lost and evicted messages. How many of these a filter lets
/// through is not counted, only that there are no more messages than are held.
qint64 TrafficView::shownMessages() const
{
    const qint64 gaps = session->rowCount() - session->messagesHeld();
    const bool hasGaps = gaps > 0 && !delivered && shown.filter().passesAll();
    return std::clamp<qint64>(shownCount() - (hasGaps ? gaps : 0), 0, session->messagesHeld());
}

void TrafficView::showEmptyText()
{
    rowList->setEmptyText(emptyText());
}

QString TrafficView::emptyText() const
{
    if (session->rowBegin() == session->rowEnd())
        return tr("No messages yet.\nThey appear here as soon as an agent sends one. Ctrl+O opens a captured session, "
                  "Ctrl+Shift+O attaches to apps that run now.");
    if (delivered && delivered->isBusy())
        return tr("Looking for what %1 handled \u2026 %2 %").arg(deliveryOrder()).arg(delivered->progress());
    if (delivered)
        return tr("%1 has handled no message that passes the filter.\nAbove, “As published” shows all messages again.")
            .arg(deliveryOrder());
    if (shown.isBusy())
        return tr("Filtering \u2026 %1 %").arg(shown.progress());
    return tr("No message passes the filter.\nSwitch chips on, or clear the text: Ctrl+/, Escape.");
}

void TrafficView::showProblem()
{
    const QString words = bar->problem();
    problem->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    QPalette look = palette();
    look.setColor(QPalette::Window, Theme::colors(palette()).failedTint);
    problem->setPalette(look);
    problem->setText(words);
    const QPoint place = bar->mapTo(this, bar->problemPlace());
    problem->setFixedWidth(qMin(width() - 8, problem->fontMetrics().horizontalAdvance(words) + 24));
    problem->adjustSize();
    problem->move(qMax(4, qMin(place.x(), width() - problem->width() - 4)), place.y() + 2);
    problem->raise();
}

void TrafficView::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    QHeaderView *header = rowList->header();
    for (int column = 0; column < ColumnCount; ++column) {
        QAction *action = menu->addAction(ColumnModel::title(Column(column)));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        const bool isLast = action->isChecked() && header->hiddenSectionCount() == ColumnCount - 1;
        action->setEnabled(!isLast); // a list without columns has no header to bring them back
        connect(action, &QAction::toggled, rowList,
                [this, column](bool on) { rowList->setColumnShown(Column(column), on); });
    }
    menu->addSeparator();
    const std::pair<TimeFormat, QString> formats[] = {
        {TimeFormat::Absolute, tr("Time of Day")},
        {TimeFormat::Relative, tr("Time Since the Session's Start, or a Time Reference")},
        {TimeFormat::Delta, tr("Time Since the Row Above")},
    };
    auto *group = new QActionGroup(menu);
    for (const auto &[format, name] : formats) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(format == timeFormat());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, format = format] { setTimeFormat(format); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset Columns")), &QAction::triggered, rowList, &TrafficList::resetColumns);
}

// --- The current row ---------------------------------------------------------------------------------------------------

qint64 TrafficView::currentRow() const { return rowList->currentRow(); }

std::optional<quint64> TrafficView::currentSeq() const
{
    if (currentRow() < 0)
        return std::nullopt;
    return session->row(currentRow()).seq;
}

bool TrafficView::goToSeq(quint64 seq)
{
    const auto row = session->findRow(seq);
    if (!row) {
        emit statusMessage(tr("Message %1 is not in this session any more, or not yet.").arg(seqText(seq)));
        return false;
    }
    readingTools->goToRow(*row);
    return true;
}

void TrafficView::goToRow(qint64 row)
{
    rowList->setCurrentRow(row);
}

std::optional<qint64> TrafficView::shownBeside(qint64 row, int direction) const
{
    const RowSequence &rows = *rowList->rows();
    const qint64 position = direction < 0 ? rows.lowerBound(row) - 1 : rows.upperBound(row);
    return position >= 0 && position < rows.size() ? std::optional(rows.at(position)) : std::nullopt;
}

void TrafficView::showRowMenu(qint64 row, int section, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit rowMenuFilling(menu, rowSubjects(*session, row, section));
    menu->addSeparator();
    connect(menu->addAction(tr("Copy as Text")), &QAction::triggered, this, &TrafficView::copyAsText);
    connect(menu->addAction(tr("Copy as JSON")), &QAction::triggered, this, &TrafficView::copyAsJson);
    menu->popup(globalPos);
}

// --- Live or not -------------------------------------------------------------------------------------------------------

bool TrafficView::isFollowing() const { return rowList->isFollowing(); }
void TrafficView::setFollow(bool follow) { rowList->setFollow(follow); }
bool TrafficView::isPaused() const { return shown.isFrozen(); }

void TrafficView::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    if (paused)
        shown.freeze();
    else
        shown.thaw();
    if (delivered)
        delivered->setFrozen(paused);
    emit pausedChanged(paused);
}

qint64 TrafficView::newCount() const
{
    return rowList->newCount() + shown.heldBack();
}

void TrafficView::showBadge()
{
    const QString count = countText(quint64(newCount()));
    if (isPaused())
        badge->setText(tr("Paused \u00b7 %1 new").arg(count));
    else
        badge->setText(tr("\u2193 %1 new").arg(count));
    badge->setToolTip(isPaused() ? tr("Go on, at the newest message") : tr("Go to the newest message and follow (End)"));
    badge->setAccessibleName(badge->text());
    // At the end of the titles, where it covers no row and moves none: whoever clicks one has it under the mouse still.
    const QRect titles = rowList->header()->geometry();
    badge->resize(badge->sizeHint());
    badge->move(titles.right() - badge->width() - BadgeMargin, titles.center().y() - badge->height() / 2);
    badge->setVisible(isPaused() || newCount() > 0);
}

void TrafficView::badgeClicked()
{
    setPaused(false);
    setFollow(true);
}

void TrafficView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showBadge();
    showProblem();
}

// --- The clipboard -----------------------------------------------------------------------------------------------------

std::vector<qint64> TrafficView::rowsToCopy()
{
    std::vector<qint64> rows = rowList->selectedRows();
    if (rows.size() > MostRowsToCopy) {
        emit statusMessage(tr("Copied the first %L1 of %L2 selected rows.").arg(MostRowsToCopy).arg(rows.size()));
        rows.resize(MostRowsToCopy);
    } else if (!rows.empty()) {
        emit statusMessage(tr("Copied %Ln rows.", nullptr, int(rows.size())));
    }
    return rows;
}

void TrafficView::copyAsText()
{
    const auto rows = rowsToCopy();
    if (rows.empty())
        return;
    const RowSequence &sequence = *rowList->rows();
    const QList<Column> columns = rowList->shownColumns();
    QString lines;
    for (qint64 row : rows) {
        const qint64 position = sequence.positionOf(row);
        lines += text.line(row, columns, position > 0 ? sequence.at(position - 1) : -1) + u'\n';
    }
    QGuiApplication::clipboard()->setText(lines);
}

void TrafficView::copyAsJson()
{
    const auto rows = rowsToCopy();
    if (rows.empty())
        return;
    const QByteArray json = text.json(rows);
    const auto hollow = std::count_if(rows.begin(), rows.end(), [this](qint64 row) {
        return session->row(row).contentEvicted;
    });
    if (hollow > 0)
        emit statusMessage(tr("%Ln rows were left out: their contents were let go to stay within memory.", nullptr,
                              int(hollow)));
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(json));
    data->setData(u"application/json"_s, json);
    QGuiApplication::clipboard()->setMimeData(data);
}

// --- State kept between runs -----------------------------------------------------------------------------------------

QByteArray TrafficView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateMagic << quint8(timeFormat()) << rowList->saveColumns();
    return state;
}

void TrafficView::resetColumns()
{
    rowList->resetColumns();
}

bool TrafficView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 magic = 0;
    quint8 format = 0;
    QByteArray columns;
    stream >> magic >> format >> columns;
    if (stream.status() != QDataStream::Ok || magic != StateMagic || format > quint8(TimeFormat::Delta))
        return false;
    if (!rowList->restoreColumns(columns))
        return false;
    setTimeFormat(TimeFormat(format));
    return true;
}

} // namespace inspector
