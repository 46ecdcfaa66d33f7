// What a screen reader sees of the traffic list: its page as rows that can be read out.
#pragma once

namespace inspector {

/// Teaches Qt's accessibility to describe traffic lists. Doing it twice is harmless.
void installTrafficAccessibility();

} // namespace inspector
