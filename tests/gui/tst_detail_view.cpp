// The detail view with a real session: every tab, and what it says when there is nothing to show.
#include "made_records.h"

#include <inspector/gui/detail/detail_view.h>
#include <inspector/session/duration_text.h>
#include <inspector/gui/detail/fate_model.h>
#include <inspector/gui/detail/hex_dump.h>
#include <inspector/gui/detail/json_tree_model.h>
#include <inspector/gui/detail/pcm_audio.h>
#include <inspector/gui/detail/waveform_view.h>
#include <inspector/session/loss_text.h>
#include <libbus/message/message_json.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace inspector;

class DetailViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(settings.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
        QCoreApplication::setOrganizationName(u"detail-view-test"_s);
    }

    void init()
    {
        QSettings().clear();
        session = std::make_unique<Session>();
        session->append({made::end(0), made::request(1), made::chunk(2), made::audio(3)});
        view = std::make_unique<DetailView>(session.get());
        view->resize(600, 400);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    }

    void cleanup()
    {
        view.reset();
        session.reset();
    }

    void emptyStateSaysWhatToDo();
    void lossIsExplained();
    void messageAsTree();
    void treeModelIsConsistent();
    void jsonIsTheMessage();
    void hugeJsonIsCutOffButCopiedWhole();
    void copiesJson();
    void bytesOnlyWhereThereAreSome();
    void waveformOfKnownSamples();
    void waveformIsDrawn();
    void soundWithoutRateOrWithHalfSamples();
    void fatesComeInLive();
    void inANarrowViewTheTitleOfTheFateIsWhole();
    void waitingReceiverIsNamed();
    void tabIsKeptFromMessageToMessage();
    void tabIsKeptBetweenRuns();
    void evictedMessageCanStillBeRead();
    void evictedContentsAreSaidToBe();
    void sessionResetEmptiesTheView();
    void hexLines();
    void durations_data();
    void durations();

private:
    QString fateCell(int row, int column) const
    {
        return view->fateTable()->index(row, column).data().toString();
    }
    /// The value at a path of field names in the tree.
    QString treeValue(const QStringList &path) const
    {
        QModelIndex at;
        for (const QString &field : path) {
            QModelIndex found;
            for (int row = 0; row < view->messageTree()->rowCount(at); ++row) {
                const QModelIndex index = view->messageTree()->index(row, JsonTreeModel::Field, at);
                if (index.data().toString() == field)
                    found = index;
            }
            if (!found.isValid())
                return u"no such field: "_s + field;
            at = found;
        }
        return at.siblingAtColumn(JsonTreeModel::Value).data().toString();
    }

    QTemporaryDir settings;
    std::unique_ptr<Session> session;
    std::unique_ptr<DetailView> view;
};

