// Completes the filter that is typed into a field.
#pragma once

#include <inspector/gui/filter/completion_model.h>

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;

namespace inspector {

class CompletionPopup;
class Session;

/// Opens its list as the person types, and at Ctrl+Space. Tab takes the marked suggestion, or the first. Return takes
/// one only where it is marked: that is by the arrow keys, or where what was typed is no filter yet.
class FilterCompleter : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    FilterCompleter(QLineEdit *edit, const Session *session);
    ~FilterCompleter() override;

    [[nodiscard]] bool isShown() const;
    void hide();
    /// Whether the key opens the list.
    [[nodiscard]] static bool isOpener(const QKeyEvent *event);
    /// Whether the key is for the list; then it was acted upon.
    bool takeKey(const QKeyEvent *event);

    // --- For the tests ---
    [[nodiscard]] CompletionPopup *list() const;

signals:
    /// The list is there now, or is gone.
    void shownChanged();

private:
    enum class Asked { ByTyping, ByKey };
    void offer(Asked asked);
    void take(int row);
    void show(bool isFinished);
    [[nodiscard]] CompletionPopup *makePopup();

    QLineEdit *const edit;
    const filter::Vocabulary vocabulary;
    CompletionModel model;
    QPointer<CompletionPopup> popup; ///< belongs to the window
    filter::Span replaced;
    bool taking = false;
};

} // namespace inspector
