// A system that has only so many threads left.
#pragma once

#include <QtGlobal>

namespace invariants {

/// While it lives, only so many threads can be begun in this process, whether by Qt or the standard library. One at a time.
class FewThreads {
public:
    explicit FewThreads(int left);
    ~FewThreads();
    Q_DISABLE_COPY_MOVE(FewThreads)

    /// How many could not be begun.
    [[nodiscard]] int refused() const;
};

} // namespace invariants
