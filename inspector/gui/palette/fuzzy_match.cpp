// How well a few typed letters fit a text: the best way to lay them onto it, by dynamic programming.
#include <inspector/gui/palette/fuzzy_match.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace inspector {

namespace {

constexpr int Impossible = std::numeric_limits<int>::min() / 2;
constexpr int Hit = 16;
constexpr int AtWordStart = 24;
constexpr int AtTextStart = 8; ///< beside that of the word
constexpr int SideBySide = 20;
constexpr qsizetype MostLetters = 64; ///< longer texts are looked at no further

bool beginsWord(const QString &text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    const QChar letter = text.at(at);
    return letter.isLetterOrNumber() && (!before.isLetterOrNumber() || (before.isLower() && letter.isUpper()));
}

/// What it is worth that a typed letter lies on this one of the text.
int worthAt(const QString &text, qsizetype at)
{
    return Hit + (beginsWord(text, at) ? AtWordStart : 0) + (at == 0 ? AtTextStart : 0);
}

/// `best(i, j)`: the first i typed letters lie on the text, the last of them on letter j.
class Alignment {
public:
    Alignment(QString typedLetters, const QString &wholeText)
        : typed(std::move(typedLetters)), text(wholeText.left(MostLetters)),
          table(size_t(typed.size() * text.size()), Impossible)
    {
        for (qsizetype letter = 0; letter < typed.size(); ++letter)
            fillLine(letter);
    }

    [[nodiscard]] std::optional<FuzzyMatch> match() const
    {
        qsizetype at = bestBefore(typed.size() - 1, text.size());
        if (at < 0)
            return std::nullopt;
        FuzzyMatch match{best(typed.size() - 1, at) - int(text.size()), {}}; // of two that fit alike, the shorter one
        for (qsizetype letter = typed.size() - 1;; --letter) {
            match.positions.prepend(at);
            if (letter == 0)
                return match;
            at = placeBefore(letter, at);
        }
    }

private:
    [[nodiscard]] int best(qsizetype letter, qsizetype at) const { return table[size_t(letter * text.size() + at)]; }

    void fillLine(qsizetype letter)
    {
        int before = letter == 0 ? 0 : Impossible; // the best of the letter before, on any place before
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool sideBySide = letter > 0 && at > 0 && best(letter - 1, at - 1) > Impossible;
            int worth = before;
            if (sideBySide)
                worth = std::max(worth, best(letter - 1, at - 1) + SideBySide);
            if (worth > Impossible && text.at(at).toCaseFolded() == typed.at(letter))
                table[size_t(letter * text.size() + at)] = worth + worthAt(text, at);
            if (letter > 0)
                before = std::max(before, best(letter - 1, at));
        }
    }

    /// The place of the best of a letter before `end`; -1 where there is none.
    [[nodiscard]] qsizetype bestBefore(qsizetype letter, qsizetype end) const
    {
        qsizetype found = -1;
        for (qsizetype at = 0; at < end; ++at) {
            if (best(letter, at) > Impossible && (found < 0 || best(letter, at) > best(letter, found)))
                found = at;
        }
        return found;
    }

    /// Where the letter before lies, if this one lies at `at`.
    [[nodiscard]] qsizetype placeBefore(qsizetype letter, qsizetype at) const
    {
        const bool sideBySide = at > 0 && best(letter - 1, at - 1) > Impossible
            && best(letter - 1, at - 1) + SideBySide + worthAt(text, at) == best(letter, at);
        return sideBySide ? at - 1 : bestBefore(letter - 1, at);
    }

    const QString typed;
    const QString text;
    std::vector<int> table;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text)
{
    QString letters = typed.toCaseFolded();
    letters.removeIf([](QChar letter) { return letter.isSpace(); });
    if (letters.isEmpty())
        return FuzzyMatch();
    if (text.isEmpty())
        return std::nullopt;
    return Alignment(std::move(letters), text).match();
}

} // namespace inspector
