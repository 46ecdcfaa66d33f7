// Fuzzes what apps send to viewers.
#include <libbus/remote/capture_stream.h>
#include <libbus/remote/protocol.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    bus::remote::StreamReader reader;
    const qsizetype half = bytes.size() / 2; // it comes in pieces
    for (QByteArrayView piece : {bytes.first(half), bytes.sliced(half)}) {
        reader.add(piece);
        while (const auto event = reader.next()) {
            if (const auto *notice = std::get_if<bus::remote::Notice>(&*event)) {
                (void)bus::remote::greetingFromJson(notice->content);
                (void)bus::remote::answerFromJson(notice->content);
            }
        }
    }
    return 0;
}
