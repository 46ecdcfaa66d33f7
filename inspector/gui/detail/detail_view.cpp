// Puts the detail view together.
#include <inspector/gui/detail/detail_view.h>

#include <inspector/gui/detail/bar_delegate.h>
#include <inspector/gui/detail/detail_subjects.h>
#include <inspector/gui/detail/fate_model.h>
#include <inspector/gui/detail/hex_view.h>
#include <inspector/gui/detail/json_highlighter.h>
#include <inspector/gui/detail/json_tree_model.h>
#include <inspector/gui/detail/message_document.h>
#include <inspector/gui/detail/waveform_view.h>
#include <inspector/gui/filter/item_menu.h>
#include <inspector/gui/table/format.h>
#include <inspector/gui/theme/theme.h>
#include <inspector/session/loss_text.h>
#include <inspector/session/marks.h>

#include <QClipboard>
#include <QDateTime>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestJson = 256 * 1024; ///< characters that the JSON tab shows; copying copies all

QString howMany(const QByteArray &bytes)
{
    return DetailView::tr("%Ln bytes", nullptr, int(bytes.size()));
}

/// The message's document with the frame's bytes replaced by their number: they have a tab of their own.
nlohmann::ordered_json documentWithoutBytes(const bus::BusMessage &message)
{
    const auto *frame = message.as<bus::Frame>();
    if (!frame || frame->data.isEmpty())
        return messageDocument(message);
    bus::Frame light = *frame;
    light.data.clear();
    bus::BusMessage copy = message;
    copy.setPayload(light);
    nlohmann::ordered_json document = messageDocument(copy);
    document["payload"]["frame"]["data"] = howMany(frame->data).toStdString();
    return document;
}

} // namespace

DetailView::DetailView(Session *s, QWidget *parent) : QWidget(parent), session(s), pages(new QStackedWidget(this))
{
    empty = new QLabel(this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(16);
    empty->setForegroundRole(QPalette::PlaceholderText);

    auto *content = new QWidget(this);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(2);
    contentLayout->addWidget(makeHeading());
    contentLayout->addWidget(makeTabs(), 1);

    pages->addWidget(empty);
    pages->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages);

    connect(session, &Session::rowsChanged, this, &DetailView::rowsChanged);
    connect(session, &Session::wasReset, this, [this] { showRow(-1); });
    showRow(-1);
}

DetailView::~DetailView() = default;

QWidget *DetailView::makeHeading()
{
    auto *heading = new QWidget(this);
    title = new QLabel(heading);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    subtitle = new QLabel(heading);
    subtitle->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {title, subtitle}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(40);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    copyButton = new QToolButton(heading);
    copyButton->setText(tr("Copy as JSON"));
    copyButton->setToolTip(tr("Copy the whole message as JSON to the clipboard"));
    connect(copyButton, &QToolButton::clicked, this, &DetailView::copyAsJson);

    markNote = new QLabel(heading);
    markNote->setObjectName(u"markNote"_s);
    markNote->setTextFormat(Qt::PlainText);
    markNote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    markNote->setWordWrap(true);
    evictedNote = new QLabel(tr("The contents were let go to stay within memory; this is what is left. A larger "
                                "memory limit, in the preferences, keeps more."), heading);
    evictedNote->setWordWrap(true);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(title);
    lines->addWidget(subtitle);
    lines->addWidget(markNote);
    lines->addWidget(evictedNote);
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins(8, 6, 8, 2);
    layout->addLayout(lines, 1);
    layout->addWidget(copyButton, 0, Qt::AlignTop);
    return heading;
}

QWidget *DetailView::makeTabs()
{
    tree = new JsonTreeModel(this);
    treeView = new QTreeView;
    treeView->setModel(tree);
    treeView->setUniformRowHeights(true);
    treeView->setAlternatingRowColors(true);
    treeView->setAccessibleName(tr("Message"));
    treeView->header()->setSectionResizeMode(JsonTreeModel::Field, QHeaderView::Interactive);
    treeView->header()->setStretchLastSection(true);
    connect(new ItemMenu(treeView), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        popUpMenu(valueSubjects(index), valueText(messageDocument(message), index), place);
    });

    json = new QPlainTextEdit;
    json->setReadOnly(true);
    json->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    json->setLineWrapMode(QPlainTextEdit::NoWrap);
    json->setAccessibleName(tr("JSON"));
    new JsonHighlighter(json->document());

    hex = new HexView;
    wave = new WaveformView;

    tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(treeView, tr("Message"));
    tabs->addTab(json, tr("JSON"));
    tabs->addTab(hex, tr("Bytes"));
    tabs->addTab(wave, tr("Audio"));
    tabs->addTab(makeFateTab(), tr("Fate"));
    connect(tabs, &QTabWidget::currentChanged, this, &DetailView::tabChosen);
    return tabs;
}

