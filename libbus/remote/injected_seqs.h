// Internal. Marks the records of messages that viewers sent.
#pragma once

#include <libbus/bus/receipt.h>
#include <libbus/tap/record.h>

#include <set>
#include <vector>

namespace bus::remote {

/// Remembers the seqs of such messages until their records come.
class InjectedSeqs {
public:
    /// To be called before the message's record can be taken from the tap.
    void add(const Receipt &receipt)
    {
        if (receipt.outcome != Receipt::Outcome::Stopped && receipt.outcome != Receipt::Outcome::NoSource)
            seqs.insert(receipt.seq);
    }

    /// The next records of the tap.
    void mark(std::vector<Record> &fresh)
    {
        for (Record &record : fresh) {
            if (seqs.empty())
                return;
            if (auto *message = std::get_if<MessageRecord>(&record)) {
                const quint64 seq = message->message.seq();
                message->injected = seqs.contains(seq);
                seqs.erase(seqs.begin(), seqs.upper_bound(seq)); // those before it were lost by the tap
            }
        }
    }

private:
    std::set<quint64> seqs;
};

} // namespace bus::remote
