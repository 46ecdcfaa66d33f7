// SessionStatus: the numbers in the status bar.
#include "sample_session.h"

#include <inspector/gui/theme/theme.h>
#include <inspector/gui/window/session_status.h>
#include <inspector/session/session.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class tst_SessionStatus : public QObject {
    Q_OBJECT

    static QString text(const SessionStatus &status, const QString &name)
    {
        return status.findChild<QLabel *>(name)->text();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void showsTheCountersOfTheSession()
    {
        Session session;
        SessionStatus status(&session);
        session.append(made::smallSession());
        session.append(made::loss(12, 1'234));
        status.setShownCount(7'654);
        status.refresh();
        QCOMPARE(text(status, u"shown"_s), u"Shown 7,654"_s);
        QCOMPARE(text(status, u"held"_s), u"Held 12"_s);
        QCOMPARE(text(status, u"evicted"_s), u"Evicted 0"_s);
        QCOMPARE(text(status, u"lost"_s), u"Lost by the tap 1,234"_s);
        QVERIFY(text(status, u"memory"_s).endsWith(u" of 512.0 MiB"));
    }

    void refreshesByItself()
    {
        Session session;
        SessionStatus status(&session);
        session.append(made::smallSession());
        QTRY_COMPARE(text(status, u"held"_s), u"Held 12"_s);
    }

    void aLossIsMarked()
    {
        Session session;
        SessionStatus status(&session);
        QVERIFY(!status.findChild<QLabel *>(u"lost"_s)->font().bold());
        session.append(made::end(0));
        session.append(made::loss(1, 5));
        status.refresh();
        QVERIFY(status.findChild<QLabel *>(u"lost"_s)->font().bold());
        session.clear();
        QVERIFY(!status.findChild<QLabel *>(u"lost"_s)->font().bold());
    }

    void evictionIsToldOnce()
    {
        Session session;
        session.setMemoryLimit(1024 * 1024);
        SessionStatus status(&session);
        QSignalSpy began(&status, &SessionStatus::evictionBegan);
        quint64 seq = 0;
        while (session.messagesEvicted() == 0 && seq < 100'000)
            session.append(made::audio(seq++));
        status.refresh();
        session.append(made::audio(seq));
        status.refresh();
        QCOMPARE(began.count(), 1);
        QVERIFY(text(status, u"evicted"_s) != u"Evicted 0"_s);
        QVERIFY(status.findChild<QLabel *>(u"evicted"_s)->font().bold());
        QVERIFY(text(status, u"memory"_s).endsWith(u" of 1.0 MiB"));
    }

    void rateIsThatOfTheLastSeconds()
    {
        Session session;
        SessionStatus status(&session);
        QCOMPARE(text(status, u"rate"_s), u"Rate 0"_s);
        session.append(made::smallSession());
        QTRY_VERIFY(text(status, u"rate"_s).endsWith(u"/s"));
        QTRY_COMPARE(text(status, u"rate"_s), u"Rate 0"_s); // nothing more came
    }

    void everyNumberIsExplained()
    {
        Session session;
        SessionStatus status(&session);
        for (const QLabel *label : status.findChildren<QLabel *>())
            QVERIFY2(label->toolTip().size() > 15, qPrintable(label->objectName()));
    }
};

QTEST_MAIN(tst_SessionStatus)
#include "tst_session_status.moc"
