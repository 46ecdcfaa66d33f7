// Puts the entries of a conversation into words.
#include <inspector/session/conversation.h>

#include <inspector/session/loss_text.h>
#include <inspector/session/spoken_text.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <map>

namespace inspector {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostNames = 12;
constexpr qsizetype MostRowsForTroubles = 20'000;

struct Answer {
    bus::TaskStatus status = bus::TaskStatus::Completed;
    const bus::Json *response = nullptr;
};

Answer answerIn(const bus::BusMessage &message)
{
    if (const auto *urgent = message.as<bus::TaskResponseUrgent>())
        return {urgent->status, &urgent->response};
    const auto *response = message.as<bus::TaskResponse>();
    return {response->status, &response->response};
}

QString reasonIn(const bus::BusMessage &message)
{
    return std::visit(
        [](const auto &payload) {
            if constexpr (requires { payload.reason; })
                return payload.reason.value_or(QString());
            else
                return QString();
        },
        message.payload());
}

/// What streams of the task have said before that row, since it was asked for.
QString streamedBefore(const Session &session, qint64 row)
{
    constexpr qsizetype mostRows = 2'000;
    const qsizetype task = session.tasks().indexOf(session.name(session.row(row).task));
    JoinedText joined;
    if (task < 0)
        return {};
    for (const qint64 each : session.taskRows(task, session.taskBegin(task, row), mostRows)) {
        const bus::Kind kind = session.row(each).kind;
        if (each >= row)
            break;
        if (kind != bus::Kind::TaskStreamStart && kind != bus::Kind::TaskStreamData && kind != bus::Kind::TaskStreamEnd)
            continue;
        const bus::BusMessage message = session.message(each);
        joined.add(textOf(*taskContentOf(message)));
    }
    return joined.text();
}

/// Alike but for spaces and punctuation, which get lost where texts are cut.
bool saysTheSame(const QString &a, const QString &b)
{
    const auto letters = [](const QString &text) {
        QString kept;
        std::ranges::copy_if(text, std::back_inserter(kept), [](QChar c) { return c.isLetterOrNumber(); });
        return kept;
    };
    return letters(a) == letters(b);
}

/// Makes the words of one entry.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(inspector::Conversation)
public:
    Wording(const Session &session, const ConversationEntry &entry, const QList<qint64> &rows)
        : session(session), entry(entry), rows(rows), speaker(session.name(entry.speaker)),
          listener(entry.listener == NoName ? tr("all") : session.name(entry.listener))
    {
    }

    [[nodiscard]] ConversationWords words() const
    {
        switch (entry.kind) {
        case ConversationEntry::Kind::Began: return began();
        case ConversationEntry::Kind::Heard: return heard();
        case ConversationEntry::Kind::Said: return {tr("%1 says").arg(speaker), framesJoined(), {}};
        case ConversationEntry::Kind::Request: return request();
        case ConversationEntry::Kind::Update: return update();
        case ConversationEntry::Kind::Stream: return {tr("%1 tells %2").arg(speaker, listener), chunksJoined(), {}};
        case ConversationEntry::Kind::Answer: return answer();
        case ConversationEntry::Kind::Cancel: return cancel();
        case ConversationEntry::Kind::Event: return event();
        case ConversationEntry::Kind::Failure: return failure();
        case ConversationEntry::Kind::Audio: return audio();
        case ConversationEntry::Kind::Loss: return {loss(), {}, {}};
        case ConversationEntry::Kind::Gone: break;
        }
        return {};
    }

private:
    [[nodiscard]] bus::BusMessage message() const { return session.message(entry.row); }
    /// Of several messages, the first: it goes first.
    [[nodiscard]] bool isGone() const
    {
        const MessageRow row = session.row(entry.row);
        return row.type != MessageRow::Type::Message || row.contentEvicted;
    }
    /// The words, or why there are none.
    [[nodiscard]] QString orGone(const QString &text) const
    {
        const auto bare = std::ranges::find_if(rows, [this](qint64 row) { return session.row(row).contentEvicted; });
        return isGone() ? session.summary(bare == rows.end() ? entry.row : *bare) : text;
    }
    /// What the session knows of the task though the message is gone.
    [[nodiscard]] Task task() const
    {
        const Task *known = session.tasks().find(session.name(session.row(entry.row).task));
        return known ? *known : Task();
    }

