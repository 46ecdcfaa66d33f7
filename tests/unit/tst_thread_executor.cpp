// One mailbox in one thread: what is left where both come to their end at the same time.
#include <libbus/dispatch/mailbox.h>
#include <libbus/dispatch/slab.h>
#include <libbus/dispatch/thread_executor.h>

#include <QTest>
#include <QThread>

#include <functional>
#include <memory>
#include <utility>

#include <dlfcn.h>

using namespace Qt::StringLiterals;
using bus::detail::Mailbox;
using bus::detail::Slab;
using bus::detail::SlabAllocator;
using bus::detail::ThreadExecutor;

class TestThreadExecutor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftWhereTheThreadEnds_data();
    void nothingIsLeftWhereTheThreadEnds();
    void nothingIsLeftWhereTheThreadJustEnds();
};

namespace {

/// An executor, and what goes when the last of its parts does: they know a mailbox, whose memory is this slab's.
struct Watched {
    std::shared_ptr<ThreadExecutor> executor;
    std::weak_ptr<Slab> memory;

    explicit Watched(QObject *context) : executor(ThreadExecutor::inThreadOf(context))
    {
        const auto slab = std::make_shared<Slab>();
        memory = slab;
        const auto mailbox = std::allocate_shared<Mailbox>(
            SlabAllocator<Mailbox>(slab), u"a"_s, [](const bus::BusMessage &) {}, nullptr, 1, executor,
            [](Mailbox &) {});
        executor->setMailbox(mailbox, [](const std::shared_ptr<Mailbox> &) {});
    }
};

std::function<void()> beforeDeleteLater;

} // namespace

/// The program's own goes before Qt's.
void QObject::deleteLater()
{
    static const auto ofQt = reinterpret_cast<void (*)(QObject *)>(dlsym(RTLD_NEXT, "_ZN7QObject11deleteLaterEv"));
    if (const auto before = std::exchange(beforeDeleteLater, nullptr))
        before();
    ofQt(this);
}

void TestThreadExecutor::nothingIsLeftWhereTheThreadEnds_data()
{
    QTest::addColumn<bool>("starts");
    QTest::addColumn<bool>("endsBefore");
    QTest::newRow("later") << true << false;
    QTest::newRow("before") << true << true;
    QTest::newRow("it never began") << false << false;
}

void TestThreadExecutor::nothingIsLeftWhereTheThreadEnds()
{
    QFETCH(bool, starts);
    QFETCH(bool, endsBefore);
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    if (starts)
        thread.start();
    Watched watched(&context);
    if (endsBefore) {
        thread.quit();
        QVERIFY(thread.wait(30'000));
    }
    QVERIFY(!watched.memory.expired());
    watched.executor.reset();
    thread.quit();
    QVERIFY(thread.wait(30'000));
    QVERIFY(watched.memory.expired());
}

void TestThreadExecutor::nothingIsLeftWhereTheThreadJustEnds()
{
    // The thread is asked to delete something when it seems to run, and would end before it is told.
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    Watched watched(&context);
    bool isAsked = false;
    beforeDeleteLater = [&] {
        isAsked = true;
        thread.quit();
        (void)thread.wait(100); // not longer: it is to be kept from ending meanwhile
    };
    watched.executor.reset();
    QVERIFY(isAsked);
    QVERIFY(thread.wait(30'000));
    QVERIFY(watched.memory.expired());
}

QTEST_GUILESS_MAIN(TestThreadExecutor)
#include "tst_thread_executor.moc"
