// What may come at a place in a filter's text.
#include <inspector/session/filter/completion.h>

#include <inspector/session/filter/completion_place.h>
#include <inspector/session/filter/filter_text.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspector::filter {

namespace {

constexpr qsizetype MostOfAKind = 50;       ///< more would not be looked through
constexpr qsizetype MostTestsOfAKind = 5;   ///< beside the fields
constexpr qsizetype LeastPieceForTests = 2; ///< of one letter, too much is reminded

using Expects = CompletionPlace::Expects;
using Role = Suggestion::Role;

class Suggester {
    Q_DECLARE_TR_FUNCTIONS(inspector::FilterCompletion)
public:
    Suggester(CompletionPlace at, const Vocabulary &vocabulary)
        : place(std::move(at)), isQuoted(place.piece.startsWith(u'"') || place.piece.startsWith(u'\'')),
          needle(isQuoted ? place.piece.mid(1) : place.piece), vocabulary(vocabulary)
    {
    }

    QList<Suggestion> run()
    {
        switch (place.expects) {
        case Expects::Nothing: break;
        case Expects::Test: tests(); break;
        case Expects::Operator:
            operators();
            if (place.mayEnd)
                connectives();
            break;
        case Expects::In: offerIfBegun(Role::Operator, u"in {"_s, tr("none of these")); break;
        case Expects::Set: offerIfBegun(Role::Operator, u"{"_s, tr("a set: {a, b} or {1..5, 9}")); break;
        case Expects::Value: values(); break;
        case Expects::Connective: connectives(); break;
        }
        return ranked();
    }

private:
    // --- Tests ---

    void tests()
    {
        static const QString payload = u"payload."_s;
        if (needle.startsWith(payload, Qt::CaseInsensitive)) {
            needle = needle.mid(payload.size());
            for (const QString &path : vocabulary.payloadPaths())
                offer(Role::Field, payload + path, {}, path);
            return;
        }
        if (isQuoted)
            return;
        for (const Field &field : allFields())
            offer(Role::Field, field.name, field.description());
        if (needle.size() >= LeastPieceForTests)
            wholeTests();
    }

    /// A word that is a value of some field reminds of the test for it.
    void wholeTests()
    {
        for (const QString &kind : wordsOf(FieldId::Type))
            offer(Role::Test, u"type == "_s + kind, {}, kind);
        for (const QString &agent : vocabulary.agents(needle, MostTestsOfAKind))
            offer(Role::Test, u"agent == "_s + asValue(agent), {}, agent);
        for (const QString &task : vocabulary.tasks(needle, MostTestsOfAKind))
            offer(Role::Test, u"task == "_s + asValue(task), {}, task);
    }

    // --- Operators and connectives ---

    void operators()
    {
        const bool isPayloadValue = place.field->type == FieldType::Json && place.fieldText != place.field->name;
        for (const QString &op : isPayloadValue ? operatorsOfPayloadValues() : operatorsOf(place.field->type))
            offerIfBegun(Role::Operator, op == "in"_L1 ? u"in {"_s : op, operatorNote(op));
    }

    static QString operatorNote(const QString &op)
    {
        if (op == "=="_L1)
            return tr("equal");
        if (op == "!="_L1)
            return tr("there, and not equal");
        if (op == "<"_L1)
            return tr("less");
        if (op == "<="_L1)
            return tr("less or equal");
        if (op == ">"_L1)
            return tr("more");
        if (op == ">="_L1)
            return tr("more or equal");
        if (op == "in"_L1)
            return tr("one of these");
        if (op == "contains"_L1)
            return tr("holds this text");
        return tr("matches this regular expression");
    }

    void connectives()
    {
        offerIfBegun(Role::Connective, u"&&"_s, tr("both"));
        offerIfBegun(Role::Connective, u"||"_s, tr("one of them"));
        if (!needle.isEmpty()) { // the same in words, for those who begin to type them
            offerIfBegun(Role::Connective, u"and"_s, tr("both"));
            offerIfBegun(Role::Connective, u"or"_s, tr("one of them"));
        }
        if (place.openParentheses > 0 && needle.isEmpty())
            offer(Role::Connective, u")"_s, {});
    }

    // --- Values ---

    void values()
    {
        switch (place.field->type) {
        case FieldType::Word:
            for (const QString &word : wordsOf(place.field->id))
                offerName(word);
            break;
        case FieldType::Name: names(place.field->id == FieldId::Task); break;
        case FieldType::Json: payloadValues(); break;
        case FieldType::Duration:
            numbers({u"ms"_s, u"us"_s, u"s"_s}, {u"1ms"_s, u"10ms"_s, u"100ms"_s, u"1s"_s});
            break;
        case FieldType::Bytes: numbers({u"KB"_s, u"MB"_s}, {u"1KB"_s, u"64KB"_s, u"1MB"_s}); break;
        case FieldType::Number:
        case FieldType::Text:
        case FieldType::Flag: break;
        }
        if (place.inSet && needle.isEmpty())
            offer(Role::Connective, u"}"_s, tr("the set is complete"));
    }

    void names(bool ofTasks)
    {
        for (const QString &name :
             ofTasks ? vocabulary.tasks(needle, MostOfAKind) : vocabulary.agents(needle, MostOfAKind))
            offerName(name);
    }

    void payloadValues()
    {
        const QString path = place.fieldText.section(u'.', 1);
        if (path.isEmpty())
            return;
        if (path == "task_id"_L1)
            return names(true);
        for (const QString &value : vocabulary.payloadValues(path))
            offer(Role::Value, value, {}, value.startsWith(u'"') ? value.mid(1) : value);
    }

    /// Examples at first, then the units of the number that was typed.
    void numbers(const QStringList &units, const QStringList &examples)
    {
        if (needle.isEmpty()) {
            for (const QString &example : examples)
                offer(Role::Value, example, tr("for instance"));
        }
        bool isNumber = false;
        (void)needle.toDouble(&isNumber);
        for (const QString &unit : isNumber ? units : QStringList())
            offer(Role::Value, needle + unit, {});
    }

    // --- The list ---

    void offerName(const QString &name) { offer(Role::Value, isQuoted ? inQuotes(name) : asValue(name), {}, name); }

    /// Offers where `key`, or else the text itself, begins with the piece, or has it somewhere.
    void offer(Role role, const QString &text, const QString &note, const QString &key = {})
    {
        const QString &compared = key.isEmpty() ? text : key;
        if (compared.startsWith(needle, Qt::CaseInsensitive))
            first += {role, text, note};
        else if (compared.contains(needle, Qt::CaseInsensitive))
            later += {role, text, note};
    }

    void offerIfBegun(Role role, const QString &text, const QString &note)
    {
        if (text.startsWith(place.piece, Qt::CaseInsensitive))
            first += {role, text, note};
    }

    QList<Suggestion> ranked()
    {
        QList<Suggestion> all = (first + later).mid(0, MostOfAKind);
        if (all.size() == 1 && all.front().text == place.piece)
            all.clear();
        return all;
    }

    const CompletionPlace place;
    const bool isQuoted; ///< the piece is a text whose quote is still open
    QString needle;      ///< what is looked for
    const Vocabulary &vocabulary;
    QList<Suggestion> first, later; ///< those that begin with the needle, and those that have it somewhere
};

} // namespace

Completion completionAt(const QString &text, qsizetype cursor, const Vocabulary &vocabulary)
{
    const CompletionPlace place = completionPlace(text, std::clamp<qsizetype>(cursor, 0, text.size()));
    return {place.replaced, Suggester(place, vocabulary).run()};
}

} // namespace inspector::filter
