// Find: goes from match to match among the rows that are shown, and hides none.
#pragma once

#include <inspector/gui/traffic/reading/inline_bar.h>
#include <inspector/gui/traffic/reading/row_finder.h>

#include <functional>

namespace inspector {

/// Takes a word or a filter. Return goes to the next match, Shift+Return to the one before.
class FindBar : public InlineBar {
    Q_OBJECT
public:
    /// Where to look, asked at each search.
    struct Place {
        RowSequence *rows = nullptr;
        qint64 from = -1;
    };
    FindBar(const Session *session, std::function<Place()> where, QWidget *parent = nullptr);

    [[nodiscard]] bool isBusy() const { return finder.isBusy(); }

public slots:
    /// Both open the bar where there is nothing to look for yet.
    void findNext();
    void findPrevious();

signals:
    void found(qint64 row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void find(RowFinder::Direction direction);
    void tell(qint64 row, bool wentRound);

    const std::function<Place()> where;
    RowFinder finder;
    RowFinder::Direction direction = RowFinder::Direction::Forward;
    QString roundWords; ///< said of the match that was found by going round
};

} // namespace inspector
