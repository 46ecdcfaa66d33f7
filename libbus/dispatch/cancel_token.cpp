// cancelRequested() and CancelToken (D8).
#include <libbus/dispatch/cancel_token.h>

#include <libbus/dispatch/cancel_watch.h>

namespace bus {

bool cancelRequested()
{
    const detail::Mailbox *mailbox = detail::Mailbox::current();
    return mailbox && mailbox->isCancelRequestedFor(detail::Mailbox::currentMessage()->payload);
}

CancelToken CancelToken::current()
{
    CancelToken token;
    token.d = detail::Mailbox::watchCurrent();
    return token;
}

bool CancelToken::isCancelRequested() const
{
    return d && d->isCancelRequested();
}

} // namespace bus
