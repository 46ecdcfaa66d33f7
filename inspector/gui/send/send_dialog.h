// A message that a person writes and sends on the bus that is looked at.
#pragma once

#include <inspector/session/message_draft.h>
#include <inspector/session/session.h>

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace inspector {

class MessageSender;

/// Stays open, beside the window, for one message after the other. What is wrong is told while it is typed, and what
/// became of a message once it was sent.
class SendDialog : public QDialog {
    Q_OBJECT
public:
    /// Session and sender must outlive the dialog.
    SendDialog(const Session *session, MessageSender *sender, QWidget *parent = nullptr);

    /// Puts this into the fields.
    void setDraft(const MessageDraft &draft);
    [[nodiscard]] MessageDraft draft() const;
    /// Sends what the fields hold, where it is a message.
    void send();

private:
    void makeForm();
    void fillNames();
    void chooseType();
    void check();
    void tell(const QString &words, bool isGood);

    const Session *const session;
    MessageSender *const sender;
    QComboBox *const from;
    QComboBox *const to;
    QComboBox *const type;
    QPlainTextEdit *const payload;
    QLabel *const outcome;
    QPushButton *const sendButton;
    QString payloadOffered; ///< what chooseType() put there; whatever a person typed instead is kept
};

} // namespace inspector
