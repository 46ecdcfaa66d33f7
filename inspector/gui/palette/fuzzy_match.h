// How well a few typed letters fit a text.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace inspector {

struct FuzzyMatch {
    int score = 0;              ///< the larger the better
    QList<qsizetype> positions; ///< of the letters in the text, rising
};

/// Finds the letters of `typed` in the text, in their order, with others between them; case and spaces do not matter.
/// Letters that begin words and letters side by side count most: "sa" fits "Save As" better than "Messages". Nothing
/// where they are not all there.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text);

} // namespace inspector
