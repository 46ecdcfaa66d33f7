// The fields of a message, checked while they are filled in.
#include <inspector/gui/send/send_dialog.h>

#include <inspector/gui/detail/json_highlighter.h>
#include <inspector/gui/send/message_sender.h>
#include <inspector/gui/theme/theme.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace inspector {

using namespace Qt::StringLiterals;

SendDialog::SendDialog(const Session *session, MessageSender *sender, QWidget *parent)
    : QDialog(parent), session(session), sender(sender), from(new QComboBox), to(new QComboBox), type(new QComboBox),
      payload(new QPlainTextEdit), outcome(new QLabel), sendButton(new QPushButton(tr("&Send")))
{
    setWindowTitle(tr("Send a Message"));
    for (int kind = 0; kind < bus::KindCount; ++kind)
        type->addItem(bus::kindName(bus::Kind(kind)));
    fillNames();
    makeForm();

    connect(type, &QComboBox::currentIndexChanged, this, &SendDialog::chooseType);
    connect(from, &QComboBox::editTextChanged, this, &SendDialog::check);
    connect(to, &QComboBox::editTextChanged, this, &SendDialog::check);
    connect(payload, &QPlainTextEdit::textChanged, this, &SendDialog::check);
    connect(sendButton, &QPushButton::clicked, this, &SendDialog::send);
    connect(sender, &MessageSender::answered, this, &SendDialog::tell);
    type->setCurrentText(bus::kindName(bus::Kind::TaskRequest));
    resize(520, 420);
}

void SendDialog::makeForm()
{
    const auto describe = [](QWidget *field, const QString &name, const QString &help) {
        field->setObjectName(name);
        field->setToolTip(help);
    };
    describe(from, u"from"_s,
             tr("The sender's name. It need not be an agent's; an agent of that name will not receive the message."));
    describe(to, u"to"_s, tr("The agent that is to receive it; empty for everyone but the sender."));
    describe(type, u"type"_s, tr("Which of the eighteen kinds of message it is."));
    describe(payload, u"payload"_s, tr("What the message holds, as in a JSONL record's payload."));
    from->setEditable(true);
    to->setEditable(true);
    to->lineEdit()->setPlaceholderText(tr("everyone"));
    payload->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    payload->setTabChangesFocus(true);
    payload->setAccessibleName(tr("Payload"));
    new JsonHighlighter(payload->document());
    outcome->setObjectName(u"outcome"_s);
    outcome->setWordWrap(true);
    outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(sendButton, QDialogButtonBox::ActionRole);
    sendButton->setObjectName(u"send"_s);
    sendButton->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return in a field sends
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From:"), from);
    form->addRow(tr("&To:"), to);
    form->addRow(tr("T&ype:"), type);
    form->addRow(tr("&Payload:"), payload);
    form->addRow(outcome);
    form->addRow(buttons);
}

void SendDialog::fillNames()
{
    from->addItem(u"bus-inspector"_s);
    to->addItem(QString());
    for (const Agent &agent : session->agents()) {
        from->addItem(agent.name);
        if (agent.subscribed)
            to->addItem(agent.name);
    }
}

void SendDialog::setDraft(const MessageDraft &draft)
{
    from->setEditText(draft.source);
    to->setEditText(draft.target.value_or(QString()));
    type->setCurrentText(draft.type);
    payload->setPlainText(draft.payload);
    check();
}

MessageDraft SendDialog::draft() const
{
    const QString target = to->currentText();
    return {from->currentText(), target.isEmpty() ? std::nullopt : std::optional(target), type->currentText(),
            payload->toPlainText()};
}

void SendDialog::chooseType()
{
    if (payload->toPlainText() == payloadOffered) {
        payloadOffered = MessageDraft::emptyPayload(bus::Kind(type->currentIndex()));
        payload->setPlainText(payloadOffered);
    }
    check();
}

void SendDialog::check()
{
    QString problem = sender->whyNot();
    bool canSend = problem.isEmpty();
    if (canSend && !draft().message(&problem)) {
        canSend = false;
        problem = tr("Not a message yet: %1").arg(problem);
    }
    sendButton->setEnabled(canSend);
    tell(problem, canSend);
}

void SendDialog::send()
{
    QString problem;
    if (const std::optional<bus::BusMessage> message = draft().message(&problem))
        sender->send(*message);
    else
        check(); // says why not
}

void SendDialog::tell(const QString &words, bool isGood)
{
    QPalette look = palette();
    if (!isGood)
        look.setColor(QPalette::WindowText, Theme::colors(look).failed);
    outcome->setPalette(look);
    outcome->setText(words);
}

} // namespace inspector
