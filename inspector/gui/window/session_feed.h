// Brings a source's records into the session, a little at a time.
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace inspector {

class Session;
class Source;

/// Takes records from a source and appends them to a session, in slices short enough for the window to stay
/// responsive. It never asks the source to wait: where the window cannot keep up, the source's tap loses records
/// and says so, and the bus does not notice.
class SessionFeed : public QObject {
    Q_OBJECT
public:
    static constexpr int SliceMs = 2;      ///< of the window's time, at most
    static constexpr int IdlePauseMs = 33; ///< once the source has no more: some thirty looks a second

    /// The session must outlive the feed.
    explicit SessionFeed(Session *session, QObject *parent = nullptr);
    ~SessionFeed() override;

    /// Ends the old source, clears the session and starts the new source; nullptr for none.
    void setSource(std::unique_ptr<Source> source);
    [[nodiscard]] Source *source() const { return current.get(); }
    /// Whether everything that will ever come has been taken.
    [[nodiscard]] bool isAtEnd() const { return atEnd; }
    /// Whether that is all that the source had: nobody stopped the reading.
    [[nodiscard]] bool isComplete() const { return atEnd && current && !stopped; }
    /// The part of a file that was read, 0 to 1; nothing for a source without an end, and at the end.
    [[nodiscard]] std::optional<double> progress() const;
    /// Reads no further; what was read stays. reachedEnd() follows.
    void stopReading();

signals:
    /// The source's last record is in the session.
    void reachedEnd();
    /// A sentence for a person.
    void problemOccurred(const QString &problem);

private:
    void takeSlice();
    void endSource();

    Session *const session;
    std::unique_ptr<Source> current;
    QTimer timer;
    bool atEnd = true;
    bool stopped = false;
};

} // namespace inspector
