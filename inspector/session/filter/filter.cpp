// The filter language, ready to run.
#include <inspector/session/filter/filter.h>

#include <inspector/session/filter/compiler.h>
#include <inspector/session/filter/parser.h>
#include <inspector/session/session.h>

namespace inspector {

namespace {

/// The session in its own thread.
class OwnRows final : public filter::RowSource {
public:
    explicit OwnRows(const Session &session) : session(session) {}

    [[nodiscard]] quint64 namesSerial() const override { return session.names().serial(); }
    [[nodiscard]] QString name(NameId id) const override { return session.name(id); }
    [[nodiscard]] qint64 startTime() const override { return session.startTime(); }
    [[nodiscard]] const Marks::Notes &marks() const override { return session.marks()->all(); }
    void readFates(qint64 row, filter::StoredFates *fates) const override
    {
        for (auto fate = session.firstFate(row); fate; fate = session.nextFate(*fate))
            fates->append(*fate);
    }
    [[nodiscard]] std::vector<bus::FateRecord> fateRecords(qint64 row) const override { return session.fates(row); }
    [[nodiscard]] std::optional<bus::BusMessage> message(qint64 row) const override
    {
        return session.readableMessage(row);
    }
    [[nodiscard]] QString summary(qint64 index, const MessageRow &,
                                  const std::optional<bus::BusMessage> &) const override
    {
        return session.summary(index);
    }

private:
    const Session &session;
};

} // namespace

struct Filter::Program {
    QString text;
    Error error;
    filter::ConditionPtr condition; ///< null where the filter matches everything, or is wrong
};

Filter::Filter() : program(std::make_shared<Program>()) {}

Filter Filter::parse(const QString &text)
{
    auto program = std::make_shared<Program>();
    program->text = text;
    const filter::Parsed parsed = filter::parse(text);
    program->error = parsed.error;
    if (parsed.tree) {
        filter::Compiled compiled = filter::compile(*parsed.tree);
        program->error = compiled.error;
        program->condition = std::move(compiled.condition);
    }
    Filter result;
    result.program = std::move(program);
    return result;
}

QString Filter::text() const
{
    return program->text;
}

const Filter::Error &Filter::error() const
{
    return program->error;
}

bool Filter::isEmpty() const
{
    return isValid() && !program->condition;
}

bool Filter::isHeaderOnly() const
{
    return !program->condition || program->condition->cost == filter::Cost::Header;
}

bool Filter::mayChange() const
{
    return program->condition && program->condition->mayChange;
}

bool Filter::matches(const Session &session, qint64 row) const
{
    if (!session.hasRow(row))
        return false;
    return matches(OwnRows(session), row, session.row(row));
}

bool Filter::matches(const filter::RowSource &source, qint64 index, const MessageRow &row) const
{
    if (!isValid())
        return false;
    if (!program->condition)
        return true;
    filter::RowContext context(source, index, row);
    return program->condition->matches(context);
}

} // namespace inspector
