// The field for a filter.
#include <inspector/gui/filter/filter_field.h>

#include <inspector/gui/filter/filter_completer.h>
#include <inspector/gui/theme/theme.h>

#include <QAction>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextCharFormat>

#include <chrono>

namespace inspector {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TypingPause = 150ms; ///< after the last key, the text is taken
constexpr int LongestEntry = 100;   ///< characters of a menu entry
constexpr int IconWidth = 28;

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

FilterField::FilterField(const Session *session, QWidget *parent)
    : QLineEdit(parent), completion(new FilterCompleter(this, session)), menu(new QMenu(this))
{
    setPlaceholderText(tr("Search, or filter: type == TaskRequest && agent == stt"));
    setToolTip(
        tr("<p>Type a word to search for it, or a filter such as</p>"
           "<pre>dropped_by == stt\nwaited &gt; 5ms &amp;&amp; source == \"router\"\npayload.task_id == \"7f\"</pre>"
           "<p><b>Tab</b> takes what the list offers, <b>Ctrl+Space</b> opens it. <b>Up</b> and <b>Down</b> go "
           "through the filters used before, <b>Alt+Down</b> lists them. <b>Escape</b> clears.</p>"));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    setMinimumWidth(120);
    validity = addAction(validityIcon(true, palette().color(QPalette::Text)), QLineEdit::LeadingPosition);
    validity->setVisible(false);
    connect(menu, &QMenu::aboutToShow, this, &FilterField::fillMenu);

    typing.setSingleShot(true);
    typing.setInterval(TypingPause);
    connect(&typing, &QTimer::timeout, this, &FilterField::takeText);
    connect(this, &QLineEdit::textChanged, this, &FilterField::checkText);
    connect(this, &QLineEdit::textEdited, this, [this] { used.endBrowsing(); });
    connect(this, &QLineEdit::returnPressed, this, &FilterField::finish);
    connect(completion, &FilterCompleter::shownChanged, this, &FilterField::problemChanged);
}

void FilterField::setFilter(const QString &text)
{
    completion->hide();
    setText(text);
    takeText();
    remember();
}

// --- The text
// ----------------------------------------------------------------------------------------------------------

void FilterField::checkText()
{
    typed = Filter::parse(text());
    typing.start();
    showValidity();
    underlineProblem();
    emit problemChanged();
}

void FilterField::takeText()
{
    typing.stop();
    if (!typed.isValid() || typed.text() == taken.text())
        return;
    taken = typed;
    emit filterChanged();
}

void FilterField::finish()
{
    takeText();
    if (!typed.isValid())
        return;
    remember();
    emit left();
}

bool FilterField::isCompleting() const
{
    return completion->isShown();
}

QString FilterField::problem() const
{
    if (typed.isValid())
        return {};
    return tr("Column %1: %2").arg(typed.error().column).arg(typed.error().text);
}

QPoint FilterField::problemPlace() const
{
    const QString before = text().left(typed.error().column - 1);
    return {qMin(IconWidth + fontMetrics().horizontalAdvance(before), width() / 2), height()};
}

void FilterField::showValidity()
{
    const bool valid = typed.isValid();
    const ThemeColors &colors = Theme::colors();
    const bool blank = typed.isEmpty() && valid;
    validity->setVisible(!blank);
    validity->setIcon(validityIcon(valid, valid ? colors.good : colors.failed));
    setAccessibleDescription(blank ? QString() : valid ? tr("The filter is valid") : problem());

    QPalette look; // of no roles but these: the others go on following the theme
    if (!blank) {
        look.setColor(QPalette::Base, valid ? colors.stream.tint : colors.failedTint);
        look.setColor(QPalette::Text, QGuiApplication::palette().color(QPalette::WindowText));
    }
    const QScopedValueRollback guard(changingLook, true);
    setPalette(look);
}

/// A line edit has no formats of its own; what an input method marks, it draws.
void FilterField::underlineProblem()
{
    QList<QInputMethodEvent::Attribute> marks;
    if (const Filter::Error &error = typed.error(); error.length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Theme::colors().failed);
        marks += QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, error.column - 1 - cursorPosition(),
                                              error.length, format);
    }
    QInputMethodEvent event({}, marks);
    QCoreApplication::sendEvent(this, &event);
}

// --- The history
// -------------------------------------------------------------------------------------------------------

void FilterField::remember()
{
    if (used.add(taken.text()))
        emit historyChanged();
}

void FilterField::fillMenu()
{
    menu->clear();
    for (const QString &filter : used.list()) {
        QString entry = filter.size() > LongestEntry ? filter.left(LongestEntry) + u'…' : filter;
        QAction *action = menu->addAction(entry.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, filter] { setFilter(filter); });
    }
    if (used.list().isEmpty()) {
        menu->addAction(tr("The filters that you use will be here"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Forget These")), &QAction::triggered, this, [this] {
        used.setList({});
        emit historyChanged();
    });
}

void FilterField::showHistory()
{
    completion->hide();
    menu->setMinimumWidth(qMin(width(), 400));
    menu->popup(mapToGlobal(QPoint(0, height())));
}

// --- Keys
// --------------------------------------------------------------------------------------------------------------

bool FilterField::event(QEvent *event)
{
    // The window may have other plans for Ctrl+Space.
    if (event->type() == QEvent::ShortcutOverride && FilterCompleter::isOpener(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    // Tab would move the focus before keyPressEvent() hears of it.
    if (event->type() == QEvent::KeyPress && completion->isShown()) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && completion->takeKey(key)) {
            key->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (completion->takeKey(event) || takeKey(event))
        event->accept();
    else
        QLineEdit::keyPressEvent(event);
}

bool FilterField::takeKey(const QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::AltModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Escape: escape(); return true;
    case Qt::Key_Up: setText(used.older(text())); return true;
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier)
            showHistory();
        else if (used.isBrowsing())
            setText(used.newer());
        else
            emit left();
        return true;
    default: return false;
    }
}

void FilterField::escape()
{
    if (text().isEmpty())
        emit left();
    else
        setFilter({});
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        completion->hide();
        remember();
    }
    QLineEdit::focusOutEvent(event);
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    completion->hide();
    QLineEdit::resizeEvent(event);
}

void FilterField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !changingLook) {
        showValidity();
        underlineProblem();
    }
}

} // namespace inspector
