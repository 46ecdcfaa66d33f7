// LIBBUS_EXPORT marks what a shared build of the library offers.
#pragma once

#include <QtGlobal>

#if defined(LIBBUS_STATIC)
#define LIBBUS_EXPORT
#elif defined(LIBBUS_BUILDING)
#define LIBBUS_EXPORT Q_DECL_EXPORT
#else
#define LIBBUS_EXPORT Q_DECL_IMPORT
#endif
