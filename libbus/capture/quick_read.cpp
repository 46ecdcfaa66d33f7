// Reads JSON records that have their keys in the documented order.
#include <libbus/capture/quick_read.h>
#include <libbus/capture/record_fields.h>
#include <libbus/message/words.h>

#include <QByteArrayList>

#include <algorithm>
#include <charconv>

namespace bus::detail {

namespace {

/// Walks along text that is expected to be just so. After the first surprise everything fails.
class Scanner {
public:
    Scanner(QByteArrayView text, RecentStrings &strings) : rest(text), strings(strings) {}

    [[nodiscard]] bool isOk() const { return ok; }
    [[nodiscard]] bool isAtEnd() const { return ok && rest.isEmpty(); }

    void expect(QByteArrayView literal)
    {
        if (!skip(literal))
            ok = false;
    }
    /// Whether the literal stands here; goes past it then.
    bool skip(QByteArrayView literal)
    {
        if (!ok || !rest.startsWith(literal))
            return false;
        rest = rest.sliced(literal.size());
        return true;
    }
    template <class Number>
    void number(Number &value)
    {
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (!ok || error != std::errc()) {
            ok = false;
            return;
        }
        rest = rest.sliced(end - rest.data());
        if (rest.startsWith('.') || rest.startsWith('e') || rest.startsWith('E'))
            ok = false;
    }
    /// A string without escapes, which few names need.
    QByteArrayView plainString()
    {
        expect("\"");
        const qsizetype end = ok ? rest.indexOf('"') : -1;
        if (end < 0) {
            ok = false;
            return {};
        }
        const QByteArrayView text = rest.first(end);
        rest = rest.sliced(end + 1);
        if (text.contains('\\'))
            ok = false;
        return text;
    }
    [[nodiscard]] QString string() { return strings.of(plainString()); }
    template <class Enum>
    void word(Enum &enumerator)
    {
        static const QByteArrayList words = [] {
            QByteArrayList list;
            for (const QString &each : wordsOf<Enum>())
                list += each.toUtf8();
            return list;
        }();
        const auto known = std::ranges::find(words, plainString());
        if (known != words.end())
            enumerator = Enum(known - words.begin());
        else
            ok = false;
    }

private:
    QByteArrayView rest;
    RecentStrings &strings;
    bool ok = true;
};

/// Kinds that carry a task's id; they come last in Kind.
constexpr bool belongsToTask(Kind kind)
{
    return kind >= Kind::TaskRequest;
}

/// The fields that lead a task's payload, up to its JSON value.
void readTask(Scanner &scan, MessageHead &head)
{
    scan.expect(R"("task_id":)");
    head.taskId = scan.string();
    if (head.kind == Kind::TaskRequest && scan.skip(R"(,"task_name":)"))
        head.taskName = scan.string();
    if (head.kind == Kind::TaskResponse || head.kind == Kind::TaskResponseUrgent) {
        scan.expect(R"(,"status":)");
        scan.word(head.taskStatus.emplace());
    }
    head.hasTaskContent = head.kind != Kind::TaskCancel && scan.skip(R"(,")");
}

} // namespace

std::optional<MessageHead> quickMessageHead(QByteArrayView text, RecentStrings &strings)
{
    Scanner scan(text, strings);
    MessageHead head;
    scan.expect(R"({"record":"message","seq":)");
    scan.number(head.seq);
    scan.expect(R"(,"t":)");
    scan.number(head.t);
    scan.expect(R"(,"source":)");
    head.source = scan.string();
    scan.expect(R"(,"target":)");
    if (!scan.skip("null"))
        head.target = scan.string();
    scan.expect(R"(,"priority":)");
    scan.plainString();
    scan.expect(R"(,"type":)");
    scan.word(head.kind);
    head.injected = scan.skip(R"(,"injected":true)");
    scan.expect(R"(,"bytes":)");
    scan.number(head.bytes);
    scan.expect(R"(,"payload":{)");
    if (belongsToTask(head.kind))
        readTask(scan, head);
    return scan.isOk() ? std::optional(std::move(head)) : std::nullopt;
}

std::optional<FateRecord> quickFate(QByteArrayView text, RecentStrings &strings)
{
    Scanner scan(text, strings);
    FateRecord fate;
    scan.expect(R"({"record":"fate","seq":)");
    scan.number(fate.seq);
    scan.expect(R"(,"subscriber":)");
    fate.subscriber = scan.string();
    scan.expect(R"(,"fate":)");
    scan.word(fate.fate);
    scan.expect(R"(,"t":)");
    scan.number(fate.t);
    if (scan.skip(R"(,"waited_ns":)"))
        scan.number(fate.waitedNs);
    if (scan.skip(R"(,"ran_ns":)"))
        scan.number(fate.ranNs);
    scan.expect("}");
    return scan.isAtEnd() ? std::optional(std::move(fate)) : std::nullopt;
}

} // namespace bus::detail
