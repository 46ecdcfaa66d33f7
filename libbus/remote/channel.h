// Internal. One bus that a server offers: its source, its history, and who reads it.
#pragma once

#include <libbus/remote/history.h>
#include <libbus/remote/injected_seqs.h>
#include <libbus/remote/record_source.h>

#include <QList>
#include <QString>

#include <memory>

namespace bus::remote {

class Viewer;

class Channel {
public:
    Channel(const QString &name, std::unique_ptr<RecordSource> source, qint64 historyBytes);
    Q_DISABLE_COPY_MOVE(Channel)

    [[nodiscard]] const QString &name() const { return busName; }
    [[nodiscard]] History &history() { return records; }

    /// Moves what the source has into the history. Returns whether there may be more.
    bool poll();
    /// Whether nothing more will come into the history.
    [[nodiscard]] bool isOver() const { return source->isOver(); }
    /// Nothing more will come than what the source has now, if that is a feed.
    void endFeed();

    void attach(Viewer *viewer) { viewers.append(viewer); }
    void detach(Viewer *viewer) { viewers.removeOne(viewer); }
    [[nodiscard]] bool isWatched() const { return !viewers.isEmpty(); }

    /// Sends a viewer's message on the bus. Nothing where there is none, or none any more.
    [[nodiscard]] std::optional<Receipt> inject(BusMessage message);

private:
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool isNeeded(quint64 batch) const;
    void trim();

    const QString busName;
    const std::unique_ptr<RecordSource> source;
    const qint64 historyBytes;
    History records;
    QList<Viewer *> viewers;
    InjectedSeqs injected;
};

} // namespace bus::remote
