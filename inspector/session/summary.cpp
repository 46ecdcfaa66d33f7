// One line for each kind of message.
#include <inspector/session/summary.h>

#include <inspector/session/json_preview.h>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace inspector {

namespace {

/// Says a payload; std::visit calls the overload for its kind.
class Summary {
    Q_DECLARE_TR_FUNCTIONS(inspector::Summary)
public:
    QString operator()(const bus::Frame &frame) const
    {
        QStringList parts;
        if (!frame.type.isEmpty())
            parts += textPreview(frame.type);
        if (!frame.data.isEmpty())
            parts += tr("%1 B").arg(frame.data.size());
        parts += frame.direction == bus::FrameDirection::Upstream ? tr("upstream") : tr("downstream");
        if (frame.data.isEmpty() && !frame.metadata.isAbsent())
            parts += jsonPreview(frame.metadata);
        return parts.join(u' ');
    }

    QString operator()(const bus::Activate &activate) const
    {
        return words(tr("activate"), jsonPreview(activate.args));
    }
    QString operator()(const bus::Deactivate &) const { return tr("deactivate"); }
    QString operator()(const bus::End &end) const { return withReason(tr("end"), end.reason); }
    QString operator()(const bus::Cancel &cancel) const { return withReason(tr("cancel"), cancel.reason); }

    QString operator()(const bus::AgentReady &ready) const
    {
        QStringList parts{ready.active ? tr("ready and active") : tr("ready")};
        if (ready.bridged)
            parts += tr("bridged");
        if (!ready.runner.isEmpty())
            parts += tr("runner %1").arg(textPreview(ready.runner));
        if (ready.parent)
            parts += tr("parent %1").arg(textPreview(*ready.parent));
        return parts.join(u", "_s);
    }

    QString operator()(const bus::AgentRegistry &registry) const
    {
        QStringList names;
        for (const bus::AgentRegistryEntry &agent : registry.agents) {
            if (names.size() == MostNames)
                break;
            names += agent.active ? tr("%1 (active)").arg(agent.name) : agent.name;
        }
        QString list = names.join(u", "_s);
        if (registry.agents.size() > MostNames)
            list += u", …"_s;
        const QString count = tr("%Ln agent(s)", nullptr, int(registry.agents.size()));
        const QString who = registry.runner.isEmpty() ? count : tr("%1 on %2").arg(count, registry.runner);
        return textPreview(list.isEmpty() ? who : says(who, list));
    }

    QString operator()(const bus::AgentError &error) const { return says(tr("error"), textPreview(error.error)); }

    QString operator()(const bus::TaskRequest &request) const
    {
        const QString name = request.taskName ? textPreview(*request.taskName) : tr("(default handler)");
        return words(name, jsonPreview(request.payload));
    }
    QString operator()(const bus::TaskResponse &response) const { return answer(response.status, response.response); }
    QString operator()(const bus::TaskResponseUrgent &response) const
    {
        return answer(response.status, response.response);
    }
    QString operator()(const bus::TaskUpdate &update) const { return says(tr("update"), jsonPreview(update.update)); }
    QString operator()(const bus::TaskUpdateUrgent &update) const
    {
        return says(tr("update"), jsonPreview(update.update));
    }
    QString operator()(const bus::TaskUpdateRequest &) const { return tr("asks for an update"); }
    QString operator()(const bus::TaskCancel &cancel) const { return withReason(tr("cancel task"), cancel.reason); }

    QString operator()(const bus::TaskStreamStart &chunk) const { return says(tr("start"), jsonPreview(chunk.data)); }
    QString operator()(const bus::TaskStreamData &chunk) const { return jsonPreview(chunk.data); }
    QString operator()(const bus::TaskStreamEnd &chunk) const { return says(tr("end"), jsonPreview(chunk.data)); }

private:
    static constexpr qsizetype MostNames = 8;

    static QString words(const QString &first, const QString &second)
    {
        return second.isEmpty() ? first : first + u' ' + second;
    }
    static QString says(const QString &what, const QString &text)
    {
        return text.isEmpty() ? what : tr("%1: %2").arg(what, text);
    }
    static QString withReason(const QString &what, const std::optional<QString> &reason)
    {
        return reason ? says(what, textPreview(*reason)) : what;
    }
    static QString answer(bus::TaskStatus status, const bus::Json &response)
    {
        return says(bus::statusName(status), jsonPreview(response));
    }
};

} // namespace

QString summaryOf(const bus::BusMessage &message)
{
    return std::visit(Summary(), message.payload());
}

} // namespace inspector
