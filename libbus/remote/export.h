// LIBBUS_REMOTE_EXPORT marks what a shared build of LibBus::Remote offers.
#pragma once

#include <QtGlobal>

#if defined(LIBBUS_STATIC)
#define LIBBUS_REMOTE_EXPORT
#elif defined(LIBBUS_REMOTE_BUILDING)
#define LIBBUS_REMOTE_EXPORT Q_DECL_EXPORT
#else
#define LIBBUS_REMOTE_EXPORT Q_DECL_IMPORT
#endif
