// Fuzzes what viewers send to an app.
#include <libbus/remote/protocol.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    bus::remote::CommandReader reader;
    const qsizetype half = bytes.size() / 2; // it comes in pieces
    for (QByteArrayView piece : {bytes.first(half), bytes.sliced(half)}) {
        reader.add(piece);
        while (const std::optional<bus::remote::Command> command = reader.next()) {
            // What was read can be sent, and is read again.
            bus::remote::CommandReader again;
            again.add(bus::remote::encodeCommand(*command));
            if (!again.next())
                qFatal("cannot be read again: %s", qPrintable(again.error()));
        }
    }
    return 0;
}
