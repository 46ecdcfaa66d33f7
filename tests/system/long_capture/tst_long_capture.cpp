// A capture of a million messages in the inspector's window: opened, filtered, scrolled to its end, travelled through
// and saved again, while the process may have no more memory than MostMemory.
#include <inspector/gui/agents/agent_model.h>
#include <inspector/gui/agents/agents_view.h>
#include <inspector/gui/timeline/timeline_bar.h>
#include <inspector/gui/traffic/traffic_list.h>
#include <inspector/gui/traffic/traffic_view.h>
#include <inspector/gui/window/main_window.h>
#include <libbus/capture/mcap_reader.h>
#include <libbus/capture/mcap_writer.h>

#include <QApplication>
#include <QFileDialog>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

constexpr quint64 Messages = 1'000'000;
/// RLIMIT_DATA: what the process itself writes to, its heaps and stacks. Address space that is only reserved does not
/// count, so the limit says the same whatever libraries Qt brings along.
constexpr rlim_t MostMemory = 300 * 1024 * 1024;
constexpr int LongMs = 240'000;
constexpr qint64 Start = 1'769'853'600'000'000'000;
const QStringList Agents = {u"mic"_s, u"router"_s, u"stt"_s, u"speaker"_s, u"weather"_s, u"calendar"_s};

bool isDropped(quint64 seq)
{
    return seq % 100 == 7;
}

/// Of ten messages one asks for a task, two belong to it, one answers; the rest is sound.
bus::BusPayload payloadOf(quint64 seq)
{
    static const QByteArray sound(60, 'x');
    static const bus::Json words(nlohmann::json{{"text", "I have moved the dentist"}});
    const QString task = u"task-%1"_s.arg(seq / 10);
    switch (seq % 10) {
    case 0: return bus::TaskRequest{task, u"look_up"_s, words};
    case 1:
    case 2: return bus::TaskUpdate{task, words};
    case 3: return bus::TaskResponse{task, bus::TaskStatus::Completed, words};
    default: return bus::Frame{u"InputAudioRaw"_s, sound, {}, {}};
    }
}

const QString &agent(quint64 number)
{
    return Agents.at(qsizetype(number % quint64(Agents.size())));
}

bool writeCapture(const QString &path)
{
    bus::McapWriter writer;
    if (!writer.open(path))
        return false;
    writer.write(bus::HeaderRecord{u"long"_s, 1, QDateTime::fromMSecsSinceEpoch(Start / 1'000'000, Qt::UTC)});
    for (const QString &name : Agents)
        writer.write(bus::SubscribedRecord{Start, name, 256});
    for (quint64 seq = 0; seq < Messages; ++seq) {
        const qint64 t = Start + qint64(seq) * 1'000'000;
        bus::BusMessage message(agent(seq / 10), agent(seq / 10 + 1), payloadOf(seq));
        message.setSeq(seq);
        writer.write(bus::MessageRecord{t, message});
        const bus::Fate fate = isDropped(seq) ? bus::Fate::Dropped : bus::Fate::Handled;
        writer.write(bus::FateRecord{seq, agent(seq / 10 + 1), fate, t + 900, 700, 200, {}});
    }
    return writer.close();
}

/// The messages and fates in a capture.
std::pair<quint64, quint64> countIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    bus::McapReader reader(&file);
    std::pair<quint64, quint64> count;
    while (const std::optional<bus::CaptureEntry> entry = reader.nextEntry()) {
        const auto *record = std::get_if<bus::Record>(&*entry);
        if (!record || std::holds_alternative<bus::MessageRecord>(*record))
            ++count.first;
        else if (std::holds_alternative<bus::FateRecord>(*record))
            ++count.second;
    }
    return reader.problemCount() == 0 ? count : std::pair<quint64, quint64>();
}

quint64 sentUntil(const AgentTable &agents)
{
    quint64 sent = 0;
    for (const Agent &agent : agents)
        sent += agent.sent;
    return sent;
}

} // namespace

