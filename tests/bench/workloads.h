// The workloads of bus_bench. Each prints its metrics; README.md says what each does.
#pragma once

#include <QtGlobal>

namespace bus {
class LocalAgentBus;
}

namespace bench {

void handoff();
void fanout8();
void fanout64();
void fanout1000();
void contended4();
void dropPath();
void controlUnderFlood();
void idleWake();
void neighbour();
void agents10000();
void limit();
void naive();
void tap();
void idleCpu();

/// How many messages each of the fan-out workloads can have in flight.
inline constexpr int FanoutCapacity = 8192;

/// One producer sends `messages` to `subscribers` new agents of the bus: targeted where there is one agent,
/// broadcast otherwise. Returns the deliveries a second, all agents together. The bus's capacity must be
/// FanoutCapacity.
[[nodiscard]] double fanoutRate(bus::LocalAgentBus &bus, int subscribers, quint64 messages);

} // namespace bench