    /// Of evictions, all that the note tells of.
    [[nodiscard]] QString loss() const
    {
        if (rows.size() <= 1)
            return session.summary(rows.value(0, entry.row));
        MessageRow sum = session.row(rows.first());
        for (const qint64 row : rows.sliced(1)) {
            const MessageRow one = session.row(row);
            sum.lost += one.lost;
            sum.kindsDiffer = sum.kindsDiffer || one.kindsDiffer || sum.kind != one.kind;
            sum.evictedHere = sum.evictedHere && one.evictedHere;
            if (sum.source != one.source)
                sum.source = NoName;
        }
        return lossText(sum, session.names());
    }

    [[nodiscard]] ConversationWords began() const
    {
        const bus::HeaderRecord &header = session.header();
        const QString app =
            header.app.isEmpty() ? tr("The session begins") : tr("The session of %1 begins").arg(header.app);
        const qint64 t = header.started.isValid() ? header.started.toMSecsSinceEpoch() : entry.t / 1'000'000;
        return {app, QLocale().toString(QDateTime::fromMSecsSinceEpoch(t), QLocale::LongFormat), {}};
    }

    [[nodiscard]] ConversationWords heard() const
    {
        const bus::BusMessage message = this->message();
        const auto *frame = message.as<bus::Frame>();
        QString who = tr("The user");
        if (frame && frame->metadata.value().is_object()) {
            const auto user = frame->metadata.value().find("user_id");
            if (user != frame->metadata.value().end() && user->is_string()
                && !user->get_ref<const std::string &>().empty())
                who = QString::fromStdString(user->get<std::string>());
        }
        return {tr("%1 says, as %2 hears it").arg(who, speaker), orGone(frame ? wordsOfFrame(*frame) : QString()), {}};
    }

    [[nodiscard]] ConversationWords request() const
    {
        const bus::BusMessage message = this->message();
        const auto *request = message.as<bus::TaskRequest>();
        const QString name = isGone() ? task().name : request->taskName.value_or(QString());
        return {name.isEmpty() ? tr("%1 asks %2").arg(speaker, listener)
                               : tr("%1 asks %2: %3").arg(speaker, listener, name),
                orGone(wordsOf(request->payload)),
                {}};
    }

    [[nodiscard]] ConversationWords update() const
    {
        if (entry.messageKind == bus::Kind::TaskUpdateRequest)
            return {tr("%1 asks %2 how it goes").arg(speaker, listener), {}, {}};
        const bus::BusMessage message = this->message();
        return {tr("%1 reports to %2").arg(speaker, listener), orGone(wordsOf(*taskContentOf(message))), {}};
    }

    [[nodiscard]] ConversationWords answer() const
    {
        const bus::BusMessage message = this->message();
        const Answer answer = answerIn(message);
        QString text = orGone(wordsOf(*answer.response));
        if (!text.isEmpty() && !isGone() && saysTheSame(text, streamedBefore(session, entry.row)))
            text.clear();
        return {answerTitle(isGone() ? task().status : answer.status), text, {}};
    }

    [[nodiscard]] QString answerTitle(bus::TaskStatus status) const
    {
        switch (status) {
        case bus::TaskStatus::Completed: return tr("%1 answers %2").arg(speaker, listener);
        case bus::TaskStatus::Failed: return tr("%1 cannot do it for %2").arg(speaker, listener);
        case bus::TaskStatus::Cancelled: return tr("%1 breaks off for %2").arg(speaker, listener);
        case bus::TaskStatus::Pending:
        case bus::TaskStatus::Running: break;
        }
        return tr("%1 reports to %2").arg(speaker, listener);
    }

