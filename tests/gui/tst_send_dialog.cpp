// SendDialog: what may be sent, what became of it, and the menu that opens it.
#include "list_source.h"
#include "sample_session.h"

#include <inspector/gui/send/message_sender.h>
#include <inspector/gui/send/send_dialog.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/main_window.h>
#include <inspector/source/demo_source.h>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// A source that takes messages and keeps them.
class OpenSource : public made::ListSource {
public:
    OpenSource() : ListSource({}) {}
    [[nodiscard]] QString whyNotSend() const override { return refusal; }
    QFuture<bus::Injection> send(const bus::BusMessage &message) override
    {
        sent.append(message);
        return QtFuture::makeReadyFuture(bus::Injection{bus::Receipt{.seq = 7, .received = 1}, {}});
    }

    QString refusal;
    QList<bus::BusMessage> sent;
};

/// The dialog, and where its messages go.
struct Sending {
    Session session;
    OpenSource source;
    MessageSender sender{[this] { return &source; }};
    SendDialog dialog{&session, &sender};
};

/// -1 where there is none.
template <class Is>
qint64 firstRow(const Session &session, Is is)
{
    for (qint64 row = session.rowBegin(); row < session.rowEnd(); ++row) {
        if (is(session.row(row)))
            return row;
    }
    return -1;
}

QAction *actionOf(const QWidget &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    qFatal("there is no action %s", qPrintable(text));
}

} // namespace

class tst_SendDialog : public QObject {
    Q_OBJECT

    QTemporaryDir settingsFolder;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QCoreApplication::setApplicationName(u"send-dialog"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settingsFolder.path());
    }

    void whatIsTypedIsSent()
    {
        Sending sending;
        auto &[session, source, sender, dialog] = sending;
        dialog.show();
        dialog.findChild<QComboBox *>(u"from"_s)->setEditText(u"me"_s);
        dialog.findChild<QComboBox *>(u"to"_s)->setEditText(u"stt"_s);
        dialog.findChild<QComboBox *>(u"type"_s)->setCurrentText(u"TaskRequest"_s);
        auto *payload = dialog.findChild<QPlainTextEdit *>(u"payload"_s);
        payload->setPlainText(u"{\"task_id\": \"t1\"}"_s);
        auto *send = dialog.findChild<QPushButton *>(u"send"_s);
        QVERIFY(send->isEnabled());
        QTest::mouseClick(send, Qt::LeftButton);
        QCOMPARE(source.sent.size(), 1);
        QCOMPARE(source.sent[0].source(), u"me"_s);
        QCOMPARE(source.sent[0].target(), std::optional(u"stt"_s));
        QCOMPARE(source.sent[0].as<bus::TaskRequest>()->taskId, u"t1"_s);
        QTRY_COMPARE(dialog.findChild<QLabel *>(u"outcome"_s)->text(), u"Message 7: received by 1, dropped for 0"_s);
        QVERIFY(dialog.isVisible());
    }

    void returnInAFieldSends()
    {
        Sending sending;
        auto &[session, source, sender, dialog] = sending;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *from = dialog.findChild<QComboBox *>(u"from"_s);
        from->setEditText(u"me"_s);
        from->lineEdit()->setFocus();
        QTest::keyClick(from->lineEdit(), Qt::Key_Return);
        QCOMPARE(source.sent.size(), 1);
        QVERIFY(dialog.isVisible());
    }

    void whatIsNoMessageCannotBeSent()
    {
        Sending sending;
        auto &[session, source, sender, dialog] = sending;
        auto *outcome = dialog.findChild<QLabel *>(u"outcome"_s);
        dialog.setDraft({u"me"_s, std::nullopt, u"TaskUpdate"_s, u"{\"task_id\": 5}"_s});
        QVERIFY(outcome->text().contains(u"task_id"_s));
        dialog.setDraft({u"me"_s, std::nullopt, u"TaskUpdate"_s, u"{"_s});
        QVERIFY(outcome->text().startsWith(u"Not a message yet: the payload is"_s));
        dialog.setDraft({u"me"_s, std::nullopt, u"TaskUpdate"_s, u"{\n  \"task_id\": \"ü\",\n  no\n}"_s});
        QCOMPARE(outcome->text(), u"Not a message yet: the payload is not JSON at line 3, column 4"_s);
        dialog.setDraft({u"me"_s, std::nullopt, u"TaskUpdate"_s, u"{\"task_id\": \"ü\", no}"_s});
        QCOMPARE(outcome->text(), u"Not a message yet: the payload is not JSON at line 1, column 19"_s);
        dialog.setDraft({QString(), std::nullopt, u"Deactivate"_s, {}});
        QCOMPARE(outcome->text(), u"Not a message yet: the message needs a sender"_s);
        dialog.send();
        QVERIFY(source.sent.isEmpty());
        source.refusal = u"not here"_s;
        dialog.setDraft({u"me"_s, std::nullopt, u"Deactivate"_s, {}});
        QCOMPARE(outcome->text(), u"not here"_s);
    }

    void aTypeOffersItsPayloadUnlessOneWasTyped()
    {
        Sending sending;
        auto &[session, source, sender, dialog] = sending;
        auto *type = dialog.findChild<QComboBox *>(u"type"_s);
        auto *payload = dialog.findChild<QPlainTextEdit *>(u"payload"_s);
        type->setCurrentText(u"TaskCancel"_s);
        QVERIFY(payload->toPlainText().contains(u"task_id"_s));
        payload->setPlainText(u"{\"task_id\": \"mine\"}"_s);
        type->setCurrentText(u"TaskUpdateRequest"_s);
        QVERIFY(payload->toPlainText().contains(u"mine"_s));
    }

    void aMessageIsEditedAndSentAgainInTheBuiltInSession()
    {
        Session session;
        MainWindow window(&session, [] { return std::make_unique<DemoSource>(DemoSource::Options{.speed = 4}); });
        window.resize(1280, 800);
        window.show();
        window.startBuiltIn();
        QTRY_VERIFY_WITH_TIMEOUT(session.messagesHeld() > 20, 30'000);
        const qint64 row =
            firstRow(session, [](const MessageRow &candidate) { return candidate.kind == bus::Kind::Frame; });
        QVERIFY(row >= 0);
        window.traffic()->goToRow(row);
        actionOf(window, u"Resend"_s)->trigger();
        const auto injectedRow = [&session] {
            return firstRow(session, [](const MessageRow &candidate) { return candidate.injected; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(injectedRow() >= 0, 30'000);
        QCOMPARE(session.message(injectedRow()).payload(), session.message(row).payload());
        QVERIFY(window.statusBar()->currentMessage().startsWith(u"Message "_s));

        actionOf(window, u"Edit and Resend…"_s)->trigger();
        auto *dialog = window.findChild<SendDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->draft().type, u"Frame"_s);
        QCOMPARE(dialog->draft().source, session.message(row).source());
        dialog->close();
    }

    void aRecordedSessionTakesNoMessages()
    {
        Session session;
        MainWindow window(&session, [] { return std::make_unique<made::ListSource>(made::smallSession()); });
        window.show();
        window.startBuiltIn();
        QTRY_COMPARE(session.messagesHeld(), 12);
        actionOf(window, u"Resend"_s)->trigger();
        QVERIFY(window.statusBar()->currentMessage().startsWith(u"Choose the message"_s));
        window.traffic()->goToRow(3);
        actionOf(window, u"Resend"_s)->trigger();
        QVERIFY(window.statusBar()->currentMessage().startsWith(u"A recorded session"_s));
    }
};

QTEST_MAIN(tst_SendDialog)
#include "tst_send_dialog.moc"
