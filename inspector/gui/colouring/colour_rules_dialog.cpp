// A list of rules and a form for the chosen one.
#include "colour_rules_dialog.h"

#include "colour_rule_model.h"

#include <inspector/session/filter/filter.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QIcon swatch(Hue hue, const QPalette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::Mid), 2));
    painter.setBrush(hueTint(hue, palette));
    painter.drawRoundedRect(3, 3, 26, 26, 5, 5);
    return QIcon(pixmap);
}

} // namespace

ColourRulesDialog::ColourRulesDialog(ColourRules *rules, QWidget *parent)
    : QDialog(parent), model(new ColourRuleModel(rules, this)), list(new QListView(this)), name(new QLineEdit(this)),
      filter(new QLineEdit(this)), hue(new QComboBox(this)), problem(new QLabel(this))
{
    setWindowTitle(tr("Colour Rules"));
    auto *help = new QLabel(tr("The first rule that is on and matches a message gives it its colour."));
    help->setWordWrap(true);
    auto *sides = new QHBoxLayout;
    sides->addLayout(makeListSide(), 1);
    sides->addLayout(makeForm(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(help);
    layout->addLayout(sides, 1);
    layout->addWidget(buttons);
    resize(720, 380);

    connect(model, &QAbstractItemModel::modelReset, this, [this] { choose(0); });
    choose(0);
}

QLayout *ColourRulesDialog::makeListSide()
{
    list->setModel(model);
    list->setAccessibleName(tr("Rules"));
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColourRulesDialog::showCurrent);

    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &help, auto pressed) {
        auto *made = new QPushButton(text);
        made->setToolTip(help);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, pressed);
        buttons->addWidget(made);
        return made;
    };
    button(tr("&Add"), tr("Add a rule before all others"), [this] { add(); });
    remove = button(tr("&Remove"), tr("Remove the chosen rule"), [this] { removeCurrent(); });
    up = button(tr("&Up"), tr("Ask the chosen rule earlier"), [this] { moveCurrent(-1); });
    down = button(tr("&Down"), tr("Ask the chosen rule later"), [this] { moveCurrent(1); });

    auto *side = new QVBoxLayout;
    side->addWidget(list, 1);
    side->addLayout(buttons);
    return side;
}

QLayout *ColourRulesDialog::makeForm()
{
    for (const Hue each : AllHues)
        hue->addItem(swatch(each, palette()), hueName(each));
    filter->setPlaceholderText(tr("For instance: dropped_by == stt"));
    filter->setToolTip(tr("A filter, as in the bar above the traffic.\nOne of a message's own fields is quickest; "
                          "payloads are read only of the messages in sight."));
    problem->setWordWrap(true);
    problem->setObjectName(u"problem"_s);

    connect(name, &QLineEdit::textEdited, this, &ColourRulesDialog::takeForm);
    connect(filter, &QLineEdit::textEdited, this, &ColourRulesDialog::takeForm);
    connect(hue, &QComboBox::currentIndexChanged, this, &ColourRulesDialog::takeForm);

    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), name);
    form->addRow(tr("&Filter:"), filter);
    form->addRow(tr("&Colour:"), hue);
    form->addRow(problem);
    return form;
}

int ColourRulesDialog::currentRow() const
{
    return list->currentIndex().isValid() ? list->currentIndex().row() : -1;
}

void ColourRulesDialog::choose(int row)
{
    list->setCurrentIndex(model->index(row));
    showCurrent();
}

void ColourRulesDialog::add()
{
    model->insert(0, {tr("New rule"), {}, Hue::Yellow, true});
    choose(0);
    filter->setFocus();
}

void ColourRulesDialog::removeCurrent()
{
    const int row = currentRow();
    model->remove(row);
    choose(qMin(row, model->rowCount() - 1));
}

void ColourRulesDialog::moveCurrent(int by)
{
    if (model->move(currentRow(), by))
        showCurrent();
}

void ColourRulesDialog::showCurrent()
{
    const QScopedValueRollback guard(showing, true);
    const int row = currentRow();
    for (QWidget *field : std::initializer_list<QWidget *>{name, filter, hue, remove})
        field->setEnabled(row >= 0);
    up->setEnabled(row > 0);
    down->setEnabled(row >= 0 && row < model->rowCount() - 1);
    const ColourRule shown = row >= 0 ? model->rule(row) : ColourRule();
    name->setText(shown.name);
    filter->setText(shown.filter);
    hue->setCurrentIndex(int(shown.hue));
    showProblem();
}

void ColourRulesDialog::takeForm()
{
    if (showing || currentRow() < 0)
        return;
    ColourRule changed = model->rule(currentRow());
    changed.name = name->text();
    changed.filter = filter->text();
    changed.hue = Hue(hue->currentIndex());
    model->setRule(currentRow(), changed);
    showProblem();
}

void ColourRulesDialog::showProblem()
{
    const bool isEmpty = currentRow() < 0;
    const QString words =
        isEmpty ? tr("There are no rules yet: Add makes one.") : ColourRuleModel::problemOf(filter->text());
    problem->setText(words);
    const bool isWrong = !isEmpty && !Filter::parse(filter->text()).isValid();
    QPalette look = palette();
    if (isWrong)
        look.setColor(QPalette::Base, Theme::colors(look).failedTint);
    filter->setPalette(look);
}

} // namespace inspector
