// The two formats that keep everything: MCAP and JSONL, as they are in libbus/capture.
#pragma once

#include <inspector/convert/exporter.h>
#include <libbus/capture/jsonl.h>
#include <libbus/capture/mcap_writer.h>

namespace inspector {

class JsonlExporter : public Exporter {
public:
    explicit JsonlExporter(QIODevice *to) : device(to) {}

    void write(const bus::Record &record) override { device->write(bus::toJsonLine(record)); }
    void finish() override {}

private:
    QIODevice *const device;
};

/// However long it takes, the same records give the same file.
class McapExporter : public Exporter {
public:
    explicit McapExporter(QIODevice *to) : writer({.chunkMs = -1}) { writer.open(to); }

    void write(const bus::Record &record) override { writer.write(record); }
    void finish() override { writer.close(); }

private:
    bus::McapWriter writer;
};

} // namespace inspector
