// A source that has all of its records from the beginning.
#pragma once

#include <inspector/source/source.h>

namespace made {

class ListSource : public inspector::Source {
    Q_OBJECT
public:
    explicit ListSource(std::vector<bus::Record> records) : records(std::move(records)) {}

    QString title() const override { return QStringLiteral("A list"); }
    void start() override { isStarted = true; }
    void stop() override { isStopped = true; }
    std::vector<bus::Record> take(qsizetype atMost) override
    {
        const size_t end = std::min(taken + size_t(atMost), records.size());
        std::vector<bus::Record> batch(records.begin() + qsizetype(taken), records.begin() + qsizetype(end));
        taken = end;
        return batch;
    }
    bool isFinished() const override { return taken == records.size(); }

    bool isStarted = false;
    bool isStopped = false;

private:
    const std::vector<bus::Record> records;
    size_t taken = 0;
};

} // namespace made
