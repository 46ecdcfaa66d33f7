// Events as JSON text.
#include <inspector/convert/trace_writer.h>

#include <inspector/convert/text.h>

namespace inspector {

TraceWriter::TraceWriter(QIODevice *to) : device(to)
{
    device->write("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
}

void TraceWriter::write(const char *phase, qint64 t, int process, int track, Json fields)
{
    if (!start)
        start = t;
    fields["ph"] = phase;
    fields["ts"] = microseconds(saturatingSubtract(t, *start));
    fields["pid"] = process;
    fields["tid"] = track;
    writeEvent(fields);
}

void TraceWriter::describe(const char *what, int process, int track, Json args)
{
    writeEvent({{"ph", "M"}, {"name", what}, {"pid", process}, {"tid", track}, {"args", std::move(args)}});
}

void TraceWriter::close()
{
    device->write("\n]}\n");
}

void TraceWriter::writeEvent(const Json &event)
{
    const std::string text = event.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (!std::exchange(isFirst, false))
        device->write(",\n");
    device->write(text.data(), qint64(text.size()));
}

} // namespace inspector
