// A slim bar with a text field: what a dialog would ask, without one.
#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QLineEdit;

namespace inspector {

/// Opens above the list and takes the keyboard; Escape, or its cross, closes it again.
class InlineBar : public QFrame {
    Q_OBJECT
public:
    explicit InlineBar(QWidget *parent = nullptr);

    /// Shows the bar with its text selected, ready to type over.
    void open();
    [[nodiscard]] QLineEdit *field() const { return edit; }
    /// What the bar answers, beside the field.
    [[nodiscard]] QString answer() const;

public slots:
    void dismiss();

signals:
    /// The person is done here.
    void closed();

protected:
    void setTitle(const QString &title);
    /// Puts a widget behind the field, before the answer.
    void addWidget(QWidget *widget);
    void say(const QString &words);
    /// The same, of something that is wrong with the text.
    void complain(const QString &words);
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tintField();

    QBoxLayout *row;
    QLabel *title;
    QLineEdit *edit;
    QLabel *words;
    bool isWrong = false;
};

} // namespace inspector
