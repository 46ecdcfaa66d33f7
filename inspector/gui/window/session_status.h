// The numbers in the status bar: what is shown, held, evicted, lost; how quick, how large.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>
#include <QWidget>

#include <deque>

namespace inspector {

class Session;

class SessionStatus : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the widget.
    explicit SessionStatus(const Session *session, QWidget *parent = nullptr);

    /// How many messages the traffic view shows.
    void setShownCount(qint64 count);
    /// Reads the session's counters; done four times a second.
    void refresh();

signals:
    /// For the first time since the session began, messages or their contents were given up to stay within the memory
    /// limit.
    void evictionBegan();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel(const QString &name, const QString &toolTip);
    void setAlarming(QLabel *label, bool alarming);
    [[nodiscard]] bool hasEvictedAny() const;
    [[nodiscard]] QString evictedText() const;
    void noteEviction();
    [[nodiscard]] double messagesPerSecond();

    struct Sample {
        qint64 ms;
        quint64 messages;
    };

    const Session *const session;
    QTimer timer;
    QElapsedTimer clock;
    std::deque<Sample> samples; ///< of the last seconds, for the rate
    qint64 shownCount = 0;
    bool hasEvicted = false;

    QLabel *shown = nullptr;
    QLabel *held = nullptr;
    QLabel *evicted = nullptr;
    QLabel *lost = nullptr;
    QLabel *rate = nullptr;
    QLabel *memory = nullptr;
};

} // namespace inspector
