// PlainStyle: a picture of the window waits for nobody, since no line of it is handed to a thread pool, and its icons
// are sharp at any size.
#include <inspector/gui/theme/theme.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace inspector;

namespace {

/// Threads of pools in this process; a pool keeps them for half a minute.
qsizetype poolThreads()
{
    qsizetype count = 0;
    const QStringList tasks = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &task : tasks) {
        QFile name(u"/proc/self/task/%1/comm"_s.arg(task));
        count += name.open(QIODevice::ReadOnly) && name.readAll().contains("pooled");
    }
    return count;
}

/// With what the inspector's window is made of, wider than a line that is still drawn at once.
std::unique_ptr<QMainWindow> makeWindow()
{
    auto window = std::make_unique<QMainWindow>();
    window->menuBar()->addMenu(u"Session"_s);
    auto *bar = window->addToolBar(u"Tools"_s);
    bar->addAction(u"Follow"_s);
    bar->addSeparator();
    bar->addWidget(new QLineEdit(u"type == TaskRequest"_s));
    window->statusBar()->showMessage(u"Ready"_s);
    auto *progress = new QProgressBar;
    progress->setValue(40);
    window->statusBar()->addPermanentWidget(progress);

    auto *model = new QStandardItemModel(400, 3, window.get());
    model->setHorizontalHeaderLabels({u"Seq"_s, u"Type"_s, u"Summary"_s});
    auto *table = new QTableView;
    table->setModel(model);
    table->setSortingEnabled(true);
    table->setColumnWidth(2, 500);
    auto *tree = new QTreeView;
    tree->setModel(model);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(table);
    splitter->addWidget(tree);
    window->setCentralWidget(splitter);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    for (QWidget *widget : std::initializer_list<QWidget *>{new QPushButton(u"Send"_s), new QComboBox, new QSpinBox,
                                                            new QCheckBox(u"Again"_s), new QLineEdit})
        layout->addWidget(widget);
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(form, u"Fields"_s);
    tabs->addTab(new QTableView, u"Bytes"_s);
    for (QWidget *content : std::initializer_list<QWidget *>{tabs, new QTreeView}) {
        auto *dock = new QDockWidget(u"Detail"_s);
        dock->setWidget(content);
        window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    }
    window->resize(1200, 900);
    return window;
}

} // namespace

class TestPlainStyle : public QObject {
    Q_OBJECT
private slots:
    void noLineIsHandedToAThreadPool();
    void theButtonsOfDocksAreSharpAtAnySize();
};

void TestPlainStyle::noLineIsHandedToAThreadPool()
{
    QCOMPARE(poolThreads(), 0);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        Theme::apply(mode);
        makeWindow()->grab();
        QCOMPARE(poolThreads(), 0);
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    makeWindow()->grab();
    if (poolThreads() == 0)
        QSKIP("This Qt hands no line to a pool, whatever the style.");
}

void TestPlainStyle::theButtonsOfDocksAreSharpAtAnySize()
{
    Theme::apply(ThemeMode::Light);
    for (const QStyle::StandardPixmap button : {QStyle::SP_TitleBarNormalButton, QStyle::SP_TitleBarCloseButton}) {
        const QIcon icon = QApplication::style()->standardIcon(button);
        QCOMPARE(icon.actualSize({64, 64}), QSize(64, 64)); // a picture of pixels would be smaller, and stretched
        const QImage image = icon.pixmap(64, 64).toImage();
        QVERIFY(image != icon.pixmap(64, 64, QIcon::Disabled).toImage());
    }
}

QTEST_MAIN(TestPlainStyle)
#include "tst_plain_style.moc"