class TestLongCapture : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    Session session;
    std::unique_ptr<MainWindow> window;

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        qFatal("there is no action %s", qPrintable(text));
    }

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path(u"settings"_s));
        QCoreApplication::setOrganizationName(u"libbus-test"_s);
        QVERIFY(writeCapture(path(u"long.mcap"_s)));
        window = std::make_unique<MainWindow>(&session, [] { return std::unique_ptr<Source>(); });
        window->resize(1280, 800);
        window->show();
    }

    void isOpened()
    {
        window->openFile(path(u"long.mcap"_s));
        QTRY_VERIFY_WITH_TIMEOUT(session.rowEnd() > 50, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(window->traffic()->list()->rowAtLine(0) >= 0, LongMs); // while it is still read
        QTRY_COMPARE_WITH_TIMEOUT(quint64(session.messagesHeld()), Messages, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(quint64(window->traffic()->shownCount()), Messages, LongMs);
        QCOMPARE(session.contentsEvicted(), 0);
    }

    void isFiltered_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<quint64>("matches");
        QTest::newRow("by type") << u"type == TaskRequest"_s << Messages / 10;
        QTest::newRow("by fate") << u"dropped"_s << Messages / 100;
        QTest::newRow("by task") << u"task == \"task-77777\""_s << quint64(4);
    }

    void isFiltered()
    {
        QFETCH(QString, filter);
        QFETCH(quint64, matches);
        window->traffic()->setFilterText(filter);
        QTRY_COMPARE_WITH_TIMEOUT(quint64(window->traffic()->shownCount()), matches, LongMs);
        window->traffic()->setFilterText({});
        QTRY_COMPARE_WITH_TIMEOUT(quint64(window->traffic()->shownCount()), Messages, LongMs);
    }

    void isScrolledToItsEnd()
    {
        TrafficList *list = window->traffic()->list();
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentRow(), 0);
        QScrollBar *bar = list->verticalScrollBar();
        constexpr int pages = 200;
        for (int page = 1; page <= pages; ++page) {
            bar->setValue(int(qint64(bar->maximum()) * page / pages));
            list->viewport()->repaint();
        }
        const qint64 last = session.rowEnd() - 1;
        QVERIFY(list->lineOfRow(last) >= 0);
        QTest::keyClick(list, Qt::Key_End);
        QTRY_VERIFY(list->isFollowing());
        QCOMPARE(list->rowAtLine(list->linesOnPage() - 1), last);
    }

    void isTravelledThrough()
    {
        AgentModel *agents = window->agents()->model();
        for (qint64 row = 0; row < session.rowEnd(); row += 20'011) {
            window->cursor()->moveTo(row);
            QTRY_VERIFY(agents->showsPast());
            const std::optional<SessionState> state = session.stateAt(row);
            QVERIFY(state);
            QCOMPARE(sentUntil(state->agents()), quint64(row) + 1);
            QTRY_VERIFY(window->traffic()->list()->lineOfRow(row) >= 0);
        }
        window->cursor()->goLive();
        QTRY_VERIFY(!agents->showsPast());
    }

    void isSavedAgain_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("what");
        QTest::addColumn<quint64>("messages");
        QTest::newRow("what is shown") << u"type == TaskRequest"_s << u"Save What Is Shown…"_s << Messages / 10;
        QTest::newRow("everything") << QString() << u"Save As…"_s << Messages;
    }

    void isSavedAgain()
    {
        QFETCH(QString, filter);
        QFETCH(QString, what);
        QFETCH(quint64, messages);
#if !defined(__OPTIMIZE__)
        if (messages == Messages)
            QSKIP("A million payloads are read, which takes minutes where the compiler does not optimise");
#endif
        window->traffic()->setFilterText(filter);
        QTRY_COMPARE_WITH_TIMEOUT(quint64(window->traffic()->shownCount()), messages, LongMs);
        const QString copy = path(u"copy.mcap"_s);
        QFile::remove(copy);
        QTimer::singleShot(0, window.get(), [this, copy] {
            auto *dialog = window->findChild<QFileDialog *>();
            dialog->selectFile(copy);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        action(what)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(copy), LongMs);
        QCOMPARE(countIn(copy), std::pair(messages, messages));
    }
};

int main(int argc, char *argv[])
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which need far more
    const rlimit limit{MostMemory, MostMemory};
    if (::setrlimit(RLIMIT_DATA, &limit) != 0)
        return 1;
#endif
    QApplication app(argc, argv);
    TestLongCapture test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_long_capture.moc"
