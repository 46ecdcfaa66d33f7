// What a test asks of one value.
#include <inspector/session/filter/predicates.h>

#include <algorithm>

namespace inspector::filter {

TextPredicate TextPredicate::equals(const QStringList &texts, Qt::CaseSensitivity cs)
{
    TextPredicate predicate;
    predicate.how = How::Equals;
    predicate.texts = texts;
    predicate.cs = cs;
    return predicate;
}

TextPredicate TextPredicate::contains(const QString &text, Qt::CaseSensitivity cs)
{
    TextPredicate predicate;
    predicate.how = How::Contains;
    predicate.texts = {text};
    predicate.cs = cs;
    return predicate;
}

TextPredicate TextPredicate::matches(const QRegularExpression &expression)
{
    TextPredicate predicate;
    predicate.how = How::Matches;
    predicate.expression = expression;
    return predicate;
}

bool TextPredicate::accepts(const QString &text) const
{
    switch (how) {
    case How::Equals: return texts.contains(text, cs);
    case How::Contains: return text.contains(texts.constFirst(), cs);
    case How::Matches: return expression.match(text).hasMatch();
    }
    return false;
}

void NamePredicate::forget(quint64 newSerial) const
{
    answers.clear();
    serial = newSerial;
}

bool NamePredicate::ask(const RowSource &names, NameId id) const
{
    if (id >= answers.size())
        answers.resize(size_t(id) + 1, Unknown);
    answers[id] = predicate.accepts(names.name(id)) ? Yes : No;
    return answers[id] == Yes;
}

} // namespace inspector::filter
