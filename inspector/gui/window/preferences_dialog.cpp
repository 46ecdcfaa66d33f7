// The few things that a person can choose for good.
#include "preferences_dialog.h"

#include "settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

QLabel *explanation(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

QString themeText(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System: return PreferencesDialog::tr("As the desktop");
    case ThemeMode::Light: return PreferencesDialog::tr("Light");
    case ThemeMode::Dark: return PreferencesDialog::tr("Dark");
    }
    return {};
}

PreferencesDialog::PreferencesDialog(QWidget *parent) : QDialog(parent), memoryLimit(new QSpinBox), theme(new QComboBox)
{
    setWindowTitle(tr("Preferences"));

    memoryLimit->setObjectName(u"memoryLimit"_s);
    memoryLimit->setRange(settings::LeastMemoryLimitMiB, settings::MostMemoryLimitMiB);
    memoryLimit->setSuffix(tr(" MiB"));
    memoryLimit->setGroupSeparatorShown(true);
    memoryLimit->setValue(settings::memoryLimitMiB());

    theme->setObjectName(u"theme"_s);
    for (auto mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
        theme->addItem(themeText(mode), QVariant::fromValue(int(mode)));
    theme->setCurrentIndex(theme->findData(int(Theme::mode())));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Memory for messages:"), memoryLimit);
    form->addRow(
        QString(),
        explanation(tr("When it is full, old data messages make room for new ones, those of the agents "
                       "that speak most first. A row in the traffic and the status bar tell what was evicted.")));
    form->addRow(tr("&Theme:"), theme);
    form->addRow(buttons);
    setMinimumWidth(420);
}

ThemeMode PreferencesDialog::chosenTheme() const
{
    return ThemeMode(theme->currentData().toInt());
}

void PreferencesDialog::accept()
{
    settings::setMemoryLimitMiB(memoryLimit->value());
    QDialog::accept();
}

} // namespace inspector