    [[nodiscard]] ConversationWords cancel() const
    {
        const QString title = entry.isBargeIn ? tr("%1 stops %2: a person speaks (barge-in)") : tr("%1 stops %2");
        return {title.arg(speaker, listener), reasonIn(message()), {}};
    }

    [[nodiscard]] ConversationWords event() const
    {
        switch (entry.meaning) {
        case FrameMeaning::SpeechBegins: return {speechTitle(true), {}, {}};
        case FrameMeaning::SpeechEnds: return {speechTitle(false), {}, {}};
        case FrameMeaning::Interruption: return {tr("Interruption, says %1").arg(speaker), {}, {}};
        default: break;
        }
        switch (entry.messageKind) {
        case bus::Kind::AgentReady: return {tr("Ready: %1").arg(names(&MessageRow::source)), {}, {}};
        case bus::Kind::Activate: return {tr("%1 activates %2").arg(speaker, names(&MessageRow::target)), {}, {}};
        case bus::Kind::Deactivate: return {tr("%1 deactivates %2").arg(speaker, listener), {}, {}};
        case bus::Kind::End: return {tr("%1 ends the work of %2").arg(speaker, listener), reasonIn(message()), {}};
        default: return cancel();
        }
    }

    [[nodiscard]] QString speechTitle(bool begins) const
    {
        const bus::BusMessage message = this->message();
        const auto *frame = message.as<bus::Frame>();
        if (isGone()) // and who it was with it
            return begins ? tr("Speech begins, says %1").arg(speaker) : tr("Speech ends, says %1").arg(speaker);
        const bool isUser = frame && frame->type.startsWith(u"User");
        if (isUser)
            return begins ? tr("The user begins to speak") : tr("The user has spoken");
        return begins ? tr("%1 begins to speak").arg(speaker) : tr("%1 has spoken").arg(speaker);
    }

    [[nodiscard]] QString names(NameId MessageRow::*which) const
    {
        QStringList names;
        for (const qint64 row : rows) {
            const NameId name = session.row(row).*which;
            names += name == NoName ? tr("all") : session.name(name);
        }
        names.removeDuplicates();
        const QString list = names.mid(0, MostNames).join(u", "_s);
        return names.size() > MostNames ? list + u", …"_s : list;
    }

    [[nodiscard]] ConversationWords failure() const
    {
        const bus::BusMessage message = this->message();
        const auto *error = message.as<bus::AgentError>();
        return {tr("%1 is in trouble").arg(speaker), orGone(error ? error->error : QString()), {}};
    }

    [[nodiscard]] ConversationWords audio() const
    {
        const QString who = entry.listener == NoName ? speaker : speaker + u" → "_s + listener;
        if (entry.meaning != FrameMeaning::Audio)
            return {tr("%1: %Ln frame(s)", nullptr, entry.messages).arg(who), orGone({}), {}};
        if (entry.soundNs == 0)
            return {tr("%1: sound in %Ln piece(s)", nullptr, entry.messages).arg(who), {}, {}};
        const QString seconds = QLocale().toString(double(entry.soundNs) / 1e9, 'f', 1);
        return {tr("%1: %2 s of sound").arg(who, seconds), {}, {}};
    }

    [[nodiscard]] QString framesJoined() const
    {
        JoinedText joined;
        for (const qint64 row : rows) {
            const bus::BusMessage message = session.message(row);
            if (const auto *frame = message.as<bus::Frame>())
                joined.add(wordsOfFrame(*frame));
        }
        return joined.isEmpty() ? orGone({}) : rest(joined);
    }