QWidget *DetailView::makeFateTab()
{
    fates = new FateModel(this);
    auto *table = new QTableView;
    table->setModel(fates);
    table->setItemDelegate(new BarDelegate(FateModel::BarRole, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(0); // of ten thousand subscribers those that are seen
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FateModel::FateColumn, QHeaderView::Stretch); // an error has any length
    header->setMinimumSectionSize(header->sectionSizeHint(FateModel::FateColumn));
    table->setAccessibleName(tr("Fate"));

    fateView = table;
    connect(new ItemMenu(table), &ItemMenu::requested, this, [this](const QModelIndex &index, const QPoint &place) {
        popUpMenu(fates->subjects(index), index.data().toString(), place);
    });

    fateNote = new QLabel;
    fateNote->setWordWrap(true);
    fateNote->setMargin(8);
    fateNote->setForegroundRole(QPalette::PlaceholderText);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(fateNote);
    layout->addWidget(table, 1);
    return page;
}

// --- What is shown ---------------------------------------------------------------------------------------------------

void DetailView::showRow(qint64 row)
{
    const bool held = session->hasRow(row);
    shownRow = held ? row : -1;
    if (!held) {
        showEmpty(tr("No message is chosen.\nChoose one in the traffic list, with the mouse or the arrow keys."));
        return;
    }
    const MessageRow content = session->row(row);
    if (content.type == MessageRow::Type::Loss) {
        const QString where = content.evictedHere
            ? tr("From message %1 to %2.").arg(seqText(content.seq), seqText(content.lastSeq))
            : tr("From message %1 on.").arg(seqText(content.seq));
        showEmpty(session->summary(row) + u'\n' + where + u' ' + lossHelp(content));
        return;
    }
    message = session->message(row);
    publishedAt = content.t;
    evictedNote->setVisible(content.contentEvicted);
    copyButton->setEnabled(!content.contentEvicted);
    showHeading();
    enableTabs();
    fillTab();
    pages->setCurrentIndex(1);
}

void DetailView::showEmpty(const QString &words)
{
    message = {};
    copyButton->setEnabled(false);
    empty->setText(words);
    pages->setCurrentIndex(0);
}

QString DetailView::emptyText() const
{
    return pages->currentIndex() == 0 ? empty->text() : QString();
}

void DetailView::showHeading()
{
    const QString target = message.target().value_or(tr("all", "a broadcast's target"));
    title->setText(u"#%1 %2"_s.arg(seqText(message.seq()), bus::kindName(message.kind())));
    const auto time = QDateTime::fromMSecsSinceEpoch(publishedAt / 1'000'000);
    subtitle->setText(u"%1 \u2192 %2 \u00b7 %3 \u00b7 %4 \u00b7 %5"_s.arg(
        message.source(), target, message.isSystem() ? tr("system") : tr("data"), bytesText(message.approximateBytes()),
        time.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)));
    subtitle->setToolTip(subtitle->text());
    showMarkNote();
}

void DetailView::showMarkNote()
{
    const Marks &marks = *session->marks();
    const QString note = marks.note(message.seq());
    markNote->setVisible(marks.contains(message.seq()));
    markNote->setText(note.isEmpty() ? tr("Marked") : tr("Marked: %1").arg(note));
}

// --- The tabs ----------------------------------------------------------------------------------------------------------

DetailView::Tab DetailView::tab() const
{
    return Tab(tabs->currentIndex());
}

void DetailView::setTab(Tab tab)
{
    chosenTab = tab;
    tabs->setCurrentIndex(int(tab));
}

QByteArray DetailView::saveState() const
{
    return QByteArray::number(int(chosenTab));
}

void DetailView::restoreState(const QByteArray &state)
{
    bool isNumber = false;
    const int kept = state.toInt(&isNumber);
    if (isNumber && kept >= 0 && kept < tabs->count())
        setTab(Tab(kept));
}

