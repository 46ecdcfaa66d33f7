// A session as a table: a row a message, for spreadsheets and data frames. README.md lists the columns.
#pragma once

#include <inspector/convert/exporter.h>
#include <inspector/convert/settled_messages.h>

namespace inspector {

/// Rows in rising seq, quoted as RFC 4180 says, UTF-8, lines ended by a line feed. A fate that does not
/// come right behind its message is not in the table, see SettledMessages.
class CsvExporter : public Exporter {
public:
    explicit CsvExporter(QIODevice *device, const Marks::Notes &marks = {});

    void write(const bus::Record &record) override;
    void finish() override;

private:
    void writeSettled();
    void writeRow(const QStringList &fields);

    QIODevice *const device;
    const Marks::Notes marks;
    SettledMessages messages;
};

} // namespace inspector
