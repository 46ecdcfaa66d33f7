// The list of running apps: what can be chosen, and what is remembered.
#include <inspector/gui/window/attach_dialog.h>
#include <inspector/gui/window/settings.h>
#include <libbus/bus/local_agent_bus.h>
#include <libbus/remote/tap_server.h>

#include <QDialogButtonBox>
#include <QFile>
#include <QLocalServer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr int LongMs = 30'000;

struct Dialog {
    AttachDialog dialog;
    QTreeWidget *const list = dialog.findChild<QTreeWidget *>(u"apps"_s);
    QPushButton *const attach = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);

    [[nodiscard]] QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            texts.append(list->topLevelItem(row)->text(0) + u'/' + list->topLevelItem(row)->text(1));
        return texts;
    }
};

} // namespace

class tst_AttachDialog : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", folder.path().toLocal8Bit());
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QCoreApplication::setApplicationName(u"tst_attach_dialog"_s);
    }
    void init()
    {
        settings::waitUntilWritten();
        QSettings().clear();
    }

    void everyBusIsARowAndTheListIsKeptCurrent()
    {
        Dialog d;
        QVERIFY(!d.attach->isEnabled());
        bus::LocalAgentBus first;
        bus::LocalAgentBus second;
        bus::TapServer server({.name = u"voice"_s});
        server.offer(first, u"speech"_s);
        server.offer(second, u"tools"_s);
        QVERIFY(server.start());
        QTRY_COMPARE_WITH_TIMEOUT(d.rows(), QStringList({u"voice/speech"_s, u"voice/tools"_s}), LongMs);
        QVERIFY(!d.attach->isEnabled());

        d.list->topLevelItem(1)->setSelected(true);
        QVERIFY(d.attach->isEnabled());
        d.attach->click();
        QCOMPARE(d.dialog.result(), int(QDialog::Accepted));
        const QList<AppChoice> chosen = d.dialog.chosen();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0].bus, u"tools"_s);
        QCOMPARE(chosen[0].app.address, server.address());
        QCOMPARE(settings::lastApp(), u"voice"_s);

        server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(d.rows().isEmpty(), LongMs);
    }

    void theLastAppIsChosenAtFirst()
    {
        bus::LocalAgentBus bus;
        bus::TapServer other({.name = u"other"_s});
        bus::TapServer last({.name = u"last"_s});
        other.offer(bus);
        last.offer(bus);
        QVERIFY(other.start() && last.start());
        settings::setLastApp(u"last"_s);
        Dialog d;
        QTRY_COMPARE_WITH_TIMEOUT(d.rows().size(), 2, LongMs);
        QCOMPARE(d.dialog.chosen().size(), 1);
        QCOMPARE(d.dialog.chosen().at(0).app.name, u"last"_s);
        QVERIFY(d.attach->isEnabled());
    }

    void anAppThatDoesNotAnswerCannotBeChosen()
    {
        bus::TapServer makesTheDirectory({.name = u"busless"_s});
        QVERIFY(makesTheDirectory.start());
        QLocalServer silent;
        QVERIFY(
            silent.listen(folder.filePath(u"libbus/silent."_s) + QString::number(QCoreApplication::applicationPid())));
        Dialog d;
        QTRY_COMPARE_WITH_TIMEOUT(d.rows(), QStringList({u"busless/"_s, u"silent/"_s}), LongMs);
        QCOMPARE(d.list->topLevelItem(0)->text(3), u"has no bus yet"_s);
        QCOMPARE(d.list->topLevelItem(1)->text(3), u"does not answer"_s);
        QVERIFY(d.list->topLevelItem(0)->isDisabled());
        QVERIFY(d.list->topLevelItem(1)->isDisabled());
        d.list->selectAll();
        QVERIFY(!d.attach->isEnabled());
    }
};

QTEST_MAIN(tst_AttachDialog)
#include "tst_attach_dialog.moc"
