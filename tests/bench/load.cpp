// The load is chosen once, for the whole program.
#include "load.h"

#include <algorithm>

namespace bench {

static bool smoke = false;

void useSmokeLoad()
{
    smoke = true;
}

quint64 scaled(quint64 count)
{
    constexpr quint64 Part = 200;
    return smoke ? std::max<quint64>(1, count / Part) : count;
}

} // namespace bench