bool DetailView::isTabEnabled(Tab tab) const
{
    return tabs->isTabEnabled(int(tab));
}

void DetailView::enableTabs()
{
    const QScopedValueRollback guard(switchingByCode, true);
    const bool hasBytes = frame() && !frame()->data.isEmpty();
    const bool hasAudio = hasBytes && PcmAudio::of(*frame());
    const auto offer = [this](Tab tab, bool enabled, const QString &why) {
        tabs->setTabEnabled(int(tab), enabled);
        tabs->setTabToolTip(int(tab), enabled ? QString() : why);
    };
    offer(Tab::Bytes, hasBytes, tr("Only frames carry bytes"));
    offer(Tab::Audio, hasAudio, tr("Only audio frames of 16-bit samples have a waveform"));
    tabs->setCurrentIndex(int(isTabEnabled(chosenTab) ? chosenTab : Tab::Message));
}

void DetailView::tabChosen()
{
    if (switchingByCode)
        return;
    chosenTab = tab();
    if (shownRow >= 0)
        fillTab();
}

void DetailView::fillTab()
{
    switch (tab()) {
    case Tab::Message:
        fillTree();
        break;
    case Tab::Json:
        fillJson();
        break;
    case Tab::Bytes:
        hex->setBytes(frame() ? frame()->data : QByteArray());
        break;
    case Tab::Audio:
        wave->setAudio(frame() ? PcmAudio::of(*frame()) : std::nullopt);
        break;
    case Tab::Fate:
        showFates();
        break;
    }
}

void DetailView::fillTree()
{
    tree->setJson(documentWithoutBytes(message));
    treeView->expandToDepth(2);
    treeView->resizeColumnToContents(JsonTreeModel::Field);
}

void DetailView::fillJson()
{
    const QByteArray text = documentText(messageDocument(message));
    QString shown = QString::fromUtf8(text.first(qMin(text.size(), LongestJson)));
    if (text.size() > LongestJson)
        shown += u"\n\u2026 "_s + tr("%L1 bytes more: Copy as JSON copies all.").arg(text.size() - LongestJson);
    json->setPlainText(shown);
}

QString DetailView::jsonText() const
{
    return json->toPlainText();
}

void DetailView::showFates()
{
    if (session->row(shownRow).type != MessageRow::Type::Message)
        return; // evicted: what was known of it stays
    const auto known = session->fates(shownRow);
    const bool lost = session->row(shownRow).fatesLost;
    const bool isWaiting = message.target() && known.empty() && message.target() != message.source() && !lost;
    fates->setFates(known, isWaiting ? *message.target() : QString(), publishedAt);
    fateNote->setVisible(known.empty() || lost);
    if (lost)
        fateNote->setText(tr("Some records of what became of this message are lost: more may have handled it."));
    else if (isWaiting)
        fateNote->setText(tr("Nothing is known yet: the message waits, or nobody bears that name."));
    else
        fateNote->setText(tr("Nobody has handled the message yet, or nobody received it."));
}

void DetailView::rowsChanged(qint64 begin, qint64 end)
{
    if (shownRow < begin || shownRow >= end || pages->currentIndex() != 1)
        return;
    showMarkNote();
    if (tab() == Tab::Fate)
        showFates();
}

void DetailView::popUpMenu(QList<Subject> subjects, const QString &value, const QPoint &place)
{
    for (Subject &subject : subjects) {
        subject.row = shownRow;
        if (subject.task.isEmpty() && session->row(shownRow).type == MessageRow::Type::Message)
            subject.task = session->name(session->row(shownRow).task);
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit menuFilling(menu, subjects);
    menu->addSeparator();
    QAction *copyValue = menu->addAction(tr("Copy &Value"));
    copyValue->setEnabled(!value.isEmpty());
    connect(copyValue, &QAction::triggered, this, [value] { QGuiApplication::clipboard()->setText(value); });
    QAction *copyAll = menu->addAction(tr("Copy as &JSON"));
    copyAll->setEnabled(copyButton->isEnabled());
    connect(copyAll, &QAction::triggered, this, &DetailView::copyAsJson);
    menu->popup(place);
}

void DetailView::copyAsJson()
{
    if (shownRow < 0 || !copyButton->isEnabled())
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(documentText(messageDocument(message))) + u'\n');
}

} // namespace inspector
