// Fuzzes reading the recordings of Whisker.
#include <inspector/convert/pipecat/message_pack.h>
#include <inspector/convert/pipecat/whisker_reader.h>
#include <libbus/capture/jsonl.h>

#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::istringstream stream(std::string(reinterpret_cast<const char *>(data), size));
    inspector::MessagePackReader values(stream);
    inspector::pipecat::WhiskerReader whisker;
    while (const std::optional<nlohmann::json> event = values.next()) {
        QString problem;
        for (const bus::Record &record : whisker.take(*event, &problem)) {
            // What was made of it is a record like any other.
            const QByteArray line = bus::toJsonLine(record);
            QString error;
            const std::optional<bus::Record> again = bus::fromJsonLine(line, &error);
            if (!again)
                qFatal("cannot be read again: %s", qPrintable(error));
            if (bus::toJsonLine(*again) != line)
                qFatal("changes when it is written again: %s", line.constData());
        }
    }
    if (values.position() > qint64(size))
        qFatal("read beyond the end");
    return 0;
}