    [[nodiscard]] QString chunksJoined() const
    {
        JoinedText joined;
        for (const qint64 row : rows) {
            const bus::BusMessage message = session.message(row);
            joined.add(textOf(*taskContentOf(message)));
        }
        return joined.isEmpty() ? orGone(tr("(a stream without words, %Ln chunk(s))", nullptr, entry.messages))
                                : rest(joined);
    }

    [[nodiscard]] QString rest(const JoinedText &joined) const
    {
        return isGone() ? u"… "_s + joined.text() : joined.text();
    }

    const Session &session;
    const ConversationEntry &entry;
    const QList<qint64> &rows;
    const QString speaker;
    const QString listener;
};

} // namespace

ConversationWords Conversation::words(qint64 index) const
{
    if (isEvicted(index)) // of which this conversation is yet to hear
        return {session->summary(at(index).lastRow), {}, {}};
    const QList<qint64> rows = rowsOf(index);
    ConversationWords words = Wording(*session, at(index), rows).words();
    words.troubles = troublesOf(rows);
    return words;
}

QStringList Conversation::troublesOf(const QList<qint64> &rows) const
{
    std::map<QString, int> dropped, discarded, failed;
    for (const qint64 row : rows.first(std::min(rows.size(), MostRowsForTroubles))) {
        const MessageRow head = session->row(row);
        if (head.dropped + head.discarded + head.failed == 0)
            continue;
        for (const bus::FateRecord &fate : session->fates(row)) {
            if (fate.fate == bus::Fate::Dropped)
                ++dropped[fate.subscriber];
            else if (fate.fate == bus::Fate::Failed && failed.size() < size_t(MostNames))
                ++failed[tr("The handler of %1 failed: %2").arg(fate.subscriber, fate.error)];
            else if (fate.fate == bus::Fate::Discarded || fate.fate == bus::Fate::Undelivered)
                ++discarded[fate.subscriber];
        }
    }
    QStringList troubles;
    const bool isOne = rows.size() == 1;
    for (const auto &[who, count] : dropped)
        troubles += isOne ? tr("Dropped: the queue of %1 was full").arg(who)
                          : tr("%L1 of %L2 dropped: the queue of %3 was full").arg(count).arg(rows.size()).arg(who);
    for (const auto &[what, count] : failed)
        troubles += count == 1 ? what : tr("%2 (%L1 times)").arg(count).arg(what);
    for (const auto &[who, count] : discarded)
        troubles += isOne ? tr("%1 left before it came to this").arg(who)
                          : tr("%3 left before it came to %L1 of %L2").arg(count).arg(rows.size()).arg(who);
    return troubles;
}

namespace {

QString clock(qint64 ns)
{
    const qint64 ms = std::max<qint64>(ns, 0) / 1'000'000;
    return u"%1:%2.%3"_s.arg(ms / 60'000, 2, 10, QChar(u'0'))
        .arg(ms / 1000 % 60, 2, 10, QChar(u'0'))
        .arg(ms % 1000, 3, 10, QChar(u'0'));
}

} // namespace

QString conversationText(const ConversationWords &words, qint64 sinceStart)
{
    QString text = clock(sinceStart) + u"  "_s + words.title;
    if (!words.text.isEmpty())
        text += u": "_s + words.text;
    for (const QString &trouble : words.troubles)
        text += u"\n           ! "_s + trouble;
    return text;
}

QString conversationMarkdown(const ConversationWords &words, qint64 sinceStart)
{
    static const QRegularExpression special(u"([\\\\`*_{}\\[\\]<>#|])"_s);
    const auto plain = [](QString text) { return text.replace(special, u"\\\\1"_s); };
    QString text = u"- `%1` **%2**"_s.arg(clock(sinceStart), plain(words.title));
    if (!words.text.isEmpty())
        text += u": "_s + plain(words.text).replace(u'\n', u"\n  "_s);
    for (const QString &trouble : words.troubles)
        text += u"\n  - ⚠ "_s + plain(trouble);
    return text;
}

} // namespace inspector