void DetailViewTest::emptyStateSaysWhatToDo()
{
    QVERIFY(view->emptyText().contains(u"traffic list"_s));
    view->showRow(1);
    QVERIFY(view->emptyText().isEmpty());
    view->showRow(-1);
    QVERIFY(view->emptyText().contains(u"traffic list"_s));
    view->showRow(1'000);
    QVERIFY(!view->emptyText().isEmpty());
}

/// By the words of the list, and more.
void DetailViewTest::lossIsExplained()
{
    session->append(made::loss(4, 1'204));
    view->showRow(4);
    QVERIFY2(view->emptyText().contains(u"1,204"_s), qPrintable(view->emptyText()));
    for (const bus::LossBy by : {bus::LossBy::Tap, bus::LossBy::Retention, bus::LossBy::File}) {
        for (const quint64 count : {quint64(0), quint64(5'000'000'000)}) {
            session->append(
                bus::LossRecord{by, bus::LossRecord::What::Messages, 2'000, 2'000 + count, count, made::Start});
            const qint64 row = session->rowEnd() - 1;
            view->showRow(row);
            QVERIFY2(view->emptyText().startsWith(session->summary(row) + u'\n'), qPrintable(view->emptyText()));
            QVERIFY2(view->emptyText().contains(lossHelp(session->row(row))), qPrintable(view->emptyText()));
        }
    }
}

void DetailViewTest::messageAsTree()
{
    view->showRow(1);
    QCOMPARE(view->tab(), DetailView::Tab::Message);
    QCOMPARE(treeValue({u"type"_s}), u"TaskRequest"_s);
    QCOMPARE(treeValue({u"payload"_s, u"task_id"_s}), u"7f"_s);
    QCOMPARE(treeValue({u"payload"_s, u"payload"_s, u"lang"_s}), u"en"_s);
    view->showRow(3);
    QCOMPARE(treeValue({u"payload"_s, u"frame"_s, u"data"_s}), u"640 bytes"_s);
}

void DetailViewTest::treeModelIsConsistent()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setJson({{"list", {1, 2, {{"deep", true}}}}, {"empty", nlohmann::json::array()}, {"text", "a\nb"}});
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex list = model.index(0, 0);
    QCOMPARE(list.data().toString(), u"list"_s);
    QCOMPARE(model.rowCount(list), 3);
    QCOMPARE(model.index(2, 0, list).data().toString(), u"[2]"_s);
    QCOMPARE(model.parent(model.index(2, 0, list)), list);
    QVERIFY(!model.hasChildren(model.index(1, 0)));
    QCOMPARE(model.index(2, 1).data().toString(), u"a b"_s);
    model.setJson(nlohmann::json::object());
    QCOMPARE(model.rowCount(), 0);
}

void DetailViewTest::jsonIsTheMessage()
{
    view->showRow(1);
    view->setTab(DetailView::Tab::Json);
    QVERIFY(nlohmann::json::parse(view->jsonText().toStdString()) == bus::messageToJson(session->message(1)));
    QVERIFY(view->jsonText().startsWith(u"{\n  \"seq\": 1,\n  \"source\": \"router\",\n"_s));
    QVERIFY(view->jsonText().contains(u"\n  \"payload\": {\n"_s));
}

void DetailViewTest::hugeJsonIsCutOffButCopiedWhole()
{
    session->append(made::audio(4, QByteArray(4'000'000, 'x')));
    view->setTab(DetailView::Tab::Json);
    view->showRow(4);
    QVERIFY(view->jsonText().size() < 300'000);
    QVERIFY(view->jsonText().contains(u"bytes more"_s));
    view->copyAsJson();
    const auto copied = nlohmann::json::parse(QGuiApplication::clipboard()->text().toStdString());
    QString error;
    QCOMPARE(bus::messageFromJson(copied, &error)->as<bus::Frame>()->data.size(), 4'000'000);
}

void DetailViewTest::copiesJson()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    view->copyAsJson(); // nothing is shown, nothing is copied
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    view->showRow(2);
    view->copyAsJson();
    const auto copied = nlohmann::json::parse(QGuiApplication::clipboard()->text().toStdString());
    QString error;
    QVERIFY(bus::messageFromJson(copied, &error) == session->message(2));
}

void DetailViewTest::bytesOnlyWhereThereAreSome()
{
    view->showRow(1);
    QVERIFY(!view->isTabEnabled(DetailView::Tab::Bytes));
    QVERIFY(!view->isTabEnabled(DetailView::Tab::Audio));
    view->showRow(3);
    QVERIFY(view->isTabEnabled(DetailView::Tab::Bytes));
    QVERIFY(view->isTabEnabled(DetailView::Tab::Audio));
}

void DetailViewTest::waveformOfKnownSamples()
{
    const bus::Frame frame{u"OutputAudioRaw"_s, QByteArray::fromHex("0000" "ff7f" "0080" "0100" "feff" "0500"),
                           bus::Json(nlohmann::json{{"sample_rate", 8'000}, {"channels", 2}})};
    const auto audio = PcmAudio::of(frame);
    QVERIFY(audio);
    QCOMPARE(audio->sampleRate, 8'000);
    QCOMPARE(audio->channels, 2);
    QCOMPARE(audio->frameCount(), 3);
    QCOMPARE(audio->sample(1), 32'767);
    QCOMPARE(audio->sample(2), -32'768);
    QCOMPARE(audio->sample(4), -2);
    const std::vector<PcmAudio::Peak> expected{{0, 32'767}, {-32'768, 1}, {-2, 5}};
    QCOMPARE(audio->peaks(3), expected);
    QCOMPARE(audio->peaks(100), expected); // never more columns than samples
    QCOMPARE(audio->peaks(1), (std::vector<PcmAudio::Peak>{{-32'768, 32'767}}));
    QCOMPARE(audio->seconds(), 3.0 / 8'000);
}

void DetailViewTest::waveformIsDrawn()
{
    view->showRow(3);
    view->setTab(DetailView::Tab::Audio);
    QCOMPARE(view->waveform()->caption(), u"16,000 Hz, mono, 320 samples, 20.0 ms, peak -6.0 dB"_s);

    // Half of full scale: the wave's ink reaches a quarter of the height from the middle, and not much further.
    const QImage loud = view->waveform()->grab().toImage();
    session->append(made::audio(4, QByteArray(640, '\0')));
    view->showRow(4);
    QVERIFY(view->waveform()->caption().endsWith(u"silence"_s));
    const QImage silent = view->waveform()->grab().toImage();
    int highest = silent.height(), lowest = 0;
    const int captionEnd = view->fontMetrics().height() + 10;
    for (int y = captionEnd; y < silent.height() - captionEnd; ++y) {
        for (int x = 20; x < silent.width() - 20; ++x) {
            if (loud.pixel(x, y) != silent.pixel(x, y)) {
                highest = qMin(highest, y);
                lowest = qMax(lowest, y);
            }
        }
    }
    const double share = double(lowest - highest) / (silent.height() - 2 * captionEnd);
    QVERIFY2(share > 0.4 && share < 0.65, qPrintable(QString::number(share)));
}

void DetailViewTest::soundWithoutRateOrWithHalfSamples()
{
    QVERIFY(!PcmAudio::of(bus::Frame{u"InputAudioRaw"_s, "abc", {}}));
    QVERIFY(!PcmAudio::of(bus::Frame{u"InputAudioRaw"_s, "", {}}));
    QVERIFY(!PcmAudio::of(bus::Frame{u"Text"_s, "abcd", {}}));
    const auto bare = PcmAudio::of(bus::Frame{u"InputAudioRaw"_s, "abcd", {}});
    QVERIFY(bare);
    QCOMPARE(bare->sampleRate, 0);
    const bus::Json strange(nlohmann::json{{"sample_rate", "fast"}, {"channels", -3}});
    const auto odd = PcmAudio::of(bus::Frame{u"InputAudioRaw"_s, "abcd", strange});
    QVERIFY(odd);
    QCOMPARE(odd->channels, 1);
    QVERIFY(!PcmAudio::of(bus::Frame{u"InputAudioRaw"_s, "ab", bus::Json(nlohmann::json{{"channels", 2}})}));
}

void DetailViewTest::fatesComeInLive()
{
    QAbstractItemModelTester tester(view->fateTable(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view->setTab(DetailView::Tab::Fate);
    view->showRow(0);
    QCOMPARE(view->fateTable()->rowCount(), 0);
    session->append(made::fate(0, u"stt"_s, bus::Fate::Handled));
    QCOMPARE(view->fateTable()->rowCount(), 1);
    QCOMPARE(fateCell(0, FateModel::Subscriber), u"stt"_s);
    QCOMPARE(fateCell(0, FateModel::FateColumn), u"handled"_s);
    QCOMPARE(fateCell(0, FateModel::Waited), u"1.50 \u00b5s"_s);
    QCOMPARE(fateCell(0, FateModel::Ran), u"20.0 \u00b5s"_s);
    session->append(made::fate(0, u"log"_s, bus::Fate::Failed, u"out of paper"_s));
    QCOMPARE(view->fateTable()->rowCount(), 2);
    QCOMPARE(fateCell(1, FateModel::FateColumn), u"failed: out of paper"_s);
    QCOMPARE(view->fateTable()->index(0, FateModel::Ran).data(FateModel::BarRole).toDouble(), 1.0);
    QCOMPARE(view->fateTable()->index(0, FateModel::Waited).data(FateModel::BarRole).toDouble(), 0.075);
}

void DetailViewTest::inANarrowViewTheTitleOfTheFateIsWhole()
{
    view->resize(300, 400);
    view->setTab(DetailView::Tab::Fate);
    view->showRow(0);
    const QHeaderView *header = view->fateTableView()->horizontalHeader();
    QTRY_VERIFY(header->sectionSize(FateModel::FateColumn) >= header->sectionSizeHint(FateModel::FateColumn));
    QVERIFY(header->sectionSize(FateModel::Ran) < 100); // no wider than what stands there
}

void DetailViewTest::waitingReceiverIsNamed()
{
    view->setTab(DetailView::Tab::Fate);
    view->showRow(1);
    QCOMPARE(view->fateTable()->rowCount(), 1);
    QCOMPARE(fateCell(0, FateModel::Subscriber), u"stt"_s);
    QCOMPARE(fateCell(0, FateModel::FateColumn), u"waiting"_s);
    session->append(made::fate(1, u"stt"_s, bus::Fate::Dropped));
    QCOMPARE(view->fateTable()->rowCount(), 1);
    QCOMPARE(fateCell(0, FateModel::FateColumn), u"dropped"_s);
    QCOMPARE(fateCell(0, FateModel::Ran), QString());
}

void DetailViewTest::tabIsKeptFromMessageToMessage()
{
    view->showRow(3);
    view->setTab(DetailView::Tab::Audio);
    view->showRow(1); // has no sound
    QCOMPARE(view->tab(), DetailView::Tab::Message);
    view->showRow(3);
    QCOMPARE(view->tab(), DetailView::Tab::Audio);
}

void DetailViewTest::tabIsKeptBetweenRuns()
{
    view->showRow(1);
    view->setTab(DetailView::Tab::Json);
    const QByteArray state = view->saveState();
    view = std::make_unique<DetailView>(session.get());
    view->restoreState("99");
    view->restoreState("what is this");
    view->showRow(1);
    QCOMPARE(view->tab(), DetailView::Tab::Message);
    view->restoreState(state);
    QCOMPARE(view->tab(), DetailView::Tab::Json);
    QVERIFY(!view->jsonText().isEmpty());
}

void DetailViewTest::evictedMessageCanStillBeRead()
{
    session->setMemoryLimit(1024 * 1024);
    view->showRow(1);
    for (quint64 seq = 4; session->findRow(1); ++seq) { // as long as it spoke little, it would be kept
        const bus::Frame noise{u"InputAudioRaw"_s, QByteArray(8 * 1024, 'x'), {}, {}};
        session->append(made::message(seq, u"router"_s, std::nullopt, noise));
    }
    view->setTab(DetailView::Tab::Json);
    QVERIFY(view->jsonText().contains(u"transcribe"_s));
    view->setTab(DetailView::Tab::Fate); // and asks nobody for what is gone
    view->copyAsJson();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"transcribe"_s));
}

void DetailViewTest::evictedContentsAreSaidToBe()
{
    session->setMemoryLimit(1024 * 1024);
    for (quint64 seq = 4; !session->row(4).contentEvicted; ++seq)
        session->append(made::audio(seq, QByteArray(8 * 1024, 'x')));
    const auto saysSo = [this] {
        const auto labels = view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"let go"_s);
        });
    };
    view->showRow(session->rowEnd() - 1);
    QVERIFY(!saysSo());
    view->showRow(4);
    QVERIFY(saysSo());
    QGuiApplication::clipboard()->setText(u"before"_s);
    view->copyAsJson(); // half a message would pass for a whole one
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void DetailViewTest::sessionResetEmptiesTheView()
{
    view->showRow(1);
    session->clear();
    QVERIFY(!view->emptyText().isEmpty());
    QCOMPARE(view->row(), -1);
}

void DetailViewTest::hexLines()
{
    const QByteArray bytes = QByteArray::fromHex("00017f80ff") + "Hello, hexadecimal!";
    QCOMPARE(hexLineCount(bytes.size()), 2);
    QCOMPARE(hexLine(bytes, 0), u"00000000  00 01 7f 80 ff 48 65 6c  6c 6f 2c 20 68 65 78 61  |.....Hello, hexa|"_s);
    QCOMPARE(hexLine(bytes, 1), u"00000010  64 65 63 69 6d 61 6c 21                           |decimal!|"_s);
    QCOMPARE(hexLine(bytes, 2), QString());
    QCOMPARE(hexLine(bytes, -1), QString());
    QCOMPARE(hexLine(bytes, 2, 8), hexLine(bytes.sliced(16), 0, 8).replace(0, 8, u"00000010"_s));
    QCOMPARE(hexLineCount(bytes.size(), 8), 3);
    QCOMPARE(hexLineCount(0), 0);
    QCOMPARE(hexDump(bytes, 100), hexLine(bytes, 0) + u'\n' + hexLine(bytes, 1) + u'\n');
    QCOMPARE(hexDump(bytes, 1), hexLine(bytes, 0) + u'\n');
}

void DetailViewTest::durations_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0 ns"_s;
    QTest::newRow("nanoseconds") << qint64(999) << u"999 ns"_s;
    QTest::newRow("microseconds") << qint64(1'500) << u"1.50 \u00b5s"_s;
    QTest::newRow("rounds up to the next unit") << qint64(999'999) << u"1.00 ms"_s;
    QTest::newRow("milliseconds") << qint64(20'000'000) << u"20.0 ms"_s;
    QTest::newRow("hundreds") << qint64(456'700'000) << u"457 ms"_s;
    QTest::newRow("seconds") << qint64(1'200'000'000) << u"1.20 s"_s;
    QTest::newRow("many seconds") << qint64(105'000'000'000) << u"105 s"_s;
    QTest::newRow("minutes") << qint64(150'000'000'000) << u"2.50 min"_s;
    QTest::newRow("a day") << qint64(86'399'000'000'000) << u"24.0 h"_s;
}

void DetailViewTest::durations()
{
    QFETCH(qint64, ns);
    QFETCH(QString, text);
    QCOMPARE(durationText(ns), text);
}

QTEST_MAIN(DetailViewTest)
#include "tst_detail_view.moc"
