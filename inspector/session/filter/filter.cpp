// The filter language, ready to run.
#include <inspector/session/filter/filter.h>

#include <inspector/session/filter/compiler.h>
#include <inspector/session/filter/parser.h>

namespace inspector {

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

bool Filter::dependsOnFates() const
{
    return program->condition && program->condition->dependsOnFates;
}

bool Filter::matches(const Session &session, qint64 row) const
{
    if (!isValid() || row < session.rowBegin() || row >= session.rowEnd())
        return false;
    if (!program->condition)
        return true;
    filter::RowContext context(session, row);
    return program->condition->matches(context);
}

} // namespace inspector
