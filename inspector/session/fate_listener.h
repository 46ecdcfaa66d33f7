// Who wants to hear of each fate, without looking through rows for it.
#pragma once

#include <inspector/session/message_row.h>
#include <libbus/tap/record.h>

namespace inspector {

class FateListener {
public:
    FateListener() = default;
    virtual ~FateListener() = default;
    Q_DISABLE_COPY_MOVE(FateListener)

    /// A fate of a message that is held came in. Called from within Session::append(): note it, look at it later.
    virtual void fateTaken(qint64 row, NameId subscriber, const bus::FateRecord &fate) = 0;
};

} // namespace inspector
