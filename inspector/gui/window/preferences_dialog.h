// The few things that a person can choose for good.
#pragma once

#include <inspector/gui/theme/theme.h>

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace inspector {

/// Starts with how things are; stores the limit when it is accepted.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(QWidget *parent = nullptr);

    [[nodiscard]] ThemeMode chosenTheme() const;

    void accept() override;

private:
    QSpinBox *const memoryLimit;
    QComboBox *const theme;
};

/// A theme's name for people.
[[nodiscard]] QString themeText(ThemeMode mode);

} // namespace inspector
