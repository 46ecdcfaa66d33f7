// Hands buses over to LibBus::Remote where the environment asks for it.
#include <libbus/bus/inspect_hook.h>

#include <libbus/bus/local_agent_bus.h>
#include <libbus/log.h>

#include <QByteArray>

#if !defined(LIBBUS_STATIC)
#include <QFileInfo>
#include <QLibrary>

#include <dlfcn.h>
#endif

namespace bus::detail {

using OfferBus = void(LocalAgentBus *bus, const char *appName);

#if defined(LIBBUS_STATIC)

/// Null where the program does not link LibBus::Remote.
extern "C" __attribute__((weak)) OfferBus libbus_offer_bus;

namespace {

OfferBus *findOffer()
{
    if (!libbus_offer_bus)
        qCWarning(log,
                  "LIBBUS_INSPECT is set, but this program has libbus linked in without LibBus::Remote: link that, "
                  "too, to have the program inspected");
    return libbus_offer_bus;
}

#else

namespace {

/// Beside this library, else wherever libraries are found.
OfferBus *findOffer()
{
    Dl_info self{};
    QString folder;
    if (dladdr(reinterpret_cast<void *>(&offerIfAsked), &self) != 0)
        folder = QFileInfo(QString::fromLocal8Bit(self.dli_fname)).absolutePath() + u'/';
    QString problem;
    for (const QString &place : {folder, QString()}) {
        QLibrary library(place + QStringLiteral("bus-remote"), LIBBUS_SOVERSION);
        if (auto *offer = reinterpret_cast<OfferBus *>(library.resolve("libbus_offer_bus")))
            return offer;
        if (problem.isEmpty())
            problem = library.errorString();
    }
    qCWarning(log, "LIBBUS_INSPECT is set, but the program cannot be inspected: %ls", qUtf16Printable(problem));
    return nullptr;
}

#endif

} // namespace

void offerIfAsked(LocalAgentBus &bus)
{
    static const QByteArray asked = qgetenv("LIBBUS_INSPECT");
    if (asked.isEmpty() || asked == "0")
        return;
    static OfferBus *const offer = findOffer();
    if (offer)
        offer(&bus, asked == "1" ? "" : asked.constData());
}

} // namespace bus::detail
